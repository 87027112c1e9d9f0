import AWSNames
import Checks
public import JSON
public import Query

/// One field of what a list holds: its names, what it says, when people see it, and how it is read.
///
/// Columns of sheets, keys of JSON objects, headings of tables and labels of reports all come from here.
public struct RecordField<Row>: Sendable, Identifiable {
  /// The name of its column in a sheet, and the word that filters take where they know it.
  public let id: String
  /// Its key in a JSON object: the name in camel case.
  public let key: String
  /// The key as JSON writes it.
  public let jsonName: JSONName
  /// What people call it.
  public let title: String
  /// What its values are.
  public let kind: RecordKind
  /// When tables for people show it.
  public let visibility: FieldVisibility
  /// What it says of a row; nil where the row has no such thing, so that a JSON object leaves the key out.
  public let value: @Sendable (Row) -> Record.Value?
  private let words: (@Sendable (Row) -> String)?

  /// A field of what a list holds.
  ///
  /// - Parameters:
  ///   - id: The name of its column; a JSON key is made of it.
  ///   - title: What people call it.
  ///   - kind: What its values are.
  ///   - visibility: When tables for people show it.
  ///   - words: What people read, where that is not the value as it stands.
  ///   - value: What it says of a row.
  public init(
    _ id: String,
    _ title: String,
    kind: RecordKind = .text,
    visibility: FieldVisibility = .standard,
    words: (@Sendable (Row) -> String)? = nil,
    _ value: @escaping @Sendable (Row) -> Record.Value?
  ) {
    self.id = id
    self.title = title
    self.kind = kind
    self.visibility = visibility
    self.words = words
    self.value = value
    key = RecordKey.camelCased(id)
    jsonName = JSONName(key)
  }

  /// What people read of a row; empty for nothing.
  public func text(of row: Row) -> String { words?(row) ?? value(row)?.text ?? "" }

  /// Whether its values stand on the right of their column, as numbers and moments do.
  public var isTrailing: Bool {
    switch kind {
    case .number, .moment: true
    case .text, .flag, .words, .phrases, .place: false
    }
  }

  /// The names of its columns in a sheet.
  public var columns: [String] { kind == .place ? ["file", "offset"] : [id] }
}

/// What the values of a field are, and so how its column and cells are written.
public enum RecordKind: Hashable, Sendable {
  /// A text.
  case text
  /// A number, in the unit of its field.
  case number
  /// Yes or no.
  case flag
  /// A moment.
  case moment
  /// A list of words; a cell has blanks between them.
  case words
  /// A list of texts with blanks within; a cell has semicolons between them.
  case phrases
  /// A place in the snapshot, see ``Record/Value/place(_:_:)``: two columns, `file` and `offset`.
  case place
}

extension Record.Value {
  /// A place in the snapshot: a file, and the offset of a byte in it.
  public static func place(_ file: String, _ offset: UInt64) -> Record.Value {
    .record(Record([("file", .text(file)), ("offset", .number(Int(offset)))]))
  }

  /// What people read of a value.
  public var text: String {
    switch self {
    case .none: ""
    case .text(let text): text
    case .number(let number): String(number)
    case .flag(let flag): flag ? "yes" : "no"
    case .moment(let seconds): "\(Day(secondsSince1970: seconds))"
    case .list(let values): values.map(\.text).joined(separator: ", ")
    case .json(let json): JSONWriter.text(json)
    case .record(let record): record.fields.map { "\($0.key) \($0.value.text)" }.joined(separator: ", ")
    }
  }
}

/// The names of fields as keys of JSON objects.
enum RecordKey {
  /// `account-id` as `accountId`.
  static func camelCased(_ name: String) -> String {
    let parts = name.parts(at: "-")
    return parts.dropFirst().reduce(String(parts.first ?? "")) { key, part in
      key + part.prefix(1).uppercased() + part.dropFirst()
    }
  }
}
