/// Which side of access a statement is about.
public enum PermissionKind: UInt8, CaseIterable, Sendable {
  /// Who may use a function or another resource: a statement of its resource policy.
  case resourcePolicy
  /// What a role, user or group may do: a statement of an inline policy.
  case inlinePolicy
  /// What a role, user or group may do: a statement of a managed policy.
  case managedPolicy
  /// Who may assume a role: a statement of its trust policy.
  case trustPolicy
  /// What a role or user may do at most: a statement of its permissions boundary.
  case boundary
  /// What principals of accounts below a node may do at most: a statement of a service control policy.
  case serviceControlPolicy
  /// What may be done to resources of accounts below a node at most: a statement of a resource control policy.
  case resourceControlPolicy
}

extension PermissionKind {
  /// The kind of a type of policy as AWS Organizations writes it; nil for those that decide nothing about access.
  public init?(controlPolicyType type: String) {
    switch type {
    case "SERVICE_CONTROL_POLICY": self = .serviceControlPolicy
    case "RESOURCE_CONTROL_POLICY": self = .resourceControlPolicy
    default: return nil
    }
  }
}
