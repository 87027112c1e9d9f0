import AWSNames
public import Checks
import JSON

/// What a person asks of a table, as parsed from the filter language.
///
/// Words stand beside each other for *and*, `|` for *or*, `!` for *not*; `field:text`, `field=text`, `field~pattern` and
/// `field>=value` look at one column, a bare word at all visible ones. The same language filters, finds, selects and
/// serves the headless commands.
public struct Query: Hashable, Sendable {
  /// The table it is about.
  public let table: TableKind
  /// The terms; nil for a query that everything matches.
  let root: QueryNode?

  init(table: TableKind, root: QueryNode?) {
    self.table = table
    self.root = root
  }

  /// The query that everything matches.
  public static func everything(in table: TableKind) -> Query { Query(table: table, root: nil) }

  /// The query of a written text, for a table whose fields it may name.
  ///
  /// - Parameters:
  ///   - text: What was written.
  ///   - table: The table it is about.
  ///   - checks: The checks that findings may name; with none, any name will do.
  /// - Throws: What is wrong with the text, and where.
  public init(_ text: String, in table: TableKind, checks: [Check] = Check.all) throws(QueryError) {
    var parser = QueryParser(text, table: table, checks: checks)
    self.init(table: table, root: try parser.parse())
  }

  /// Whether every row matches.
  public var matchesEverything: Bool { root == nil }

  /// The rows that match both.
  public func and(_ other: Query) -> Query {
    guard let root else { return other }
    guard let added = other.root else { return self }
    return Query(table: table, root: .all(QueryNode.flattened(all: [root, added])))
  }

  /// The rows that do not match.
  public var negated: Query {
    guard let root else { return self }
    if case .not(let inner) = root { return Query(table: table, root: inner) }
    return Query(table: table, root: .not(root))
  }

  /// The query that asks for what a field holds in one row, as the cell under the cursor gives it.
  public init(_ field: Field, equalTo row: Int, in dataset: Dataset) {
    let operand: Operand =
      switch (field.kind, field.value(in: dataset, row: row)) {
      case (_, .none): .text(TextPattern(literal: ""))
      case (.number(let unit), .number(let number)): .number(number, unit)
      case (.date, .number(let seconds)): .days(DayRange(Day(secondsSince1970: seconds)))
      case (.severity, .string(let word)): OperandParser(.severity).operand(word) ?? .text(TextPattern(literal: word))
      default: .text(TextPattern(masked: field.text(in: dataset, row: row).withoutSecrets))
      }
    self.init(table: field.table, root: .field(FieldTerm(field: field.id, comparison: .equals, operands: [operand])))
  }
}

/// A term of a query.
indirect enum QueryNode: Hashable, Sendable {
  /// Some visible column holds the text.
  case word(TextPattern)
  case field(FieldTerm)
  /// `is:public`, `has:note`.
  case flag(String)
  case tag(TagTerm)
  /// Some row on the other side of a relation matches.
  case related(String, QueryNode)
  case not(QueryNode)
  case all([QueryNode])
  case any([QueryNode])

  /// The terms with nested conjunctions opened up.
  static func flattened(all nodes: [QueryNode]) -> [QueryNode] {
    nodes.flatMap { node in
      if case .all(let inner) = node { inner } else { [node] }
    }
  }
}

/// A comparison of one field with one or several values, any of which will do.
struct FieldTerm: Hashable, Sendable {
  var field: String
  var comparison: Comparison
  var operands: [Operand]
}

/// A look at the tags of a row's function.
struct TagTerm: Hashable, Sendable {
  var key: TextPattern
  var comparison: Comparison
  /// Nil when the tag only has to be there.
  var value: TextPattern?
}

/// How a field is compared.
enum Comparison: String, Hashable, Sendable, CaseIterable {
  case contains = ":"
  case equals = "="
  case matches = "~"
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="

  var isOrdering: Bool {
    switch self {
    case .contains, .equals, .matches: false
    case .less, .lessOrEqual, .greater, .greaterOrEqual: true
    }
  }
}

/// The value on the right of a comparison.
enum Operand: Hashable, Sendable {
  case text(TextPattern)
  case pattern(String)
  case number(Int64, Unit)
  /// Days from the first to the last, as `2026`, `2026-11` or `2026-11-21` name them.
  case days(DayRange)
  /// An age in days, counted back from the day of the dataset.
  case age(Int)
  case severity(UInt8)
}

extension Operand {
  /// The empty text stands for no value, whatever the field holds.
  static let absence = Operand.text(TextPattern(literal: ""))
}

/// A text with gaps: the pieces between the asterisks of `*admin*`.
struct TextPattern: Hashable, Sendable {
  /// At least one; pieces may be empty at either end.
  var pieces: [String]

  init(pieces: [String]) { self.pieces = pieces }

  init(literal: String) { pieces = [literal] }

  /// A text as it was shown: what is masked of it may be anything.
  init(masked text: String) {
    let parts = text.unicodeScalars.split(
      separator: Array(SecretText.mask.unicodeScalars),
      omittingEmptySubsequences: false
    )
    pieces = parts.map { String(Substring($0)) }
  }

  /// Smart case: a pattern without capitals matches either case.
  var isCaseSensitive: Bool { pieces.contains { $0.unicodeScalars.contains { $0.properties.isUppercase } } }
}
