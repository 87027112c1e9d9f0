import IAM

/// What ties a grant down and what does not, by kind of resource.
///
/// A number before a rule groups what belongs together: 1 principals, 2 keys, 3 operators and values, 4 and 5 function
/// URLs, 6 whole documents, 7 organizations, 8 services, 9 role trust.
/// Sources: IAM user guide, "AWS global condition context keys", "The confused deputy problem"; the pages on resource
/// policies of Lambda, S3, SNS, SQS, EventBridge, CloudWatch Logs and KMS; read 2026-11-21.
enum PinningCases {
  static func allow(_ principal: String, _ action: String, _ condition: String? = nil) -> String {
    ExposureCase.allow(principal, action, condition)
  }

  static func deny(_ action: String, _ condition: String? = nil, principal: String = #""*""#) -> String {
    let tail = condition.map { #", "Condition": \#($0)"# } ?? ""
    return #"{"Effect": "Deny", "Principal": \#(principal), "Action": \#(action), "Resource": "*"\#(tail)}"#
  }

  static let own = "111122223333"
  static let foreign = "444455556666"
  static let s3 = #"{"Service": "s3.amazonaws.com"}"#
  static let invoke = "lambda:InvokeFunction"
  static let invokeURL = "lambda:InvokeFunctionUrl"

  static let principals: [ExposureCase] = [
    ExposureCase("1: a star among principals", .internet, allow(#"{"AWS": ["\#(own)", "*"]}"#, invoke)),
    ExposureCase("1: a star as canonical user", .internet, allow(#"{"CanonicalUser": "*"}"#, "s3:GetObject")),
    ExposureCase("1: a star as provider", .internet, allow(#"{"Federated": "*"}"#, "sts:AssumeRoleWithWebIdentity")),
    ExposureCase("1: a star as service", .unpinnedService, allow(#"{"Service": "*"}"#, invoke)),
    ExposureCase("1: the root of every account", .anyAWSPrincipal, allow(#"{"AWS": "arn:aws:iam::*:root"}"#, invoke)),
    ExposureCase("1: all roles of one account", .ownAccount, allow(#"{"AWS": "arn:aws:iam::\#(own):role/*"}"#, invoke)),
    ExposureCase("1: any source ARN is no pin", .unpinnedService, allow(s3, invoke, arnLike("aws:SourceArn", "*"))),
    ExposureCase("1: any source ARN, everybody", .internet, allow(#""*""#, invoke, arnLike("aws:SourceArn", "*"))),
  ]

  static func equals(_ key: String, _ value: String, _ operatorName: String = "StringEquals") -> String {
    #"{"\#(operatorName)": {"\#(key)": "\#(value)"}}"#
  }

  static func arnLike(_ key: String, _ value: String) -> String { equals(key, value, "ArnLike") }

  static let keys: [ExposureCase] = [
    ("aws:SourceAccount", own, "StringEquals", ExposureLevel.ownAccount),
    ("aws:SourceOwner", own, "StringEquals", .ownAccount),
    ("aws:SourceArn", "arn:aws:sns:us-east-1:\(own):t", "ArnEquals", .ownAccount),
    ("aws:PrincipalAccount", own, "StringEquals", .ownAccount),
    ("aws:PrincipalArn", "arn:aws:iam::\(own):role/app", "ArnEquals", .ownAccount),
    ("aws:PrincipalOrgID", "o-acme", "StringEquals", .organization),
    ("aws:PrincipalOrgPaths", "o-acme/*", "ForAnyValue:StringLike", .organization),
    ("aws:SourceVpc", "vpc-1", "StringEquals", .ownAccount), ("aws:SourceVpce", "vpce-1", "StringEquals", .ownAccount),
    ("aws:VpceOrgID", "o-acme", "StringEquals", .organization), ("aws:VpceAccount", own, "StringEquals", .ownAccount),
    ("aws:SourceOrgID", "o-acme", "StringEquals", .organization),
    ("aws:userid", "AIDAEXAMPLEID", "StringEquals", .ownAccount),
    ("kms:CallerAccount", own, "StringEquals", .ownAccount),
    ("kms:CallerAccount", foreign, "StringEquals", .externalAccounts),
    ("s3:DataAccessPointArn", "arn:aws:s3:us-east-1:\(own):accesspoint/*", "StringLike", .ownAccount),
    ("s3:DataAccessPointArn", "arn:aws:s3:us-east-1:*:accesspoint/*", "StringLike", .anyAWSPrincipal),
    ("lambda:EventSourceToken", "token", "StringEquals", .ownAccount),
    ("aws:PrincipalIsAWSService", "true", "Bool", .unpinnedService),
    ("aws:PrincipalServiceName", "sns.amazonaws.com", "StringEquals", .unpinnedService),
    ("aws:PrincipalServiceNamesList", "sns.amazonaws.com", "ForAnyValue:StringEquals", .unpinnedService),
    ("aws:PrincipalTag/team", "a", "StringEquals", .anyAWSPrincipal),
    ("aws:MultiFactorAuthPresent", "true", "Bool", .anyAWSPrincipal),
    ("aws:ResourceAccount", own, "StringEquals", .internet), ("s3:ResourceAccount", own, "StringEquals", .internet),
    ("aws:CalledVia", "athena.amazonaws.com", "ForAnyValue:StringEquals", .internet),
    ("aws:ViaAWSService", "true", "Bool", .internet), ("aws:SecureTransport", "true", "Bool", .internet),
    ("aws:UserAgent", "mine", "StringEquals", .internet),
    ("aws:RequestedRegion", "eu-west-1", "StringEquals", .internet),
    ("aws:CurrentTime", "2030-01-01", "DateLessThan", .internet), ("s3:prefix", "public/", "StringLike", .internet),
    ("events:source", "shop", "StringEquals", .internet), ("sns:Protocol", "sqs", "StringEquals", .internet),
    ("kms:EncryptionContext:app", "shop", "StringEquals", .internet),
  ].map { key, value, operatorName, level in
    ExposureCase(
      "2: \(key) \(operatorName) \(value)",
      level,
      allow(#""*""#, "svc:Do", equals(key, value, operatorName))
    )
  }

  static let operators: [ExposureCase] =
    [
      ("StringEqualsIfExists", "aws:PrincipalOrgID", "o-acme", ExposureLevel.internet),
      ("ForAllValues:StringEquals", "aws:PrincipalOrgID", "o-acme", .internet),
      ("ForAnyValue:StringEquals", "aws:PrincipalOrgID", "o-acme", .organization),
      ("StringEqualsIgnoreCase", "AWS:sourceaccount", own, .ownAccount),
      ("StringNotEquals", "aws:PrincipalAccount", foreign, .internet),
      ("ArnNotLike", "aws:PrincipalArn", "arn:aws:iam::\(foreign):*", .internet),
      ("StringLike", "aws:SourceAccount", "1111*", .internet), ("StringLike", "aws:SourceAccount", "*", .internet),
      ("StringLike", "aws:PrincipalAccount", "*", .anyAWSPrincipal),
      ("Null", "aws:PrincipalArn", "false", .anyAWSPrincipal),
      ("Null", "aws:SourceAccount", "false", .internet), ("Null", "aws:PrincipalArn", "true", .internet),
      ("StringEquals", "aws:PrincipalAccount", "${aws:ResourceAccount}", .ownAccount),
      ("StringEquals", "aws:ResourceAccount", "${aws:PrincipalAccount}", .ownAccount),
      ("StringEquals", "aws:ResourceOrgID", "${aws:PrincipalOrgID}", .organization),
      ("StringEqualsIfExists", "aws:ResourceAccount", "${aws:PrincipalAccount}", .internet),
      ("StringNotEquals", "aws:ResourceAccount", "${aws:PrincipalAccount}", .internet),
      ("StringEquals", "aws:PrincipalAccount", "${aws:PrincipalTag/home}", .internet),
      ("StringEquals", "aws:SourceAccount", "${aws:ResourceAccount}", .ownAccount),
    ].map { operatorName, key, value, level in
      ExposureCase(
        "3: \(operatorName) \(key) \(value)",
        level,
        allow(#""*""#, "svc:Do", equals(key, value, operatorName))
      )
    } + [
      ExposureCase(
        "3: one wildcard among the values",
        .internet,
        allow(#""*""#, "svc:Do", #"{"StringLike": {"aws:SourceAccount": ["\#(own)", "*"]}}"#)
      ),
      ExposureCase(
        "3: one foreign account among the values",
        .externalAccounts,
        allow(#""*""#, "svc:Do", #"{"StringEquals": {"aws:SourceAccount": ["\#(own)", "\#(foreign)"]}}"#)
      ),
      ExposureCase(
        "3: two keys, the narrower one decides",
        .ownAccount,
        allow(#""*""#, "svc:Do", #"{"StringEquals": {"aws:PrincipalOrgID": "o-acme", "aws:SourceVpce": "vpce-1"}}"#)
      ),
      ExposureCase(
        "3: half of IPv4 twice is the whole",
        .internet,
        allow(#""*""#, "s3:GetObject", #"{"IpAddress": {"aws:SourceIp": ["0.0.0.0/1", "128.0.0.0/1"]}}"#)
      ),
      ExposureCase(
        "3: a wide IPv6 range",
        .internet,
        allow(#""*""#, "s3:GetObject", #"{"IpAddress": {"aws:SourceIp": ["2001::/16"]}}"#)
      ),
      ExposureCase(
        "3: ranges of two offices",
        .ownAccount,
        allow(#""*""#, "s3:GetObject", #"{"IpAddress": {"aws:SourceIp": ["192.0.2.0/24", "2001:db8::/48"]}}"#)
      ),
    ]

  static let urls: [ExposureCase] =
    [
      ("4: NONE is the internet", #"{"StringEquals": {"lambda:FunctionUrlAuthType": "NONE"}}"#, ExposureLevel.internet),
      ("4: AWS_IAM is any account", #"{"StringEquals": {"lambda:FunctionUrlAuthType": "AWS_IAM"}}"#, .anyAWSPrincipal),
      ("4: AWS_IAM with IfExists", #"{"StringEqualsIfExists": {"lambda:FunctionUrlAuthType": "AWS_IAM"}}"#, .internet),
      ("4: not NONE says nothing", #"{"StringNotEquals": {"lambda:FunctionUrlAuthType": "NONE"}}"#, .internet),
    ].map { rule, condition, level in ExposureCase(rule, level, allow(#""*""#, invokeURL, condition)) } + [
      ExposureCase(
        "4: a Deny of NONE leaves signed calls",
        .anyAWSPrincipal,
        allow(#""*""#, invokeURL) + ", " + deny(#""\#(invokeURL)""#, equals("lambda:FunctionUrlAuthType", "NONE"))
      ),
      ExposureCase(
        "4: a Deny of all but AWS_IAM leaves signed calls",
        .anyAWSPrincipal,
        allow(#""*""#, invokeURL) + ", "
          + deny(#""*""#, equals("lambda:FunctionUrlAuthType", "AWS_IAM", "StringNotEquals"))
      ),
      ExposureCase(
        "4: a Deny of NONE cancels a grant for NONE",
        .none,
        allow(#""*""#, invokeURL, equals("lambda:FunctionUrlAuthType", "NONE")) + ", "
          + deny(#""*""#, equals("lambda:FunctionUrlAuthType", "NONE"))
      ),
      ExposureCase(
        "4: a Deny of NONE leaves the Invoke API alone",
        .internet,
        allow(#""*""#, invoke) + ", " + deny(#""*""#, equals("lambda:FunctionUrlAuthType", "NONE"))
      ),
      ExposureCase(
        "4: CloudFront by its distribution",
        .ownAccount,
        allow(
          #"{"Service": "cloudfront.amazonaws.com"}"#,
          invokeURL,
          arnLike("aws:SourceArn", "arn:aws:cloudfront::\(own):distribution/E1")
        )
      ),
      ExposureCase(
        "5: InvokedViaFunctionUrl names no caller",
        .internet,
        allow(#""*""#, invoke, equals("lambda:InvokedViaFunctionUrl", "true", "Bool"))
      ),
      ExposureCase(
        "5: both grants of a URL for IAM and one organization",
        .organization,
        allow(
          #""*""#,
          invokeURL,
          #"{"StringEquals": {"lambda:FunctionUrlAuthType": "AWS_IAM", "aws:PrincipalOrgID": "o-acme"}}"#
        ) + ", "
          + allow(
            #""*""#,
            invoke,
            #"{"StringEquals": {"aws:PrincipalOrgID": "o-acme"}, "Bool": {"lambda:InvokedViaFunctionUrl": "true"}}"#
          )
      ),
    ]

  static let all = principals + keys + operators + urls + documents + organizations + services + others
}
