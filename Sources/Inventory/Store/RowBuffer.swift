/// Rows of one kind that a fragment is being given.
@usableFromInline class RowBuffer {
  /// The kind.
  @usableFromInline final let rowType: ObjectIdentifier

  @usableFromInline init(_ rowType: ObjectIdentifier) { self.rowType = rowType }

  /// A buffer of the same rows.
  @usableFromInline func copy() -> RowBuffer { RowBuffer(rowType) }

  /// The rows as they stand.
  func sealed() -> any RowList { RowsOfKind<Never>(rows: []) }
}

/// Rows of one kind that a fragment is being given, each as wide as it is.
@usableFromInline final class TypedRowBuffer<Row: Sendable>: RowBuffer {
  @usableFromInline var rows: [Row]

  @usableFromInline init(_ rows: [Row]) {
    self.rows = rows
    super.init(ObjectIdentifier(Row.self))
  }

  @usableFromInline override func copy() -> RowBuffer { TypedRowBuffer(rows) }

  override func sealed() -> any RowList { RowsOfKind(rows: rows) }
}
