public import Inventory

/// What the rows under one heading have in common.
public enum Grouping: CaseIterable, Hashable, Sendable {
  /// Findings of one check, and mends that one check finds most of.
  case check
  /// Statements that say what one principal may do.
  case principal
  /// Statements that say what may be done with one resource.
  case resource
  /// Mends in one account.
  case account
  /// Mends of what one team answers for.
  case owner
}

extension Grouping {
  /// The word for it, as commands take it.
  var name: String {
    switch self {
    case .check: "check"
    case .principal: "principal"
    case .resource: "resource"
    case .account: "account"
    case .owner: "owner"
    }
  }
}

/// Somebody or something that statements are about.
public enum Subject: Hashable, Sendable {
  /// Every principal.
  case anyone
  /// An account as a whole, by its id.
  case account(StringID)
  /// An AWS service, by the name that policies write.
  case service(StringID)
  /// A role of the snapshot.
  case role(RowID<RoleRecord>)
  /// A user of the snapshot.
  case user(RowID<UserRecord>)
  /// A group of the snapshot.
  case group(RowID<GroupRecord>)
  /// Another principal, as policies write it: one the snapshot does not hold, or an identity provider.
  case principal(StringID)
  /// A statement of a resource policy that names no principal.
  case nobody
  /// A function of the snapshot.
  case function(RowID<FunctionRecord>)
  /// Another resource, or all that a pattern matches, by its ARN or name.
  case resource(StringID)
  /// Every resource.
  case everything
  /// A root, unit or account of the organization.
  case node(RowID<OrganizationNodeRecord>)
}
