import IAM

/// Rules of sessions, federated users, roots, service-linked roles and deleted principals.
enum SessionCases {
  private static let user = #"{"AWS": "arn:aws:iam::111122223333:user/ana"}"#
  private static let role = #"{"AWS": "arn:aws:iam::111122223333:role/app"}"#
  private static let session = #"{"AWS": "arn:aws:sts::111122223333:assumed-role/app/run1"}"#
  private static let federated = #"{"AWS": "arn:aws:sts::111122223333:federated-user/bob"}"#
  private static let account = #"{"AWS": "arn:aws:iam::111122223333:root"}"#

  private static func granting(if condition: String) -> String {
    #"""
    {"Effect": "Allow", "Principal": "*", "Action": "*", "Resource": "*", "Condition": \#(condition)}
    """#
  }

  static let limits: [EvaluationCase] = [
    EvaluationCase(
      "a role's ARN in a resource policy needs no identity policy",
      .allowed,
      .role,
      Policies(resource: Sample.grant(role))
    ),
    EvaluationCase(
      "a role's ARN in a resource policy is enough for its session",
      .allowed,
      .session,
      Policies(resource: Sample.grant(role))
    ),
    EvaluationCase(
      "a role's ARN with a boundary that allows",
      .allowed,
      .session,
      Policies(boundary: Sample.read, resource: Sample.grant(role))
    ),
    EvaluationCase(
      "a role's ARN with session policies that allow, the boundary does not",
      .implicitlyDenied,
      .session,
      Policies(boundary: Sample.other, session: Sample.read, resource: Sample.grant(role))
    ),
    EvaluationCase(
      "a user's ARN needs no identity policy",
      .allowed,
      Request(),
      Policies(resource: Sample.grant(user))
    ),
    EvaluationCase(
      "an account in a resource policy does not lift the boundary",
      .implicitlyDenied,
      Request(),
      Policies(identity: Sample.all, boundary: Sample.other, resource: Sample.grant(account))
    ),
    EvaluationCase(
      "everybody with aws:PrincipalArn is not limited by the boundary",
      .allowed,
      .session,
      Policies(
        boundary: Sample.other,
        session: Sample.other,
        resource: granting(if: #"{"ArnLike": {"aws:PrincipalArn": "arn:aws:iam::111122223333:role/*app"}}"#)
      )
    ),
    EvaluationCase(
      "everybody with aws:PrincipalArn is still denied by the boundary's Deny",
      .explicitlyDenied,
      .session,
      Policies(
        boundary: Sample.denyAll,
        resource: granting(if: #"{"ArnEquals": {"aws:PrincipalArn": "arn:aws:iam::111122223333:role/app"}}"#)
      )
    ),
    EvaluationCase(
      "everybody in one account needs no identity policy",
      .allowed,
      Request(),
      Policies(boundary: Sample.other, resource: Sample.allForAll)
    ),
    EvaluationCase(
      "a boundary with a condition that fails",
      .implicitlyDenied,
      Request(),
      Policies(identity: Sample.all, boundary: Sample.allow(if: #"{"Bool": {"aws:MultiFactorAuthPresent": "true"}}"#))
    ),
  ]

  static let sessions: [EvaluationCase] = [
    EvaluationCase(
      "naming the session is not limited by its session policies",
      .allowed,
      .session,
      Policies(session: Sample.other, resource: Sample.grant(session))
    ),
    EvaluationCase(
      "naming the role is limited by the session policies",
      .implicitlyDenied,
      .session,
      Policies(identity: Sample.all, session: Sample.other, resource: Sample.grant(role))
    ),
    EvaluationCase(
      "another session of the role is not named",
      .implicitlyDenied,
      .session,
      Policies(resource: Sample.grant(#"{"AWS": "arn:aws:sts::111122223333:assumed-role/app/run2"}"#))
    ),
    EvaluationCase(
      "no wildcard stands for all sessions",
      .implicitlyDenied,
      .session,
      Policies(resource: Sample.grant(#"{"AWS": "arn:aws:sts::111122223333:assumed-role/app/*"}"#))
    ),
    EvaluationCase(
      "session policies grant nothing",
      .implicitlyDenied,
      .session,
      Policies(session: Sample.all)
    ),
    EvaluationCase(
      "several session policies add up",
      .allowed,
      .session,
      Policies(identity: Sample.all, session: "\(Sample.other), \(Sample.read)")
    ),
    EvaluationCase(
      "a Deny on the role denies its sessions",
      .explicitlyDenied,
      .session,
      Policies(identity: Sample.all, resource: Sample.grant(role, effect: "Deny"))
    ),
    EvaluationCase(
      "a Deny on one session spares the role's others",
      .allowed,
      .session,
      Policies(
        identity: Sample.all,
        resource: Sample.grant(#"{"AWS": "arn:aws:sts::111122223333:assumed-role/app/run2"}"#, effect: "Deny")
      )
    ),
    EvaluationCase(
      "the same role name in another account is another role",
      .implicitlyDenied,
      .session,
      Policies(resource: Sample.grant(#"{"AWS": "arn:aws:iam::444455556666:role/app"}"#))
    ),
    EvaluationCase(
      "the same role name in another partition is another role",
      .implicitlyDenied,
      .session,
      Policies(resource: Sample.grant(#"{"AWS": "arn:aws-cn:iam::111122223333:role/app"}"#))
    ),
  ]

  static let federatedUsers: [EvaluationCase] = [
    EvaluationCase(
      "identity and session policies",
      .allowed,
      .federated,
      Policies(identity: Sample.all, session: Sample.read)
    ),
    EvaluationCase(
      "without session policies the user's policies give nothing",
      .implicitlyDenied,
      .federated,
      Policies(identity: Sample.all)
    ),
    EvaluationCase(
      "without session policies a resource policy that names the session still does",
      .allowed,
      .federated,
      Policies(resource: Sample.grant(federated))
    ),
    EvaluationCase(
      "the user's boundary limits as well",
      .implicitlyDenied,
      .federated,
      Policies(identity: Sample.all, boundary: Sample.other, session: Sample.all)
    ),
    EvaluationCase(
      "the boundary does not limit what names the session",
      .allowed,
      .federated,
      Policies(boundary: Sample.other, session: Sample.other, resource: Sample.grant(federated))
    ),
    EvaluationCase(
      "naming the user who federated is limited by the session policies",
      .implicitlyDenied,
      .federated,
      Policies(session: Sample.other, resource: Sample.grant(#"{"AWS": "arn:aws:iam::111122223333:user/bob"}"#))
    ),
    EvaluationCase(
      "naming the user who federated, session policies allow",
      .allowed,
      .federated,
      Policies(session: Sample.read, resource: Sample.grant(#"{"AWS": "arn:aws:iam::111122223333:user/bob"}"#))
    ),
    EvaluationCase(
      "naming the user who federated without session policies",
      .implicitlyDenied,
      .federated,
      Policies(resource: Sample.grant(#"{"AWS": "arn:aws:iam::111122223333:user/bob"}"#))
    ),
    EvaluationCase(
      "a Deny of the user who federated",
      .explicitlyDenied,
      .federated,
      Policies(
        identity: Sample.all,
        session: Sample.all,
        resource: Sample.grant(#"{"AWS": "arn:aws:iam::111122223333:user/bob"}"#, effect: "Deny")
      )
    ),
    EvaluationCase(
      "another federated user",
      .implicitlyDenied,
      .federated,
      Policies(resource: Sample.grant(#"{"AWS": "arn:aws:sts::111122223333:federated-user/eve"}"#))
    ),
    EvaluationCase(
      "across accounts both sides must allow",
      .allowed,
      Request.federated.foreign,
      Policies(identity: Sample.all, session: Sample.all, resource: Sample.grant(federated))
    ),
    EvaluationCase(
      "across accounts without session policies",
      .implicitlyDenied,
      Request.federated.foreign,
      Policies(identity: Sample.all, resource: Sample.grant(federated))
    ),
  ]

  static let derived: [EvaluationCase] = [
    (Request(), #"{"StringEquals": {"aws:username": "ana"}}"#, "aws:username of a user", Decision.allowed),
    (.session, #"{"Null": {"aws:username": "true"}}"#, "aws:username is absent for a role", .allowed),
    (.session, #"{"StringEquals": {"aws:PrincipalType": "AssumedRole"}}"#, "aws:PrincipalType of a session", .allowed),
    (
      .federated, #"{"StringEquals": {"aws:PrincipalType": "FederatedUser"}}"#, "aws:PrincipalType, federated", .allowed
    ),
    (.federated, #"{"StringEquals": {"aws:userid": "111122223333:bob"}}"#, "aws:userid of a federated user", .allowed),
    (.root, #"{"StringEquals": {"aws:userid": "111122223333"}}"#, "aws:userid of the root user", .allowed),
    (
      .root, #"{"ArnEquals": {"aws:PrincipalArn": "arn:aws:iam::111122223333:root"}}"#, "aws:PrincipalArn, root",
      .allowed
    ),
    (.anonymous, #"{"StringEquals": {"aws:PrincipalAccount": "anonymous"}}"#, "aws:PrincipalAccount, nobody", .allowed),
    (.anonymous, #"{"Null": {"aws:PrincipalArn": "true"}}"#, "aws:PrincipalArn is absent for nobody", .allowed),
    (.service, #"{"Bool": {"aws:PrincipalIsAWSService": "true"}}"#, "aws:PrincipalIsAWSService", .allowed),
    (.service, #"{"StringEquals": {"aws:PrincipalServiceName": "sns.amazonaws.com"}}"#, "its service name", .allowed),
    (Request(), #"{"Bool": {"aws:PrincipalIsAWSService": "false"}}"#, "a user is no service", .allowed),
    (Request().foreign, #"{"StringEquals": {"aws:ResourceAccount": "444455556666"}}"#, "aws:ResourceAccount", .allowed),
    (
      .session, #"{"ArnEquals": {"aws:PrincipalArn": "arn:aws:sts::111122223333:assumed-role/app/run1"}}"#,
      "aws:PrincipalArn of a session is its role's", .implicitlyDenied
    ),
    (
      Request.role.with { $0.principal = "arn:aws:iam::111122223333:role/team/app" },
      #"{"ArnLike": {"aws:PrincipalArn": "arn:aws:iam::*:role/team/*"}}"#, "aws:PrincipalArn has the role's path",
      .allowed
    ),
    (
      Request().with { $0.context = #"{"aws:PrincipalArn": "arn:aws:iam::111122223333:user/eve"}"# },
      #"{"ArnEquals": {"aws:PrincipalArn": "arn:aws:iam::111122223333:user/eve"}}"#, "the request's word goes first",
      .allowed
    ),
  ].map { request, condition, rule, expected in
    // The endpoint's policy must allow for every kind of caller, so that the condition is what decides.
    let policies = Policies(
      identity: Sample.all,
      session: Sample.all,
      resource: Sample.allForAll,
      endpoint: granting(if: condition)
    )
    return EvaluationCase(rule, expected, request, policies)
  }

  /// The ARN of a session's role, of which the session's own tells all but the path (2026-11-28).
  static let roles: [EvaluationCase] = [
    ("app", "ArnEquals", "role/app", "no path is asked for", Decision.conditional),
    ("app", "ArnEquals", "role/team/app", "one path is asked for", .conditional),
    ("app", "ArnLike", "role/*/app", "some path is asked for", .conditional),
    ("app", "ArnLike", "role/team/*", "whatever lies below a path is asked for", .conditional),
    ("app", "StringEquals", "role/app", "no path is asked for as text", .conditional),
    ("app", "StringLike", "role/team/*", "whatever lies below a path is asked for as text", .conditional),
    ("app", "ArnLike", "role/*app", "the name is asked for with or without a path", .allowed),
    ("app", "ArnLike", "role/*", "any role is asked for", .allowed),
    ("app", "StringLike", "role/*app", "the name is asked for as text", .allowed),
    ("app", "ArnEquals", "role/other", "another role is asked for", .implicitlyDenied),
    ("app", "ArnLike", "role/team/other", "another role below a path is asked for", .implicitlyDenied),
    ("app", "ArnLike", "user/*", "users are asked for", .implicitlyDenied),
    ("app", "ArnNotEquals", "role/app", "one without a path is kept out", .conditional),
    ("app", "ArnNotLike", "role/team/*", "whatever lies below a path is kept out", .conditional),
    ("app", "ArnNotEquals", "role/other", "another role is kept out", .allowed),
    ("app", "ArnNotLike", "role/*app", "the name is kept out with or without a path", .implicitlyDenied),
    ("app", "ArnEqualsIfExists", "role/app", "the key is there, as it is for every session", .conditional),
    (sso, "ArnLike", "role/aws-reserved/sso.amazonaws.com/*", "of IAM Identity Center", .conditional),
    (
      sso, "ArnEquals", "role/aws-reserved/sso.amazonaws.com/\(sso)", "of IAM Identity Center in us-east-1",
      .conditional
    ),
    (sso, "ArnEquals", "role/aws-reserved/sso.amazonaws.com/eu-west-1/\(sso)", "of IAM Identity Center", .conditional),
    (sso, "ArnEquals", "role/\(sso)", "of IAM Identity Center without its path", .conditional),
    (sso, "ArnLike", "role/*AWSReservedSSO_Admin_*", "of a permission set by its name", .allowed),
    (sso, "ArnLike", "role/*/AWSReservedSSO_Billing_????????????????", "of another permission set", .implicitlyDenied),
  ].map { role, operatorName, resource, rule, expected in
    let condition = #"{"\#(operatorName)": {"aws:PrincipalArn": "arn:aws:iam::111122223333:\#(resource)"}}"#
    let request = Request.session.with { $0.principal = "arn:aws:sts::111122223333:assumed-role/\(role)/run1" }
    let policies = Policies(identity: Sample.all, resource: Sample.allForAll, endpoint: granting(if: condition))
    return EvaluationCase(
      "aws:PrincipalArn of a session, \(rule): \(operatorName) \(resource)",
      expected,
      request,
      policies
    )
  }

  private static let sso = "AWSReservedSSO_Admin_0123456789abcdef"

  static let others: [EvaluationCase] = [
    EvaluationCase(
      "a deleted role's id names nobody",
      .implicitlyDenied,
      .role,
      Policies(resource: Sample.grant(#"{"AWS": "AROAEXAMPLEEXAMPLE12"}"#))
    ),
    EvaluationCase(
      "a Deny on a deleted user's id denies nobody",
      .allowed,
      Request(),
      Policies(identity: Sample.all, resource: Sample.grant(#"{"AWS": "AIDAEXAMPLEEXAMPLE12"}"#, effect: "Deny"))
    ),
    EvaluationCase(
      "a user's path is part of the name",
      .implicitlyDenied,
      Request().with { $0.principal = "arn:aws:iam::111122223333:user/team/ana" },
      Policies(resource: Sample.grant(user))
    ),
    EvaluationCase(
      "a service of another Region is another service",
      .implicitlyDenied,
      Request.service.with { $0.principal = "logs.us-east-1.amazonaws.com" },
      Policies(resource: Sample.grant(#"{"Service": "logs.eu-west-1.amazonaws.com"}"#))
    ),
    EvaluationCase(
      "one of several services",
      .allowed,
      .service,
      Policies(resource: Sample.grant(#"{"Service": ["sqs.amazonaws.com", "sns.amazonaws.com"]}"#))
    ),
    EvaluationCase(
      "a canonical user id names no user by ARN",
      .implicitlyDenied,
      Request(),
      Policies(resource: Sample.grant(#"{"CanonicalUser": "79a59df900b949e55d96a1e698fbaced"}"#))
    ),
    EvaluationCase(
      "an account and a session policy, both principals in one list",
      .allowed,
      .session,
      Policies(
        session: Sample.other,
        resource: Sample.grant(
          #"{"AWS": ["111122223333", "arn:aws:sts::111122223333:assumed-role/app/run1"]}"#
        )
      )
    ),
    EvaluationCase(
      "everybody in a Deny includes services",
      .explicitlyDenied,
      .service,
      Policies(
        resource: "\(Sample.grant(#"{"Service": "sns.amazonaws.com"}"#)), \(Sample.denyAllForAll)"
      )
    ),
  ]

  static let all =
    limits.from(.boundaries) + sessions.from(.sessionPolicies) + federatedUsers.from(.federation)
    + (derived + roles).from(.globalKeys) + others.from(.principal)
}
