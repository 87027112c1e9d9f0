/// A policy of AWS Organizations: service control, resource control, tag and others.
public struct ControlPolicyRecord: Hashable, Sendable {
  /// `p-…`.
  public var id = StringID.empty
  /// Its name.
  public var name = StringID.empty
  /// `SERVICE_CONTROL_POLICY` and so on.
  public var type = StringID.empty
  /// The policy as JSON text; empty when it was not collected.
  public var document = StringID.empty
  /// Whether AWS owns it.
  public var isManagedByAWS = false
  /// The account and region whose call told it; nil where that is not known.
  public var scope: RowID<ScopeRecord>?
  /// Where the row came from.
  public var provenance: Provenance

  /// A row of which all else is empty or unknown.
  public init(provenance: Provenance) {
    self.provenance = provenance
  }
}

extension ControlPolicyRecord: TableRow {}

extension ControlPolicyRecord {
  /// Which kind of control policy it is; nil for tag, backup and other policies, which grant and deny no access.
  public func permissionKind(_ text: (StringID) -> String) -> PermissionKind? {
    PermissionKind(controlPolicyType: text(type))
  }
}
