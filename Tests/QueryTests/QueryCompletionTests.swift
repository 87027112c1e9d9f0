import Inventory
import JSON
import Testing

@testable import Query

@Suite struct QueryCompletionTests {
  private func completion(_ text: String, cursor: Int? = nil) -> QueryCompletion {
    Query.completion(of: text, cursor: cursor ?? text.count, in: SampleDataset.five, table: .functions)
  }

  @Test func theStartOfATermOffersFieldsFlagsAndRelations() {
    let completion = completion("prod ru")
    #expect(completion.replaced == 5..<7)
    #expect(completion.candidates.map(\.text) == ["runtime:"])
    #expect(self.completion("tri").candidates.map(\.text) == ["triggers>=", "trigger."])
    #expect(self.completion("(is:p").candidates.map(\.text) == ["public"])
  }

  @Test func behindAComparisonStandValuesTheCommonestFirst() {
    let completion = completion("runtime:")
    #expect(completion.replaced == 8..<8)
    #expect(completion.candidates.map(\.text) == ["nodejs18.x", "python3.12", "python3.8", "python3.9"])
    #expect(self.completion("account=").candidates.first?.text == "prod")
    #expect(self.completion("account=").candidates.first?.meaning == "3 rows")
  }

  @Test func noCompletionHoldsASecretAndAMaskedTextFindsItsRow() throws {
    var sample = SampleDataset()
    let token = "ghp_abcdefghijklmnopqrstuvwxyz0123456789"
    let description = "calls postgres://svc:tr0ub4dor@db/x"
    for name in ["deploy-\(token)", "plain", "other"] {
      sample.function(name) { function, sample in
        if name == "plain" { function.description = sample.id(description) }
      }
    }
    let dataset = sample.build()
    for text in ["name:", "name=", "name=deploy", "description:", "description:calls", "arn:"] {
      let completion = Query.completion(of: text, cursor: text.count, in: dataset, table: .functions)
      for candidate in completion.candidates {
        #expect(!candidate.text.holdsSecret && !candidate.text.contains(token) && !candidate.text.contains("tr0ub4dor"))
      }
    }
    // What is shown can be typed; the mask stands for whatever it hides.
    #expect(try dataset.names("name=deploy-****") == ["deploy-\(token)"])
    #expect(try dataset.names("name=\"deploy-****\"") == ["deploy-\(token)"])
    #expect(try dataset.names("description:svc:****@db") == ["plain"])
    #expect(try dataset.names("!name=****") == [])
    for (row, name) in ["deploy-\(token)", "plain", "other"].enumerated() {
      let field = try #require(TableKind.functions.field(named: "name"))
      let query = Query(field, equalTo: row, in: dataset)
      #expect(!query.description.contains(token))
      #expect(try dataset.names(query.description) == [name])
    }
  }

  @Test func onlyTheTermUnderTheCursorCounts() {
    #expect(completion("runtime:py is:public", cursor: 10).replaced == 8..<10)
    #expect(completion("worst>=h").candidates.map(\.text) == ["high"])
  }

  @Test func aCandidateIsQuotedWhereItHasTo() {
    #expect(completion("description:").candidates.map(\.text) == ["\"runs \\\"at night\\\" (UTC)\""])
  }
}
