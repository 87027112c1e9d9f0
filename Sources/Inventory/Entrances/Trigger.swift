/// One way a function is started.
public struct Trigger: Sendable {
  /// The inventory it belongs to.
  public let inventory: Inventory
  /// Its row.
  public let row: RowID<TriggerRecord>

  /// The row of an inventory.
  public init(_ inventory: Inventory, _ row: RowID<TriggerRecord>) {
    self.inventory = inventory
    self.row = row
  }
}

extension Trigger {
  /// The function it starts.
  public var function: RowID<FunctionRecord> { inventory.triggers.function[row.index] }
  /// The version or alias it invokes; empty for `$LATEST`.
  public var qualifier: StringID { inventory.triggers.qualifier[row.index] }
  /// What starts it.
  public var kind: TriggerKind { inventory.triggers.kind[row.index] }
  /// The row that says so.
  public var origin: TriggerOrigin { inventory.triggers.origin[row.index] }
  /// The ARN, address or account of the source.
  public var source: StringID { inventory.triggers.source[row.index] }
  /// A short name of the source.
  public var sourceName: StringID { inventory.triggers.sourceName[row.index] }
  /// The account of the source, when it is known.
  public var sourceAccount: StringID { inventory.triggers.sourceAccount[row.index] }
  /// Route, event types, schedule, batch size and the like.
  public var detail: StringID { inventory.triggers.detail[row.index] }
  /// Who is let through: `NONE`, `AWS_IAM`, an authorizer; empty where it does not apply.
  public var authorization: StringID { inventory.triggers.authorization[row.index] }
  /// Whether a statement of the function's policy allows it.
  public var hasPermission: Bool { inventory.triggers.hasPermission[row.index] }
  /// Whether the source is configured to invoke the function.
  public var hasConfiguration: Bool { inventory.triggers.hasConfiguration[row.index] }
  /// Whether it is switched on, as far as is known.
  public var isEnabled: Bool { inventory.triggers.isEnabled[row.index] }
  /// Where the configuration, else the statement, came from.
  public var provenance: Provenance { inventory.triggers.provenance[row.index] }
}
