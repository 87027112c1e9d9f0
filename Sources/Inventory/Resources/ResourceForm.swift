import AWSNames

/// How the rows of a type are counted, placed, named and found.
struct ResourceForm<Row: Resource>: Sendable {
  var count: @Sendable (Inventory) -> Int
  var scope: @Sendable (Inventory, RowID<Row>) -> RowID<ScopeRecord>?
  var provenance: @Sendable (Inventory, RowID<Row>) -> Provenance
  /// What people call a row.
  var name: @Sendable (Inventory, RowID<Row>) -> String
  /// The ARN of a row.
  var arn: @Sendable (Inventory, RowID<Row>) -> String
  /// The row of an account that an ARN may be of, as `arn` writes it; what is found is held against the ARN again.
  var find: @Sendable (Inventory, ARN, RowID<AccountRecord>) -> RowID<Row>?
}

extension ResourceForm where Row: PlacedRow {
  /// The form of rows that each tell their account and region.
  init(
    _ table: @escaping @Sendable (Inventory) -> Table<Row>,
    name: @escaping @Sendable (Inventory, RowID<Row>) -> String,
    arn: @escaping @Sendable (Inventory, RowID<Row>) -> String,
    find: @escaping @Sendable (Inventory, ARN, RowID<AccountRecord>) -> RowID<Row>?
  ) {
    self.init(
      count: { table($0).count },
      scope: { table($0)[$1].scope },
      provenance: { table($0)[$1].provenance },
      name: name,
      arn: arn,
      find: find
    )
  }
}

extension ResourceForm where Row: PlacedRow, Row.Name == StringID {
  /// The form of rows that tell their account and region, and that others call by their ARN.
  init(
    _ table: @escaping @Sendable (Inventory) -> Table<Row>,
    name: @escaping @Sendable (Row) -> StringID,
    arn: @escaping @Sendable (Row) -> StringID
  ) {
    self.init(
      table,
      name: { $0.strings[name(table($0)[$1])] },
      arn: { $0.strings[arn(table($0)[$1])] },
      find: { inventory, arn, _ in inventory.strings.id(of: arn.text).flatMap { table(inventory).row($0) } }
    )
  }
}
