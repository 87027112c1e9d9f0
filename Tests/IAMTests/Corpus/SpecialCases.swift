import IAM

/// Rules of principals, KMS keys, role trust and unknown context.
///
/// Source: IAM user guide, "AWS JSON policy elements: Principal" and "NotPrincipal"; KMS developer guide, "Key
/// policies"; read 2026-11-21.
enum SpecialCases {
  private static let user = #"{"AWS": "arn:aws:iam::111122223333:user/ana"}"#
  private static let account = #"{"AWS": "arn:aws:iam::111122223333:root"}"#

  private static func except(_ principal: String, effect: String = "Deny") -> String {
    #"{"Effect": "\#(effect)", "NotPrincipal": \#(principal), "Action": "*", "Resource": "*"}"#
  }

  static let principals: [EvaluationCase] = [
    (#""*""#, "a star", Decision.allowed), (#"{"AWS": "*"}"#, "a star under AWS", .allowed),
    (#"{"AWS": ["arn:aws:iam::444455556666:root", "arn:aws:iam::111122223333:user/ana"]}"#, "one of a list", .allowed),
    (#"{"AWS": "arn:aws:iam::111122223333:user/bob"}"#, "another user", .implicitlyDenied),
    (#"{"AWS": "arn:aws:iam::111122223333:user/a*"}"#, "no wildcards in an ARN", .implicitlyDenied),
    (#"{"AWS": "arn:aws:iam::111122223333:user/Ana"}"#, "letter case matters", .implicitlyDenied),
    (#"{"AWS": "AIDAEXAMPLEEXAMPLE12"}"#, "a deleted user", .implicitlyDenied),
    (#"{"AWS": "444455556666"}"#, "another account", .implicitlyDenied),
    (#"{"Service": "ana"}"#, "a service of that name", .implicitlyDenied),
    (#"{"Federated": "cognito-identity.amazonaws.com"}"#, "a provider", .implicitlyDenied),
    ("{}", "nobody", .implicitlyDenied),
  ].map { principal, rule, expected in
    EvaluationCase("Principal: \(rule)", expected, Request(), Policies(resource: Sample.grant(principal)))
  }

  static let notPrincipals: [EvaluationCase] = [
    EvaluationCase(
      "NotPrincipal: a listed user escapes the Deny",
      .allowed,
      Request(),
      Policies(identity: Sample.all, resource: except(user))
    ),
    EvaluationCase(
      "NotPrincipal: others are denied",
      .explicitlyDenied,
      Request(),
      Policies(identity: Sample.all, resource: except(#"{"AWS": "arn:aws:iam::111122223333:user/bob"}"#))
    ),
    EvaluationCase(
      "NotPrincipal: the account alone does not spare its users",
      .explicitlyDenied,
      Request(),
      Policies(identity: Sample.all, resource: except(account))
    ),
    EvaluationCase(
      "NotPrincipal: the account spares its root user",
      .allowed,
      .root,
      Policies(resource: except(account))
    ),
    EvaluationCase(
      "NotPrincipal: the role spares its session",
      .allowed,
      .session,
      Policies(identity: Sample.all, resource: except(#"{"AWS": "arn:aws:iam::111122223333:role/app"}"#))
    ),
    EvaluationCase(
      "NotPrincipal: a caller with a boundary is always denied",
      .explicitlyDenied,
      Request(),
      Policies(identity: Sample.all, boundary: Sample.all, resource: except(user))
    ),
    EvaluationCase(
      "NotPrincipal with Allow: others are allowed",
      .allowed,
      .anonymous,
      Policies(resource: except(user, effect: "Allow"))
    ),
    EvaluationCase(
      "NotPrincipal with Allow: the listed are not",
      .implicitlyDenied,
      Request(),
      Policies(resource: except(user, effect: "Allow"))
    ),
  ]

  private static let key = Request(
    action: "kms:Decrypt",
    resource: "arn:aws:kms:us-east-1:111122223333:key/1234abcd"
  )

  static let keys: [EvaluationCase] = [
    EvaluationCase("KMS: identity alone is not enough", .implicitlyDenied, key, Policies(identity: Sample.all)),
    EvaluationCase(
      "KMS: the account's root enables identity policies",
      .allowed,
      key,
      Policies(identity: Sample.all, resource: Sample.grant(account))
    ),
    EvaluationCase(
      "KMS: the account's root alone grants nothing",
      .implicitlyDenied,
      key,
      Policies(resource: Sample.grant(account))
    ),
    EvaluationCase("KMS: the key policy names the user", .allowed, key, Policies(resource: Sample.grant(user))),
    EvaluationCase(
      "KMS: root needs the key policy",
      .implicitlyDenied,
      key.with {
        $0.principal = Request.root.principal; $0.type = "Root"
      },
      Policies(resource: Sample.grant(user))
    ),
    EvaluationCase(
      "KMS: root named in the key policy",
      .allowed,
      key.with {
        $0.principal = Request.root.principal; $0.type = "Root"
      },
      Policies(resource: Sample.grant(account))
    ),
    EvaluationCase(
      "KMS: actions without a key need identity alone",
      .allowed,
      key.with {
        $0.action = "kms:ListKeys"; $0.resource = "*"
      },
      Policies(identity: Sample.all)
    ),
    EvaluationCase(
      "KMS: another account needs both",
      .allowed,
      key.foreign,
      Policies(identity: Sample.all, resource: Sample.grant(account))
    ),
  ]

  private static let trust = Request(action: "sts:AssumeRole", resource: "arn:aws:iam::111122223333:role/deploy")

  private static func trusting(_ principal: String, _ action: String = "sts:AssumeRole") -> String {
    #"{"Effect": "Allow", "Principal": \#(principal), "Action": "\#(action)"}"#
  }

  static let trusts: [EvaluationCase] = [
    EvaluationCase("Trust: identity alone is not enough", .implicitlyDenied, trust, Policies(identity: Sample.all)),
    EvaluationCase(
      "Trust: naming the user is enough in one account",
      .allowed,
      trust,
      Policies(resource: trusting(user))
    ),
    EvaluationCase(
      "Trust: naming the account needs identity",
      .implicitlyDenied,
      trust,
      Policies(resource: trusting(account))
    ),
    EvaluationCase(
      "Trust: naming the account with identity",
      .allowed,
      trust,
      Policies(identity: Sample.all, resource: trusting(account))
    ),
    EvaluationCase(
      "Trust: across accounts both must allow",
      .implicitlyDenied,
      trust.foreign,
      Policies(resource: trusting(user))
    ),
    EvaluationCase(
      "Trust: across accounts both allow",
      .allowed,
      trust.foreign,
      Policies(identity: Sample.all, resource: trusting(user))
    ),
    EvaluationCase(
      "Trust: root cannot assume roles",
      .implicitlyDenied,
      trust.with {
        $0.principal = Request.root.principal; $0.type = "Root"
      },
      Policies(resource: trusting(account))
    ),
    EvaluationCase(
      "Trust: a service",
      .allowed,
      trust.with {
        $0.principal = "lambda.amazonaws.com"; $0.type = "Service"
      },
      Policies(resource: trusting(#"{"Service": "lambda.amazonaws.com"}"#))
    ),
    EvaluationCase(
      "Trust: an identity provider needs no identity policy",
      .allowed,
      trust.with {
        $0.principal = "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com"
        $0.type = "FederatedUser"
        $0.action = "sts:AssumeRoleWithWebIdentity"
      },
      Policies(
        resource: trusting(
          #"{"Federated": "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com"}"#,
          "sts:AssumeRoleWithWebIdentity"
        )
      )
    ),
    EvaluationCase(
      "Trust: GetCallerIdentity-like actions need no role",
      .allowed,
      trust.with {
        $0.action = "sts:DecodeAuthorizationMessage"; $0.resource = "*"
      },
      Policies(identity: Sample.all)
    ),
  ]

  private static let open = #"{"StringEquals": {"example:a": "1"}}"#
  private static let unknown = Request().with { $0.context = #"{"example:a": null}"# }

  static let unknowns: [EvaluationCase] = [
    EvaluationCase("Unknown: an Allow that depends", .conditional, unknown, Policies(identity: Sample.allow(if: open))),
    EvaluationCase(
      "Unknown: another Allow decides",
      .allowed,
      unknown,
      Policies(identity: "\(Sample.allow(if: open)), \(Sample.all)")
    ),
    EvaluationCase(
      "Unknown: a Deny that depends",
      .conditional,
      unknown,
      Policies(identity: "\(Sample.all), \(Sample.deny(if: open))")
    ),
    EvaluationCase(
      "Unknown: a Deny that holds decides",
      .explicitlyDenied,
      unknown,
      Policies(identity: "\(Sample.allow(if: open)), \(Sample.denyAll)")
    ),
    EvaluationCase(
      "Unknown: a Deny that depends adds nothing to no Allow",
      .implicitlyDenied,
      unknown,
      Policies(identity: Sample.deny(if: open))
    ),
    EvaluationCase(
      "Unknown: a known key fails first",
      .implicitlyDenied,
      unknown,
      Policies(identity: Sample.allow(if: #"{"StringEquals": {"example:a": "1", "example:b": "2"}}"#))
    ),
    EvaluationCase(
      "Unknown: a boundary that depends",
      .conditional,
      unknown,
      Policies(identity: Sample.all, boundary: Sample.allow(if: open))
    ),
    EvaluationCase(
      "Derived: a caller's account and ARN are known",
      .allowed,
      .role,
      Policies(
        identity: Sample.allow(
          if: #"{"StringEquals": {"aws:PrincipalAccount": "111122223333"}, "#
            + #""ArnLike": {"aws:PrincipalArn": "arn:aws:iam::*:role/app"}}"#
        )
      )
    ),
    EvaluationCase(
      "Derived: a service has no organization",
      .implicitlyDenied,
      .service,
      Policies(
        resource: #"{"Effect": "Allow", "Principal": "*", "Action": "*", "Resource": "*", "#
          + #""Condition": {"StringEquals": {"aws:PrincipalOrgID": "o-acme"}}}"#
      )
    ),
  ]

  static let all =
    principals.from(.principal) + notPrincipals.from(.notPrincipal) + keys.from(.keyPolicies) + trusts.from(.roles)
    + unknowns.from(.unknownContext)
}
