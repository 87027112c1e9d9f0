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

  @Test func onlyTheTermUnderTheCursorCounts() {
    #expect(completion("runtime:py is:public", cursor: 10).replaced == 8..<10)
    #expect(completion("worst>=h").candidates.map(\.text) == ["high"])
  }

  @Test func aCandidateIsQuotedWhereItHasTo() {
    #expect(completion("description:").candidates.map(\.text) == ["\"runs \\\"at night\\\" (UTC)\""])
  }
}
