/// A row of a table: what it is called by other rows, and what it is part of.
///
/// A new table is a record that says so much of itself, and one line of ``Inventory``: what files bring of it is joined,
/// counted, named and linked without another word.
public protocol TableRow: Sendable {
  /// What other rows call it by; `Never` where none does.
  associatedtype Name: Hashable, Sendable = Never
  /// The rows that each of these is part of one of, such as the API of a stage; `Never` where there are none.
  associatedtype Owner: TableRow = Never

  /// What other rows call it by; nil for a row that none can call.
  var rowName: Name? { get }
  /// Whether a name stands for this row rather than for an earlier one; the first row keeps its name otherwise.
  func tellsMore(than earlier: Self) -> Bool
  /// What to report of a row whose name an earlier one has already; nil where that is no mistake.
  func duplicate(of earlier: Self) -> DuplicateRow?
  /// What each row is part of, nil where the snapshot does not hold it.
  static func owners(of rows: [Self], in draft: TableDraft) -> [RowID<Owner>?]
}

extension TableRow {
  /// The first row keeps its name unless a record says otherwise.
  public func tellsMore(than earlier: Self) -> Bool { false }
  /// Two rows of a name are no mistake unless a record says otherwise.
  public func duplicate(of earlier: Self) -> DuplicateRow? { nil }
}

extension TableRow where Name == Never {
  /// No row of such a table is called by others.
  public var rowName: Never? { nil }
}

extension TableRow where Owner == Never {
  /// No row of such a table is part of another.
  public static func owners(of rows: [Self], in draft: TableDraft) -> [RowID<Never>?] { [] }
}

extension Never: TableRow {}
