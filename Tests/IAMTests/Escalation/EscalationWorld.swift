import IAM
import Testing

/// Principals for the tests of escalation, all in one account unless they say otherwise.
enum EscalationWorld {
  static let account = "111122223333"
  static let lambdaTrust = trust(service: "lambda.amazonaws.com")
  static let accountTrust = trust(aws: account)

  static func trust(service: String) -> String {
    #"{"Effect": "Allow", "Principal": {"Service": "\#(service)"}, "Action": "sts:AssumeRole"}"#
  }

  static func trust(aws: String) -> String {
    #"{"Effect": "Allow", "Principal": {"AWS": "\#(aws)"}, "Action": "sts:AssumeRole"}"#
  }

  static func arn(_ resource: String, account: String = account) -> String {
    "arn:aws:iam::\(account):\(resource)"
  }

  static func user(
    _ name: String,
    _ statements: String,
    boundary: String? = nil,
    controls: [String] = []
  ) throws -> EscalationPrincipal {
    try principal(.user, arn("user/\(name)"), statements, boundary, controls)
  }

  static func role(
    _ name: String,
    _ statements: String,
    trust: String = lambdaTrust,
    boundary: String? = nil,
    account: String = account,
    isAdministrator: Bool = false
  ) throws -> EscalationPrincipal {
    var role = try principal(.role, arn("role/\(name)", account: account), statements, boundary, [])
    role.trust = try policy(trust)
    role.isAdministrator = isAdministrator
    return role
  }

  static func administrator(trust: String = lambdaTrust) throws -> EscalationPrincipal {
    try role("admin", Sample.all, trust: trust, isAdministrator: true)
  }

  private static func principal(
    _ kind: Caller.Kind,
    _ arn: String,
    _ statements: String,
    _ boundary: String?,
    _ controls: [String]
  ) throws -> EscalationPrincipal {
    EscalationPrincipal(
      caller: try #require(Caller(kind, arn)),
      stack: PolicyStack(
        identity: try compiled("own", statements, .identity),
        boundary: try boundary.map { try compiled("boundary", $0, .boundary) },
        serviceControl: try controls.map { try compiled("control", $0, .serviceControl) }
      )
    )
  }

  static func compiled(_ name: String, _ statements: String, _ kind: PolicyKind) throws -> CompiledPolicies {
    CompiledPolicies([NamedPolicy(name, try policy(statements))], kind)
  }

  static func allow(_ actions: String..., on resource: String = "*", if condition: String? = nil) -> String {
    statement("Allow", actions, resource, condition)
  }

  static func deny(_ actions: String..., on resource: String = "*", if condition: String? = nil) -> String {
    statement("Deny", actions, resource, condition)
  }

  private static func statement(_ effect: String, _ actions: [String], _ resource: String, _ condition: String?)
    -> String
  {
    let names = actions.map { "\"\($0)\"" }.joined(separator: ", ")
    let tail = condition.map { #", "Condition": \#($0)"# } ?? ""
    return #"{"Effect": "\#(effect)", "Action": [\#(names)], "Resource": "\#(resource)"\#(tail)}"#
  }
}
