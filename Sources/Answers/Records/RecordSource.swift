public import Query

/// Things of one kind in the order in which they are written, with the fields that they have: findings, rows, grants.
///
/// Each is made when it is its turn, so that a million of them take the memory of one.
public protocol RecordSource<Row> {
  /// What is written.
  associatedtype Row

  /// Every field, in the order of columns and keys.
  var fields: [RecordField<Row>] { get }
  /// The fields that tables for people show, in their order.
  var columns: [RecordField<Row>] { get }
  /// Makes one after the other.
  ///
  /// - Throws: What the body throws; no further one is made then.
  func forEach(_ body: (Row) throws -> Void) throws
}

extension RecordSource {
  /// The standard fields, in the order of all.
  public var columns: [RecordField<Row>] { fields.filter { $0.visibility == .standard } }
}

/// A list of which any stretch can be made by itself, so that several threads can share a long one.
public protocol DivisibleRecords: RecordSource, Sendable {
  /// How many there are.
  var count: Int { get }
  /// Those at some positions, as a list of their own.
  func stretch(_ positions: Range<Int>) -> Self
  /// Whether the list may be parted before a position: not where one look serves what stands on both sides.
  func canPart(before position: Int) -> Bool
}

extension DivisibleRecords {
  /// Each is made by itself.
  public func canPart(before position: Int) -> Bool { true }
}

/// A list that is there already, as short answers have it.
public struct RecordList<Row: Sendable>: RecordSource, Sendable {
  /// Every field, in the order of columns and keys.
  public let fields: [RecordField<Row>]
  /// What the list holds.
  public let rows: [Row]

  /// A list with its fields.
  public init(_ rows: [Row], fields: [RecordField<Row>]) {
    self.rows = rows
    self.fields = fields
  }

  /// Hands out one after the other.
  ///
  /// - Throws: What the body throws.
  public func forEach(_ body: (Row) throws -> Void) throws {
    for row in rows { try body(row) }
  }
}

extension RecordField<Record> {
  /// A field of records that are written out: a name with its value, or nothing where a record has no such name.
  public init(key: String, _ title: String, kind: RecordKind = .text, visibility: FieldVisibility = .standard) {
    self.init(key, title, kind: kind, visibility: visibility) { $0[key] }
  }
}
