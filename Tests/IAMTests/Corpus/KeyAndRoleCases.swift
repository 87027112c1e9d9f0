import IAM

/// Rules of keys, of passing roles and of taking them on.
enum KeyAndRoleCases {
  private static let key = Request(
    action: "kms:Decrypt",
    resource: "arn:aws:kms:us-east-1:111122223333:key/1234abcd"
  )

  private static func viaService(_ service: String) -> String {
    #"""
    {"Effect": "Allow", "Principal": {"AWS": "111122223333"}, "Action": "kms:Decrypt", "Resource": "*",
     "Condition": {"StringEquals": {"kms:ViaService": "\#(service)"}}}
    """#
  }

  static let keys: [EvaluationCase] = [
    EvaluationCase(
      "delegation with kms:ViaService through that service",
      .allowed,
      key.with { $0.context = #"{"kms:ViaService": "s3.us-east-1.amazonaws.com"}"# },
      Policies(identity: Sample.all, resource: viaService("s3.us-east-1.amazonaws.com"))
    ),
    EvaluationCase(
      "delegation with kms:ViaService called directly",
      .implicitlyDenied,
      key,
      Policies(identity: Sample.all, resource: viaService("s3.us-east-1.amazonaws.com"))
    ),
    EvaluationCase(
      "a role named in the key policy is limited by its boundary",
      .implicitlyDenied,
      key.with {
        $0.principal = Request.role.principal; $0.type = "Role"
      },
      Policies(boundary: Sample.other, resource: Sample.grant(#"{"AWS": "arn:aws:iam::111122223333:role/app"}"#))
    ),
    EvaluationCase(
      "delegated permissions are limited by the boundary",
      .implicitlyDenied,
      key,
      Policies(identity: Sample.all, boundary: Sample.other, resource: Sample.grant(#"{"AWS": "111122223333"}"#))
    ),
    EvaluationCase(
      "kms:CallerAccount lets in the account without delegation",
      .allowed,
      key.with { $0.context = #"{"kms:CallerAccount": "111122223333"}"# },
      Policies(
        resource: #"{"Effect": "Allow", "Principal": {"AWS": "*"}, "Action": "kms:Decrypt", "Resource": "*", "#
          + #""Condition": {"StringEquals": {"kms:CallerAccount": "111122223333"}}}"#
      )
    ),
    EvaluationCase(
      "a key of another account needs the caller's policies",
      .implicitlyDenied,
      key.foreign,
      Policies(resource: Sample.grant(#"{"AWS": "arn:aws:iam::111122223333:user/ana"}"#))
    ),
    EvaluationCase(
      "a service named in the key policy",
      .allowed,
      key.with {
        $0.principal = "logs.us-east-1.amazonaws.com"; $0.type = "Service"
      },
      Policies(resource: Sample.grant(#"{"Service": "logs.us-east-1.amazonaws.com"}"#))
    ),
    EvaluationCase(
      "a statement without Resource speaks of the key",
      .allowed,
      key,
      Policies(
        resource: #"{"Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::111122223333:user/ana"}, "Action": "kms:*"}"#
      )
    ),
  ]

  private static let pass = Request(
    action: "iam:PassRole",
    resource: "arn:aws:iam::111122223333:role/service/worker",
    context: #"{"iam:PassedToService": "lambda.amazonaws.com"}"#
  )

  private static func passing(_ resource: String, _ service: String) -> String {
    #"""
    {"Effect": "Allow", "Action": "iam:PassRole", "Resource": "\#(resource)",
     "Condition": {"StringEquals": {"iam:PassedToService": "\#(service)"}}}
    """#
  }

  static let passRole: [EvaluationCase] = [
    EvaluationCase(
      "to the service named",
      .allowed,
      pass,
      Policies(identity: passing("arn:aws:iam::*:role/service/*", "lambda.amazonaws.com"))
    ),
    EvaluationCase(
      "to another service",
      .implicitlyDenied,
      pass,
      Policies(identity: passing("*", "ec2.amazonaws.com"))
    ),
    EvaluationCase(
      "another role",
      .implicitlyDenied,
      pass,
      Policies(identity: passing("arn:aws:iam::*:role/worker", "lambda.amazonaws.com"))
    ),
    EvaluationCase(
      "the passed role's trust policy is no part of passing",
      .allowed,
      pass,
      Policies(identity: Sample.all, resource: #"{"Effect": "Allow", "Principal": "*", "Action": "sts:AssumeRole"}"#)
    ),
    EvaluationCase(
      "a service nobody knows leaves it open",
      .conditional,
      pass.with { $0.context = #"{"iam:PassedToService": null}"# },
      Policies(identity: passing("*", "lambda.amazonaws.com"))
    ),
  ]

  private static let trust = Request(action: "sts:AssumeRole", resource: "arn:aws:iam::111122223333:role/deploy")

  private static func trusting(_ principal: String, _ rest: String = "") -> String {
    #"{"Effect": "Allow", "Principal": \#(principal), "Action": "sts:AssumeRole"\#(rest)}"#
  }

  static let trusts: [EvaluationCase] = [
    EvaluationCase(
      "an external id that fits",
      .allowed,
      trust.foreign.with { $0.context = #"{"sts:ExternalId": "x1"}"# },
      Policies(
        identity: Sample.all,
        resource: trusting(
          #"{"AWS": "111122223333"}"#,
          #", "Condition": {"StringEquals": {"sts:ExternalId": "x1"}}"#
        )
      )
    ),
    EvaluationCase(
      "no external id",
      .implicitlyDenied,
      trust.foreign,
      Policies(
        identity: Sample.all,
        resource: trusting(
          #"{"AWS": "111122223333"}"#,
          #", "Condition": {"StringEquals": {"sts:ExternalId": "x1"}}"#
        )
      )
    ),
    EvaluationCase(
      "chaining, the role named is limited by its boundary",
      .implicitlyDenied,
      trust.with {
        $0.principal = Request.role.principal; $0.type = "Role"
      },
      Policies(boundary: Sample.other, resource: trusting(#"{"AWS": "arn:aws:iam::111122223333:role/app"}"#))
    ),
    EvaluationCase(
      "a role does not trust itself without saying so",
      .implicitlyDenied,
      trust.with {
        $0.principal = trust.resource; $0.type = "Role"
      },
      Policies(identity: Sample.all, resource: trusting(#"{"Service": "lambda.amazonaws.com"}"#))
    ),
    EvaluationCase(
      "a trust policy for AssumeRole does not cover TagSession",
      .implicitlyDenied,
      trust.with { $0.action = "sts:TagSession" },
      Policies(identity: Sample.all, resource: trusting(#"{"AWS": "arn:aws:iam::111122223333:user/ana"}"#))
    ),
    EvaluationCase(
      "an identity of another provider",
      .implicitlyDenied,
      trust.with {
        $0.principal = "arn:aws:iam::111122223333:oidc-provider/gitlab.com"; $0.type = "FederatedUser"
        $0.action = "sts:AssumeRoleWithWebIdentity"
      },
      Policies(
        resource: #"{"Effect": "Allow", "Principal": {"Federated": "accounts.google.com"}, "Action": "sts:*"}"#
      )
    ),
    EvaluationCase(
      "a SAML provider",
      .allowed,
      trust.with {
        $0.principal = "arn:aws:iam::111122223333:saml-provider/corp"; $0.type = "FederatedUser"
        $0.action = "sts:AssumeRoleWithSAML"
        $0.context = #"{"SAML:aud": "https://signin.aws.amazon.com/saml"}"#
      },
      Policies(
        resource: #"{"Effect": "Allow", "Principal": {"Federated": "arn:aws:iam::111122223333:saml-provider/corp"}, "#
          + #""Action": "sts:AssumeRoleWithSAML", "#
          + #""Condition": {"StringEquals": {"SAML:aud": "https://signin.aws.amazon.com/saml"}}}"#
      )
    ),
    EvaluationCase(
      "a web identity with the wrong subject",
      .implicitlyDenied,
      trust.with {
        $0.principal = "accounts.google.com"; $0.type = "FederatedUser"; $0.action = "sts:AssumeRoleWithWebIdentity"
        $0.context = #"{"accounts.google.com:sub": "2"}"#
      },
      Policies(
        resource: #"{"Effect": "Allow", "Principal": {"Federated": "accounts.google.com"}, "#
          + #""Action": "sts:AssumeRoleWithWebIdentity", "#
          + #""Condition": {"StringEquals": {"accounts.google.com:sub": "1"}}}"#
      )
    ),
  ]

  static let all = keys.from(.keyPolicies) + passRole.from(.passRole) + trusts.from(.roles)
}
