/// A principal of the graph with all that decides what it may do.
public struct EscalationPrincipal: Sendable {
  /// Who it is, with the condition keys that are known of its requests.
  public var caller: Caller
  /// The condition keys that are known of requests to resources of its account.
  public var ownerKeys: KnownKeys
  /// Its policies; the resource layer is not used.
  public var stack: PolicyStack
  /// A role's trust policy.
  public var trust: PolicyDocument?
  /// ARNs of the customer managed policies attached to it.
  public var managedPolicies: [String]
  /// ARNs of the groups it is in.
  public var groups: [String]
  /// ARN of its permissions boundary, which conditions on `iam:PermissionsBoundary` ask for; nil when there is none or
  /// nobody knows.
  public var boundary: String?
  /// Whether it is an administrator already.
  public var isAdministrator: Bool
  /// Whether a user has a password; nil when nobody knows.
  public var hasPassword: Bool?
  /// How many access keys a user has, of which it may have two; nil when nobody knows.
  public var accessKeys: Int?
  /// Whether a role is in an instance profile; nil when nobody knows.
  public var hasInstanceProfile: Bool?
  /// A number that principals share whose ``stack`` is equal, so that it is looked at once; nil when nobody says.
  public var policySet: Int?
  /// A number that roles share whose ``trust`` is equal; nil when nobody says.
  public var trustNumber: Int?

  /// A principal from its parts.
  public init(
    caller: Caller,
    stack: PolicyStack,
    trust: PolicyDocument? = nil,
    managedPolicies: [String] = [],
    groups: [String] = [],
    boundary: String? = nil,
    isAdministrator: Bool = false,
    ownerKeys: KnownKeys = KnownKeys()
  ) {
    self.caller = caller
    self.ownerKeys = ownerKeys
    self.stack = stack
    self.trust = trust
    self.managedPolicies = managedPolicies
    self.groups = groups
    self.boundary = boundary
    self.isAdministrator = isAdministrator
  }
}

extension EscalationPrincipal {
  /// Whether anybody can act as the principal: with a service-linked role only its service does.
  var mayAct: Bool { !caller.isServiceLinkedRole }
}

/// A function and the role its code runs with.
public struct EscalationFunction: Hashable, Sendable {
  /// The function's ARN.
  public var arn: String
  /// The execution role's ARN.
  public var role: String
  /// Whether some event is known to run the function, so that nobody need invoke it.
  public var hasTrigger: Bool
  /// How its code is deployed; nil when nobody knows.
  public var package: Package?
  /// The function's own policy, where it speaks of principals; nil also when nobody knows it.
  public var policy: PolicyDocument?
  /// The condition keys that are known of requests to it.
  public var keys: KnownKeys

  /// How the code of a function is deployed.
  public enum Package: Hashable, Sendable {
    /// A zip archive, to which layers can be added.
    case zip
    /// A container image, which takes no layers, but whose entry point can be replaced.
    case image
  }

  /// A function.
  public init(
    arn: String,
    role: String,
    hasTrigger: Bool = false,
    package: Package? = nil,
    policy: PolicyDocument? = nil,
    keys: KnownKeys = KnownKeys()
  ) {
    self.arn = arn
    self.role = role
    self.hasTrigger = hasTrigger
    self.package = package
    self.policy = policy
    self.keys = keys
  }
}

/// A front door through which somebody outside gets a function to run.
public struct EscalationEntry: Hashable, Sendable {
  /// Who comes in, such as `the internet`.
  public var name: String
  /// The function's ARN.
  public var function: String
  /// Through what, such as `function URL without authorization`.
  public var door: String
  /// Whether the door is open only under conditions that nobody knows.
  public var isConditional: Bool

  /// An entry.
  public init(name: String, function: String, door: String, isConditional: Bool = false) {
    self.name = name
    self.function = function
    self.door = door
    self.isConditional = isConditional
  }
}
