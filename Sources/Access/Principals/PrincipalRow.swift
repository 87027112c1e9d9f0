public import IAM
public import Inventory

/// A role or user of the snapshot: what policies are attached to and what signs requests.
public enum PrincipalRow: Hashable, Sendable {
  /// A role, by its row.
  case role(RowID<RoleRecord>)
  /// A user, by its row.
  case user(RowID<UserRecord>)
}

extension PrincipalRow: Comparable {
  /// Roles before users, each as they stand in their table.
  public static func < (left: PrincipalRow, right: PrincipalRow) -> Bool {
    switch (left, right) {
    case (.role(let left), .role(let right)): left < right
    case (.user(let left), .user(let right)): left < right
    case (.role, .user): true
    case (.user, .role): false
    }
  }
}

/// A set of policies: principals with the same key may do the same, but for their names.
struct PolicySetKey: Hashable, Sendable {
  var inline: ListID
  var attached: ListID
  var groups: ListID
  var boundary: StringID
  var scope: RowID<ScopeRecord>
}

extension AccessModel {
  /// Every role, then every user.
  public var principals: [PrincipalRow] {
    inventory.roles.indices.map { .role(RowID(index: $0)) } + inventory.users.indices.map { .user(RowID(index: $0)) }
  }

  /// The ARN of a principal.
  public func arn(_ principal: PrincipalRow) -> StringID {
    switch principal {
    case .role(let row): inventory.roles[row.index].arn
    case .user(let row): inventory.users[row.index].arn
    }
  }

  /// The name of a principal.
  public func name(_ principal: PrincipalRow) -> String {
    switch principal {
    case .role(let row): text(inventory.roles[row.index].name)
    case .user(let row): text(inventory.users[row.index].name)
    }
  }

  /// The account and region that a principal was read from.
  public func scope(_ principal: PrincipalRow) -> RowID<ScopeRecord> {
    switch principal {
    case .role(let row): inventory.roles[row.index].scope
    case .user(let row): inventory.users[row.index].scope
    }
  }

  /// The account of a principal.
  public func account(_ principal: PrincipalRow) -> RowID<AccountRecord> { account(scope(principal)) }

  /// A principal as the engine knows it, nil when its ARN is none.
  public func caller(_ principal: PrincipalRow) -> Caller? {
    switch principal {
    case .role: Caller(.role, text(arn(principal)))
    case .user: Caller(.user, text(arn(principal)))
    }
  }

  func key(_ principal: PrincipalRow) -> PolicySetKey {
    switch principal {
    case .role(let row):
      let role = inventory.roles[row.index]
      return PolicySetKey(
        inline: role.inlinePolicies,
        attached: role.attachedPolicies,
        groups: .empty,
        boundary: role.boundary,
        scope: role.scope
      )
    case .user(let row):
      let user = inventory.users[row.index]
      return PolicySetKey(
        inline: user.inlinePolicies,
        attached: user.attachedPolicies,
        groups: user.groups,
        boundary: user.boundary,
        scope: user.scope
      )
    }
  }
}
