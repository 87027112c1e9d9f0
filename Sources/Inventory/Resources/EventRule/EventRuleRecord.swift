/// An EventBridge rule.
public struct EventRuleRecord: Hashable, Sendable {
  /// The ARN.
  public var arn = StringID.empty
  /// The name.
  public var name = StringID.empty
  /// The event bus.
  public var bus = StringID.empty
  /// `ENABLED` or `DISABLED`.
  public var state = StringID.empty
  /// The schedule expression.
  public var schedule = StringID.empty
  /// The event pattern as JSON text.
  public var pattern = StringID.empty
  /// The account and region.
  public var scope: RowID<ScopeRecord>
  /// Where the row came from.
  public var provenance: Provenance

  /// A row of which all else is empty or unknown.
  public init(scope: RowID<ScopeRecord>, provenance: Provenance) {
    self.scope = scope
    self.provenance = provenance
  }
}

extension EventRuleRecord: TableRow {
  /// Its place and name.
  public var rowName: ScopedName? { ScopedName(scope: scope, name: name) }
}
