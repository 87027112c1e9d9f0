/// A registered target.
public struct TargetRecord: Hashable, Sendable {
  /// The ARN of the target group.
  public var targetGroup = StringID.empty
  /// An ARN or instance id.
  public var target = StringID.empty
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

extension TargetRecord: TableRow {}
