import IAM

/// Rules of how policy layers combine.
///
/// Source: IAM user guide, "Policy evaluation logic", "Permissions boundaries for IAM entities", "Session policies";
/// Organizations user guide, "Service control policies", "Resource control policies"; read 2026-11-21.
enum LayerCases {
  private static let user = #"{"AWS": "arn:aws:iam::111122223333:user/ana"}"#
  private static let role = #"{"AWS": "arn:aws:iam::111122223333:role/app"}"#
  private static let session = #"{"AWS": "arn:aws:sts::111122223333:assumed-role/app/run1"}"#
  private static let account = #"{"AWS": "111122223333"}"#

  static let oneAccount: [EvaluationCase] = [
    EvaluationCase("no policy: denied", .implicitlyDenied, Request(), Policies()),
    EvaluationCase("identity allows", .allowed, Request(), Policies(identity: Sample.read)),
    EvaluationCase("resource policy alone allows", .allowed, Request(), Policies(resource: Sample.grant(user))),
    EvaluationCase(
      "account principal passes the decision on",
      .implicitlyDenied,
      Request(),
      Policies(resource: Sample.grant(account))
    ),
    EvaluationCase(
      "account principal and identity",
      .allowed,
      Request(),
      Policies(identity: Sample.read, resource: Sample.grant(account))
    ),
    EvaluationCase(
      "deny in identity wins",
      .explicitlyDenied,
      Request(),
      Policies(identity: "\(Sample.all), \(Sample.denyAll)", resource: Sample.allForAll)
    ),
    EvaluationCase(
      "deny in resource policy wins",
      .explicitlyDenied,
      Request(),
      Policies(identity: Sample.all, resource: Sample.denyAllForAll)
    ),
    EvaluationCase(
      "deny of the account denies its users",
      .explicitlyDenied,
      Request(),
      Policies(identity: Sample.all, resource: Sample.grant(account, effect: "Deny"))
    ),
    EvaluationCase(
      "a statement of a resource policy without principal is none",
      .implicitlyDenied,
      Request(),
      Policies(resource: Sample.all)
    ),
    EvaluationCase(
      "an identity statement without resource is none",
      .implicitlyDenied,
      Request(),
      Policies(identity: #"{"Effect": "Allow", "Action": "*"}"#)
    ),
    EvaluationCase("root needs no policy", .allowed, .root, Policies()),
    EvaluationCase(
      "root is denied by a resource policy",
      .explicitlyDenied,
      .root,
      Policies(resource: Sample.denyAllForAll)
    ),
    EvaluationCase("a service needs the resource policy", .implicitlyDenied, .service, Policies(identity: Sample.all)),
    EvaluationCase(
      "a service named in the resource policy",
      .allowed,
      .service,
      Policies(resource: Sample.grant(#"{"Service": "sns.amazonaws.com"}"#))
    ),
    EvaluationCase(
      "another service",
      .implicitlyDenied,
      .service,
      Policies(resource: Sample.grant(#"{"Service": "sqs.amazonaws.com"}"#))
    ),
    EvaluationCase("everybody includes services", .allowed, .service, Policies(resource: Sample.allForAll)),
    EvaluationCase("everybody includes the anonymous", .allowed, .anonymous, Policies(resource: Sample.allForAll)),
    EvaluationCase(
      "an account does not include the anonymous",
      .implicitlyDenied,
      .anonymous,
      Policies(resource: Sample.grant(account))
    ),
  ]

  static let boundaries: [EvaluationCase] = [
    EvaluationCase(
      "identity and boundary",
      .allowed,
      Request(),
      Policies(identity: Sample.read, boundary: Sample.all)
    ),
    EvaluationCase(
      "identity without boundary",
      .implicitlyDenied,
      Request(),
      Policies(identity: Sample.all, boundary: Sample.other)
    ),
    EvaluationCase("a boundary grants nothing", .implicitlyDenied, Request(), Policies(boundary: Sample.all)),
    EvaluationCase(
      "deny in the boundary",
      .explicitlyDenied,
      Request(),
      Policies(identity: Sample.all, boundary: "\(Sample.all), \(Sample.denyAll)")
    ),
    EvaluationCase(
      "a user's ARN in a resource policy passes the boundary",
      .allowed,
      Request(),
      Policies(boundary: Sample.other, resource: Sample.grant(user))
    ),
    EvaluationCase(
      "a role's ARN in a resource policy does not",
      .implicitlyDenied,
      .role,
      Policies(boundary: Sample.other, resource: Sample.grant(role))
    ),
    EvaluationCase(
      "a role's ARN for its session does not",
      .implicitlyDenied,
      .session,
      Policies(boundary: Sample.other, resource: Sample.grant(role))
    ),
    EvaluationCase(
      "a session's ARN passes boundary and session policies",
      .allowed,
      .session,
      Policies(boundary: Sample.other, session: Sample.other, resource: Sample.grant(session))
    ),
    EvaluationCase(
      "a session policy limits identity",
      .implicitlyDenied,
      .session,
      Policies(identity: Sample.all, session: Sample.other)
    ),
    EvaluationCase(
      "a session policy limits a role's ARN",
      .implicitlyDenied,
      .session,
      Policies(session: Sample.other, resource: Sample.grant(role))
    ),
    EvaluationCase(
      "identity, boundary and session policy",
      .allowed,
      .session,
      Policies(identity: Sample.read, boundary: Sample.all, session: Sample.read)
    ),
    EvaluationCase(
      "deny in a session policy",
      .explicitlyDenied,
      .session,
      Policies(identity: Sample.all, session: Sample.denyAll, resource: Sample.grant(session))
    ),
    EvaluationCase(
      "a role with a path is named by its session",
      .allowed,
      .session,
      Policies(resource: Sample.grant(#"{"AWS": "arn:aws:iam::111122223333:role/team/app"}"#))
    ),
    EvaluationCase(
      "a federated user named directly",
      .allowed,
      .federated,
      Policies(
        session: Sample.other,
        resource: Sample.grant(#"{"AWS": "arn:aws:sts::111122223333:federated-user/bob"}"#)
      )
    ),
    EvaluationCase(
      "a federated user needs identity and session policy",
      .implicitlyDenied,
      .federated,
      Policies(identity: Sample.all, session: Sample.other)
    ),
  ]

  static let twoAccounts: [EvaluationCase] = [
    EvaluationCase(
      "identity alone",
      .implicitlyDenied,
      Request().foreign,
      Policies(identity: Sample.all)
    ),
    EvaluationCase(
      "resource policy alone",
      .implicitlyDenied,
      Request().foreign,
      Policies(resource: Sample.grant(user))
    ),
    EvaluationCase(
      "both",
      .allowed,
      Request().foreign,
      Policies(identity: Sample.read, resource: Sample.grant(user))
    ),
    EvaluationCase(
      "the caller's account and identity",
      .allowed,
      Request().foreign,
      Policies(identity: Sample.read, resource: Sample.grant(account))
    ),
    EvaluationCase(
      "everybody and identity",
      .allowed,
      Request().foreign,
      Policies(identity: Sample.read, resource: Sample.allForAll)
    ),
    EvaluationCase(
      "the boundary limits",
      .implicitlyDenied,
      Request().foreign,
      Policies(identity: Sample.all, boundary: Sample.other, resource: Sample.grant(user))
    ),
    EvaluationCase(
      "a session named directly still needs identity",
      .implicitlyDenied,
      Request.session.foreign,
      Policies(resource: Sample.grant(session))
    ),
    EvaluationCase(
      "root across accounts needs the resource policy",
      .implicitlyDenied,
      Request.root.foreign,
      Policies()
    ),
    EvaluationCase(
      "root across accounts with the resource policy",
      .allowed,
      Request.root.foreign,
      Policies(resource: Sample.grant(account))
    ),
    EvaluationCase(
      "deny in the resource policy",
      .explicitlyDenied,
      Request().foreign,
      Policies(identity: Sample.all, resource: "\(Sample.allForAll), \(Sample.denyAllForAll)")
    ),
  ]

  static let organization: [EvaluationCase] = [
    EvaluationCase(
      "every level allows",
      .allowed,
      Request(),
      Policies(identity: Sample.read, scps: [Sample.all, Sample.all])
    ),
    EvaluationCase(
      "the root level does not",
      .implicitlyDenied,
      Request(),
      Policies(identity: Sample.read, scps: [Sample.other, Sample.all])
    ),
    EvaluationCase(
      "the last level does not",
      .implicitlyDenied,
      Request(),
      Policies(identity: Sample.read, scps: [Sample.all, Sample.all, Sample.other])
    ),
    EvaluationCase(
      "a control policy denies",
      .explicitlyDenied,
      Request(),
      Policies(identity: Sample.read, scps: ["\(Sample.all), \(Sample.denyAll)"])
    ),
    EvaluationCase("a control policy grants nothing", .implicitlyDenied, Request(), Policies(scps: [Sample.all])),
    EvaluationCase("root of a member account is bound", .explicitlyDenied, .root, Policies(scps: [Sample.denyAll])),
    EvaluationCase(
      "root of a member account needs the allow",
      .implicitlyDenied,
      .root,
      Policies(scps: [Sample.other])
    ),
    EvaluationCase(
      "services are not bound",
      .allowed,
      .service,
      Policies(resource: Sample.allForAll, scps: [Sample.denyAll])
    ),
    EvaluationCase(
      "service-linked roles are not bound",
      .allowed,
      Request(
        principal: "arn:aws:iam::111122223333:role/aws-service-role/x.amazonaws.com/AWSServiceRoleForX",
        type: "Role"
      ),
      Policies(identity: Sample.all, scps: [Sample.denyAll], rcps: [Sample.denyAllForAll])
    ),
    EvaluationCase(
      "a resource policy does not pass a control policy",
      .implicitlyDenied,
      Request(),
      Policies(resource: Sample.grant(user), scps: [Sample.other])
    ),
    EvaluationCase(
      "a resource control policy denies",
      .explicitlyDenied,
      Request(),
      Policies(identity: Sample.all, rcps: [Sample.denyAllForAll])
    ),
    EvaluationCase(
      "a resource control policy binds other accounts' callers",
      .explicitlyDenied,
      .anonymous,
      Policies(resource: Sample.allForAll, rcps: ["\(Sample.allForAll), \(Sample.denyAllForAll)"])
    ),
    EvaluationCase(
      "full access is always attached",
      .allowed,
      Request(),
      Policies(
        identity: Sample.all,
        rcps: [#"{"Effect": "Deny", "Principal": "*", "Action": "sqs:*", "Resource": "*"}"#]
      )
    ),
    EvaluationCase(
      "an endpoint policy must allow",
      .implicitlyDenied,
      Request(),
      Policies(identity: Sample.all, endpoint: Sample.grant("\"*\"", action: "ec2:*"))
    ),
    EvaluationCase(
      "an endpoint policy allows",
      .allowed,
      Request(),
      Policies(identity: Sample.all, endpoint: Sample.allForAll)
    ),
    EvaluationCase(
      "an endpoint policy denies",
      .explicitlyDenied,
      Request(),
      Policies(identity: Sample.all, endpoint: Sample.denyAllForAll)
    ),
  ]

  static let all =
    oneAccount.from(.evaluation) + boundaries.from(.boundaries) + twoAccounts.from(.crossAccount)
    + organization.from(.controlPolicies)
}
