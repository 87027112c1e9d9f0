import IAM

/// Whole documents, organizations and services; numbers are those of ``PinningCases``.
extension PinningCases {
  static let documents: [ExposureCase] = [
    ExposureCase("6: an Allow and a Deny of the same", .none, allow(#""*""#, invoke) + ", " + deny(#""\#(invoke)""#)),
    ExposureCase(
      "6: two Deny statements cover two actions together",
      .none,
      #"{"Effect": "Allow", "Principal": "*", "Action": ["svc:A", "svc:B"], "Resource": "*"}, "#
        + deny(#""svc:A""#) + ", " + deny(#""svc:B*""#)
    ),
    ExposureCase(
      "6: a Deny of one action leaves the other",
      .internet,
      #"{"Effect": "Allow", "Principal": "*", "Action": ["svc:A", "svc:B"], "Resource": "*"}, "# + deny(#""svc:A""#)
    ),
    ExposureCase(
      "6: each action guarded in its own way, the farther one decides",
      .organization,
      #"{"Effect": "Allow", "Principal": "*", "Action": ["svc:A", "svc:B"], "Resource": "*"}, "#
        + deny(#""svc:A""#) + ", " + deny(#""svc:B""#, equals("aws:PrincipalOrgID", "o-acme", "StringNotEquals"))
    ),
    ExposureCase(
      "6: a Deny of another resource",
      .internet,
      allow(#""*""#, "s3:GetObject") + ", "
        + #"{"Effect": "Deny", "Principal": "*", "Action": "*", "Resource": "arn:aws:s3:::b/private/*"}"#
    ),
    ExposureCase(
      "6: NotAction in an Allow",
      .internet,
      #"{"Effect": "Allow", "Principal": "*", "NotAction": "lambda:Delete*", "Resource": "*"}"#
    ),
    ExposureCase(
      "6: NotAction in a Deny that spares the grant",
      .internet,
      allow(#""*""#, invoke)
        + #", {"Effect": "Deny", "Principal": "*", "NotAction": "lambda:Invoke*", "Resource": "*"}"#
    ),
    ExposureCase(
      "6: NotPrincipal in an Allow",
      .internet,
      #"{"Effect": "Allow", "NotPrincipal": {"AWS": "\#(foreign)"}, "Action": "*", "Resource": "*"}"#
    ),
    ExposureCase(
      "6: NotPrincipal in a Deny leaves those listed",
      .ownAccount,
      allow(#""*""#, invoke)
        + #", {"Effect": "Deny", "NotPrincipal": {"AWS": ["\#(own)", "arn:aws:iam::\#(own):role/app"]}, "#
        + #""Action": "*", "Resource": "*"}"#
    ),
    ExposureCase(
      "6: a Deny for one account leaves everybody else",
      .internet,
      allow(#""*""#, invoke) + ", " + deny(#""*""#, principal: #"{"AWS": "\#(foreign)"}"#)
    ),
    ExposureCase(
      "6: a Deny of the account cancels its grant",
      .none,
      allow(#"{"AWS": "\#(foreign)"}"#, invoke) + ", " + deny(#""*""#, principal: #"{"AWS": "\#(foreign)"}"#)
    ),
    ExposureCase("6: an Allow of no action", .none, #"{"Effect": "Allow", "Principal": "*", "Action": []}"#),
  ]

  static let organizations: [ExposureCase] = [
    ExposureCase(
      "7: everybody of the organization",
      .organization,
      allow(#""*""#, invoke, equals("aws:PrincipalOrgID", "o-acme"))
    ),
    ExposureCase(
      "7: services do not send it",
      .unpinnedService,
      allow(s3, invoke, equals("aws:PrincipalOrgID", "o-acme"))
    ),
    ExposureCase(
      "7: services send the source's",
      .organization,
      allow(s3, invoke, equals("aws:SourceOrgID", "o-acme"))
    ),
    ExposureCase(
      "7: paths of the source's organization",
      .organization,
      allow(s3, invoke, equals("aws:SourceOrgPaths", "o-acme/r-1/*", "ForAnyValue:StringLike"))
    ),
  ]

  static let services: [ExposureCase] = [
    ("8: no source", "s3.amazonaws.com", nil, ExposureLevel.unpinnedService),
    ("8: an ARN without account", "s3.amazonaws.com", arnLike("aws:SourceArn", "arn:aws:s3:::b"), .ownAccount),
    ("8: every bucket", "s3.amazonaws.com", arnLike("aws:SourceArn", "arn:aws:s3:::*"), .unpinnedService),
    ("8: buckets by a prefix", "s3.amazonaws.com", arnLike("aws:SourceArn", "arn:aws:s3:::b-*"), .unpinnedService),
    ("8: a foreign account", "s3.amazonaws.com", equals("aws:SourceAccount", foreign), .externalAccounts),
    (
      "8: stage, method and path of one API", "apigateway.amazonaws.com",
      arnLike("aws:SourceArn", "arn:aws:execute-api:us-east-1:\(own):a1/*/GET/*"), .ownAccount
    ),
    (
      "8: every API of every account", "apigateway.amazonaws.com",
      arnLike("aws:SourceArn", "arn:aws:execute-api:*:*:*/*/*"), .unpinnedService
    ),
    ("8: a Region's own name", "logs.eu-west-1.amazonaws.com", equals("aws:SourceAccount", own), .ownAccount),
    ("8: AWS keeps the call in the account", "secretsmanager.amazonaws.com", nil, .ownAccount),
    (
      "8: the caller's network is none of a service's", "sns.amazonaws.com", equals("aws:SourceVpc", "vpc-1"),
      .unpinnedService
    ),
    (
      "8: the caller's ARN neither", "sns.amazonaws.com", arnLike("aws:PrincipalArn", "arn:aws:iam::\(own):*"),
      .unpinnedService
    ),
    (
      "8: load balancers by target group", "elasticloadbalancing.amazonaws.com",
      arnLike("aws:SourceArn", "arn:aws:elasticloadbalancing:us-east-1:\(own):targetgroup/t/1"), .ownAccount
    ),
  ].map { rule, service, condition, level in
    ExposureCase(rule, level, allow(#"{"Service": "\#(service)"}"#, invoke, condition))
  }

  static let others: [ExposureCase] = [
    ExposureCase(
      "9: trust in a service is no confused deputy of its own",
      .unpinnedService,
      allow(#"{"Service": "lambda.amazonaws.com"}"#, "sts:AssumeRole")
    ),
    ExposureCase(
      "EventBridge: a rule of another account onto a bus",
      .externalAccounts,
      allow(#"{"AWS": "arn:aws:iam::\#(foreign):root"}"#, "events:PutEvents", equals("events:source", "shop"))
    ),
    ExposureCase(
      "CloudWatch Logs: DNS query logs of one hosted zone",
      .ownAccount,
      allow(
        #"{"Service": "route53.amazonaws.com"}"#,
        "logs:PutLogEvents",
        #"{"ArnLike": {"aws:SourceArn": "arn:aws:route53:::hostedzone/Z1"}, "#
          + #""StringEquals": {"aws:SourceAccount": "\#(own)"}}"#
      )
    ),
    ExposureCase(
      "CloudWatch Logs: a search service without source",
      .unpinnedService,
      allow(#"{"Service": "es.amazonaws.com"}"#, "logs:CreateLogStream")
    ),
    ExposureCase(
      "KMS: a log key tied to the account's log groups by encryption context",
      .ownAccount,
      allow(
        #"{"Service": "logs.us-east-1.amazonaws.com"}"#,
        "kms:Decrypt",
        arnLike("kms:EncryptionContext:aws:logs:arn", "arn:aws:logs:us-east-1:\(own):*")
      )
    ),
    ExposureCase(
      "KMS: a log key with any account's log groups",
      .unpinnedService,
      allow(
        #"{"Service": "logs.us-east-1.amazonaws.com"}"#,
        "kms:Decrypt",
        arnLike("kms:EncryptionContext:aws:logs:arn", "arn:aws:logs:*:*:*")
      )
    ),
    ExposureCase(
      "KMS: a log key whose encryption context may be absent",
      .unpinnedService,
      allow(
        #"{"Service": "logs.us-east-1.amazonaws.com"}"#,
        "kms:Decrypt",
        equals("kms:EncryptionContext:aws:logs:arn", "arn:aws:logs:us-east-1:\(own):*", "ArnLikeIfExists")
      )
    ),
    ExposureCase(
      "KMS: a log key for another account's log groups",
      .externalAccounts,
      allow(
        #"{"Service": "logs.us-east-1.amazonaws.com"}"#,
        "kms:Decrypt",
        arnLike("kms:EncryptionContext:aws:logs:arn", "arn:aws:logs:us-east-1:\(foreign):*")
      )
    ),
    ExposureCase(
      "KMS: callers choose their encryption context",
      .internet,
      allow(#""*""#, "kms:Decrypt", arnLike("kms:EncryptionContext:aws:logs:arn", "arn:aws:logs:us-east-1:\(own):*"))
    ),
    ExposureCase(
      "KMS: delegation to another account",
      .externalAccounts,
      allow(#"{"AWS": "arn:aws:iam::\#(foreign):root"}"#, "kms:*")
    ),
    ExposureCase(
      "SNS: the owner's key in any letters",
      .ownAccount,
      allow(#"{"AWS": "*"}"#, "SNS:Publish", equals("AWS:SOURCEOWNER", own))
    ),
    ExposureCase(
      "SNS: a bucket that publishes, with its account",
      .ownAccount,
      allow(
        s3,
        "SNS:Publish",
        #"{"ArnLike": {"aws:SourceArn": "arn:aws:s3:*:*:b"}, "StringEquals": {"aws:SourceAccount": "\#(own)"}}"#
      )
    ),
    ExposureCase(
      "S3: a Deny of plain HTTP leaves the grant",
      .internet,
      allow(#""*""#, "s3:GetObject") + ", " + deny(#""s3:*""#, equals("aws:SecureTransport", "false", "Bool"))
    ),
    ExposureCase(
      "S3: a Deny outside known addresses",
      .ownAccount,
      allow(#""*""#, "s3:GetObject") + ", "
        + deny(#""s3:*""#, #"{"NotIpAddress": {"aws:SourceIp": ["192.0.2.0/24"]}}"#)
    ),
    ExposureCase(
      "SQS: everybody may send, a Deny keeps out other accounts",
      .ownAccount,
      allow(#""*""#, "sqs:SendMessage") + ", "
        + deny(#""sqs:*""#, equals("aws:PrincipalAccount", own, "StringNotEquals"))
    ),
  ]
}
