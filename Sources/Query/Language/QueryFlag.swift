import Access
import Checks
import Inventory

/// Something that is true of a row or not, as `is:public` and `has:note` ask.
struct QueryFlag: Sendable {
  /// The whole term.
  let id: String
  /// What it asks, in words: "can be started by anyone".
  let meaning: String
  /// Whether only findings tell.
  let needsFindings: Bool
  let answer: Answer

  /// How a flag is answered.
  enum Answer: Sendable {
    /// As another query, over columns.
    case query(FieldTerm)
    /// Row by row.
    case row(@Sendable (Dataset, Int) -> Bool)
  }

  init(_ id: String, _ meaning: String, _ holds: @escaping @Sendable (Dataset, Int) -> Bool) {
    self.id = id
    self.meaning = meaning
    needsFindings = false
    answer = .row(holds)
  }

  /// A flag that stands for some words of a field.
  init(_ id: String, _ meaning: String, _ field: String, isAmong words: [String]) {
    self.id = id
    self.meaning = meaning
    needsFindings = false
    let operands = words.map { Operand.text(TextPattern(literal: $0)) }
    answer = .query(FieldTerm(field: field, comparison: .equals, operands: operands))
  }

  /// A flag that stands for a count of findings above 0.
  init(_ id: String, _ meaning: String, anyOf field: String) {
    self.id = id
    self.meaning = meaning
    needsFindings = true
    answer = .query(FieldTerm(field: field, comparison: .greater, operands: [.number(0, .count)]))
  }
}

extension TableKind {
  /// The flags that filters on the table may ask for.
  var flags: [QueryFlag] { description.flags + [QueryFlag.selected(self)] }
}

extension QueryFlag {
  /// The flag that asks whether a row is selected.
  static let selectedID = "is:selected"

  fileprivate static func selected(_ table: TableKind) -> QueryFlag {
    QueryFlag(selectedID, "is selected") { $0.selection[table]?.contains(UInt32($1)) ?? false }
  }

  /// The words for audiences that are wide open.
  static let wideAudiences = Audience.allCases.filter(\.isPublic).map(\.name)
}
