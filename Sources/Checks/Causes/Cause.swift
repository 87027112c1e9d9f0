import Access
public import Inventory

/// What must change for a failure to go: one thing, however many checks and resources speak of it.
///
/// A cause is row numbers of one inventory, so that findings are gathered by it without a text being made.
public enum Cause: Hashable, Sendable {
  /// A statement of a policy that somebody of the account keeps, by its place there.
  case statement(PolicyHome, index: UInt32)
  /// A policy of AWS, which nobody of the account can change: that it hangs on a role, user or group.
  case attachment(PolicyHolder, policy: StringID)
  /// A statement of a resource's policy, by its place there.
  case permission(RowID<ResourcePolicyRecord>, index: UInt32)
  /// The trust policy of a role.
  case trust(RowID<RoleRecord>)
  /// A setting of a resource; the part tells settings of one kind apart, as a function's URLs, and is empty elsewhere.
  case setting(Setting, of: ResourceID, part: StringID)
  /// What a trail records, by the ARN of the trail.
  case trail(StringID)
  /// A stage of an API.
  case stage(RowID<APIStageRecord>)
  /// A route or method of an API.
  case route(RowID<APIRouteRecord>)
  /// What a security group lets out.
  case rule(RowID<SecurityGroupRecord>)
  /// Something that is not there, though something else needs it.
  case missing(Thing, name: StringID, of: ResourceID)

  /// A setting of a resource that speaks for itself.
  static func setting(_ setting: Setting, of resource: ResourceID) -> Cause {
    .setting(setting, of: resource, part: .empty)
  }

  /// A setting of a function that speaks for itself.
  static func setting(_ setting: Setting, of function: Function) -> Cause {
    .setting(setting, of: ResourceID(function.row), part: .empty)
  }

  /// Something without a name that a resource needs.
  static func missing(_ thing: Thing, of resource: ResourceID) -> Cause {
    .missing(thing, name: .empty, of: resource)
  }
}

/// Who carries an identity policy.
public enum PolicyHolder: Hashable, Sendable {
  /// A role.
  case role(RowID<RoleRecord>)
  /// A user.
  case user(RowID<UserRecord>)
  /// A group, whose users hold the policy.
  case group(RowID<GroupRecord>)

  /// A principal that carries the policy itself.
  init(_ principal: PrincipalRow) {
    switch principal {
    case .role(let row): self = .role(row)
    case .user(let row): self = .user(row)
    }
  }
}

/// Where an identity policy stands that somebody of the account keeps.
public enum PolicyHome: Hashable, Sendable {
  /// Within its holder, by its name there.
  case inline(PolicyHolder, name: StringID)
  /// By itself, by its ARN: whoever it is attached to changes with it.
  case managed(StringID)
}

extension Cause {
  /// A setting of a resource.
  public enum Setting: UInt8, CaseIterable, Sendable {
    /// Who a function URL lets in.
    case urlAuthorization
    /// Which web origins a function URL accepts.
    case cors
    /// How many statements a function's policy holds.
    case policySize
    /// How many services a function's policy lets in.
    case services
    /// Where strangers come in, where nothing more can be named.
    case entrance
    /// Variables.
    case environment
    /// The key that variables are under.
    case environmentKey
    /// Subnets and security groups.
    case network
    /// The runtime.
    case runtime
    /// The layers.
    case layers
    /// The role that a function runs with.
    case role
    /// The tags.
    case tags
    /// Tracing.
    case tracing
    /// Reserved concurrency.
    case concurrency
    /// Where events go that failed.
    case failureDestination
    /// The permissions boundary of a role.
    case boundary
    /// That a role carries policies of its own.
    case inlinePolicies
    /// The policies of a role as a whole.
    case policies
    /// What a role is granted and does not use.
    case unusedServices
    /// How many functions run with a role.
    case sharing
    /// That nothing uses a role.
    case use
    /// Whether a role may write logs.
    case logging
    /// The data that a role reads, by the ARN of what is read.
    case data
    /// How long a log group keeps its events.
    case retention
    /// The web ACL of a load balancer.
    case webACL
    /// What a check of somebody else looks at.
    case other
  }

  /// Something that is missing.
  public enum Thing: UInt8, CaseIterable, Sendable {
    /// A role that functions name, by its ARN.
    case role
    /// A subnet or security group that functions name, by its id.
    case network
    /// The log group of a function.
    case logs
    /// A trail that records an account.
    case trail
    /// The route by which connections to a WebSocket API are asked who they are.
    case connectRoute
  }

  /// What kind of thing must change, in one word as programs read it.
  public enum Kind: String, CaseIterable, Sendable {
    /// A statement of a policy.
    case statement
    /// A policy of AWS on somebody.
    case attachment
    /// A trust policy.
    case trust
    /// A setting.
    case setting
    /// What a trail records.
    case trail
    /// A stage of an API.
    case stage
    /// A route of an API.
    case route
    /// A rule of a security group.
    case rule
    /// Something that is not there.
    case missing
    /// A call that the snapshot lacks.
    case call
  }

  /// What kind of thing must change.
  public var kind: Kind {
    switch self {
    case .statement, .permission: .statement
    case .attachment: .attachment
    case .trust: .trust
    case .setting: .setting
    case .trail: .trail
    case .stage: .stage
    case .route: .route
    case .rule: .rule
    case .missing: .missing
    }
  }
}
