import Checks
import Testing

@testable import Query

/// What filters call the fields of tables, and the examples that the empty line shows.
@Suite struct QueryNamesTests {
  @Test(arguments: TableKind.allCases)
  func theHeadOfEachColumnIsANameOfAField(table: TableKind) throws {
    #expect(!table.fields.isEmpty)
    for field in table.fields {
      // A head that is also the name of another field means that one.
      let named = try #require(table.field(named: field.titleName), "\(field.title)")
      #expect(named == field || named.isNamed(field.titleName))
      for spelling in [field.titleName, field.titleName.uppercased()] {
        #expect(throws: Never.self) { try Query(spelling + "=\"\"", in: table) }
      }
    }
  }

  @Test(arguments: TableKind.allCases)
  func eachExampleIsAFilter(table: TableKind) throws {
    for field in table.fields {
      let query = try Query(field.example, in: table)
      guard case .field(let term)? = query.root else { throw NoField(example: field.example) }
      #expect(term.field == field.id)
    }
    for relation in table.relations {
      #expect(throws: Never.self) { try Query(relation.example, in: table) }
    }
  }

  @Test(arguments: TableKind.allCases)
  func theEmptyLineShowsEachFieldFlagAndRelation(table: TableKind) {
    let dataset = SampleDataset().build()
    let candidates = Query.completion(of: "", cursor: 0, in: dataset, table: table).candidates
    let count = table.fields.count + table.flags.count + table.relations.count
    #expect(candidates.count == count)
    #expect(candidates.first?.meaning.contains(table.standardFields[0].example) == true)
  }

  /// Each field of few words, with a word that is none of them.
  private static let fieldsOfFewWords: [(TableKind, String)] = TableKind.allCases.flatMap { table in
    table.fields.filter { $0.vocabulary(Check.all) != nil && $0.holdsText }.map { (table, $0.id) }
  }

  @Test(arguments: fieldsOfFewWords)
  func aWordThatAFieldNeverHoldsIsAnError(table: TableKind, name: String) throws {
    let field = try #require(table.field(named: name))
    let words = try #require(field.vocabulary(Check.all))
    for word in words where !word.isEmpty {
      #expect(throws: Never.self) { try Query(name + "=" + QueryText.quoted(word), in: table) }
      let wrong = word + "qx"
      for comparison in [":", "=", "!="] {
        let text = name + comparison + QueryText.quoted(wrong)
        let error = #expect(throws: QueryError.self) { try Query(text, in: table) }
        #expect(error?.reason == .unknownValue(wrong, field: field.id))
        #expect(error?.expected.contains(word) == true, "the nearest is named")
      }
    }
    #expect(throws: Never.self) { try Query(name + "=\"\"", in: table) }
  }

  @Test func checksThatTheSessionHasAreThoseThatMayBeNamed() throws {
    let own = Array(Check.all.prefix(1))
    #expect(throws: Never.self) { try Query("check=\(own[0].id)", in: .findings, checks: own) }
    #expect(throws: QueryError.self) { try Query("check=\(Check.all[1].id)", in: .findings, checks: own) }
    #expect(throws: Never.self) { try Query("check=anything", in: .findings, checks: []) }
  }

  private struct NoField: Error { let example: String }
}
