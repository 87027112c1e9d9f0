/// An attachment of a control policy to a root, unit or account.
public struct ControlPolicyTargetRecord: Hashable, Sendable {
  /// The policy id.
  public var policy = StringID.empty
  /// A root, unit or account id.
  public var target = StringID.empty
  /// The account and region whose call told it; nil where that is not known.
  public var scope: RowID<ScopeRecord>?

  /// A row of which all else is empty or unknown.
  public init() {
  }
}

extension ControlPolicyTargetRecord: TableRow {}
