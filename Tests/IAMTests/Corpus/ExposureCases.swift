import IAM
import Testing

/// Resource policies as AWS's own pages and consoles write them, with how far they reach.
///
/// Sources: the user guides of SNS, SQS, S3, KMS, EventBridge, Lambda, CloudWatch Logs and IAM, "Policy examples" of
/// each; S3 user guide, "The meaning of public"; read 2026-11-21.
struct ExposureCase: Sendable, CustomTestStringConvertible {
  var rule: String
  var level: ExposureLevel
  var statements: String

  var testDescription: String { rule }

  init(_ rule: String, _ level: ExposureLevel, _ statements: String) {
    self.rule = rule
    self.level = level
    self.statements = statements
  }

  static func allow(_ principal: String, _ action: String, _ condition: String? = nil) -> String {
    let tail = condition.map { #", "Condition": \#($0)"# } ?? ""
    return #"{"Effect": "Allow", "Principal": \#(principal), "Action": "\#(action)", "Resource": "*"\#(tail)}"#
  }

  static func deny(_ condition: String) -> String {
    #"{"Effect": "Deny", "Principal": "*", "Action": "*", "Resource": "*", "Condition": \#(condition)}"#
  }

  static let all = topicsAndQueues + buckets + keysAndBuses + functions + perimeters

  private static let topicsAndQueues = [
    ExposureCase(
      "a topic's default policy is for its owner",
      .ownAccount,
      allow(#"{"AWS": "*"}"#, "SNS:Publish", #"{"StringEquals": {"AWS:SourceOwner": "111122223333"}}"#)
    ),
    ExposureCase("a topic anybody may publish to", .internet, allow(#"{"AWS": "*"}"#, "SNS:Publish")),
    ExposureCase(
      "a condition on the endpoint limits no caller",
      .internet,
      allow(#""*""#, "SNS:Subscribe", #"{"StringLike": {"SNS:Endpoint": "*@example.com"}}"#)
    ),
    ExposureCase(
      "a queue for one topic",
      .ownAccount,
      allow(#""*""#, "sqs:SendMessage", #"{"ArnEquals": {"aws:SourceArn": "arn:aws:sns:us-east-1:111122223333:t"}}"#)
    ),
    ExposureCase(
      "a queue for a topic of another account",
      .externalAccounts,
      allow(#""*""#, "sqs:SendMessage", #"{"ArnEquals": {"aws:SourceArn": "arn:aws:sns:us-east-1:444455556666:t"}}"#)
    ),
    ExposureCase(
      "a queue for topics of any account",
      .internet,
      allow(#""*""#, "sqs:SendMessage", #"{"ArnLike": {"aws:SourceArn": "arn:aws:sns:*:*:t"}}"#)
    ),
    ExposureCase(
      "a queue for a service without source",
      .unpinnedService,
      allow(#"{"Service": "events.amazonaws.com"}"#, "sqs:SendMessage")
    ),
    ExposureCase(
      "keys of one block are joined by and",
      .ownAccount,
      allow(
        #""*""#,
        "sqs:*",
        #"{"StringLike": {"aws:SourceArn": "arn:aws:sns:*:*:*", "aws:PrincipalAccount": "111122223333"}}"#
      )
    ),
  ]

  private static let buckets = [
    ExposureCase("a website", .internet, allow(#""*""#, "s3:GetObject")),
    ExposureCase(
      "a distribution's identity",
      .externalAccounts,
      allow(#"{"AWS": "arn:aws:iam::cloudfront:user/CloudFront Origin Access Identity E1"}"#, "s3:GetObject")
    ),
    ExposureCase(
      "a distribution by its service",
      .ownAccount,
      allow(
        #"{"Service": "cloudfront.amazonaws.com"}"#,
        "s3:GetObject",
        #"{"StringEquals": {"AWS:SourceArn": "arn:aws:cloudfront::111122223333:distribution/E1"}}"#
      )
    ),
    ExposureCase(
      "one VPC endpoint",
      .ownAccount,
      allow(#""*""#, "s3:*", #"{"StringEquals": {"aws:SourceVpce": "vpce-1a2b3c4d"}}"#)
    ),
    ExposureCase(
      "VPC endpoints by a pattern",
      .internet,
      allow(#""*""#, "s3:*", #"{"StringLike": {"aws:SourceVpc": "vpc-*"}}"#)
    ),
    ExposureCase(
      "private addresses",
      .ownAccount,
      allow(#""*""#, "s3:*", #"{"IpAddress": {"aws:SourceIp": "10.0.0.0/8"}}"#)
    ),
    ExposureCase(
      "half of all addresses",
      .internet,
      allow(#""*""#, "s3:*", #"{"IpAddress": {"aws:SourceIp": "0.0.0.0/1"}}"#)
    ),
    ExposureCase(
      "private IPv6 addresses",
      .ownAccount,
      allow(#""*""#, "s3:*", #"{"IpAddress": {"aws:SourceIp": "fc00::/7"}}"#)
    ),
    ExposureCase(
      "not from an address",
      .internet,
      allow(#""*""#, "s3:*", #"{"NotIpAddress": {"aws:SourceIp": "192.0.2.0/24"}}"#)
    ),
    ExposureCase(
      "encryption in transit alone",
      .internet,
      allow(#""*""#, "s3:*", #"{"Bool": {"aws:SecureTransport": true}}"#)
    ),
    ExposureCase(
      "a referer is chosen by the caller",
      .internet,
      allow(#""*""#, "s3:*", #"{"StringLike": {"aws:Referer": "https://example.com/*"}}"#)
    ),
    ExposureCase(
      "a session of a known role",
      .ownAccount,
      allow(#""*""#, "s3:*", #"{"StringLike": {"aws:userid": ["AROAEXAMPLEID:*", "AIDAEXAMPLEID"]}}"#)
    ),
    ExposureCase("any session", .anyAWSPrincipal, allow(#""*""#, "s3:*", #"{"StringLike": {"aws:userid": "*"}}"#)),
    ExposureCase(
      "a user name exists in every account",
      .anyAWSPrincipal,
      allow(#""*""#, "s3:*", #"{"StringEquals": {"aws:username": "ana"}}"#)
    ),
    ExposureCase(
      "the owner's account of an access point",
      .ownAccount,
      allow(#""*""#, "s3:*", #"{"StringEquals": {"s3:DataAccessPointAccount": "111122223333"}}"#)
    ),
  ]

  private static let keysAndBuses = [
    ExposureCase("a key's default policy", .ownAccount, allow(#"{"AWS": "arn:aws:iam::111122223333:root"}"#, "kms:*")),
    ExposureCase(
      "an AWS managed key",
      .ownAccount,
      allow(
        #"{"AWS": "*"}"#,
        "kms:Decrypt",
        #"{"StringEquals": {"kms:CallerAccount": "111122223333", "kms:ViaService": "s3.us-east-1.amazonaws.com"}}"#
      )
    ),
    ExposureCase(
      "the service in between limits no caller",
      .internet,
      allow(#"{"AWS": "*"}"#, "kms:Decrypt", #"{"StringEquals": {"kms:ViaService": "s3.us-east-1.amazonaws.com"}}"#)
    ),
    ExposureCase(
      "a bus for the organization",
      .organization,
      allow(#""*""#, "events:PutEvents", #"{"StringEquals": {"aws:PrincipalOrgID": "o-acme"}}"#)
    ),
    ExposureCase(
      "a bus for a part of the organization",
      .organization,
      allow(
        #""*""#,
        "events:PutEvents",
        #"{"ForAnyValue:StringLike": {"aws:PrincipalOrgPaths": ["o-acme/r-ab12/ou-ab12-1/*"]}}"#
      )
    ),
    ExposureCase(
      "organization paths of any organization",
      .anyAWSPrincipal,
      allow(#""*""#, "events:PutEvents", #"{"ForAnyValue:StringLike": {"aws:PrincipalOrgPaths": ["o-*/r-ab12/*"]}}"#)
    ),
    ExposureCase(
      "ForAllValues passes without the key",
      .internet,
      allow(#""*""#, "events:PutEvents", #"{"ForAllValues:StringLike": {"aws:PrincipalOrgPaths": ["o-acme/*"]}}"#)
    ),
    ExposureCase(
      "a log policy for one source account",
      .ownAccount,
      allow(
        #"{"Service": "delivery.logs.amazonaws.com"}"#,
        "logs:PutLogEvents",
        #"{"StringEquals": {"aws:SourceAccount": ["111122223333"]}}"#
      )
    ),
  ]

  private static let functions = [
    ExposureCase(
      "a layer shared with an organization",
      .organization,
      allow(#""*""#, "lambda:GetLayerVersion", #"{"StringEquals": {"aws:PrincipalOrgID": "o-acme"}}"#)
    ),
    ExposureCase("a layer shared with everybody", .internet, allow(#""*""#, "lambda:GetLayerVersion")),
    ExposureCase(
      "a skill's token",
      .ownAccount,
      allow(
        #"{"Service": "alexa-appkit.amazon.com"}"#,
        "lambda:InvokeFunction",
        #"{"StringEquals": {"lambda:EventSourceToken": "amzn1.ask.skill.1"}}"#
      )
    ),
    ExposureCase(
      "a skill without token",
      .unpinnedService,
      allow(#"{"Service": "alexa-appkit.amazon.com"}"#, "lambda:InvokeFunction")
    ),
    ExposureCase(
      "calls through the URL alone are still anybody's",
      .internet,
      allow(#""*""#, "lambda:InvokeFunction", #"{"Bool": {"lambda:InvokedViaFunctionUrl": "true"}}"#)
    ),
    ExposureCase(
      "the URL type in any letter case",
      .anyAWSPrincipal,
      allow(#""*""#, "lambda:InvokeFunctionUrl", #"{"StringEquals": {"LAMBDA:functionurlauthtype": "AWS_IAM"}}"#)
    ),
    ExposureCase(
      "both URL types",
      .internet,
      allow(
        #""*""#,
        "lambda:InvokeFunctionUrl",
        #"{"StringEquals": {"lambda:FunctionUrlAuthType": ["AWS_IAM", "NONE"]}}"#
      )
    ),
    ExposureCase(
      "the URL type and the organization",
      .organization,
      allow(
        #""*""#,
        "lambda:InvokeFunctionUrl",
        #"{"StringEquals": {"lambda:FunctionUrlAuthType": "AWS_IAM", "aws:PrincipalOrgID": "o-acme"}}"#
      )
    ),
    ExposureCase(
      "a source account with IfExists",
      .unpinnedService,
      allow(
        #"{"Service": "s3.amazonaws.com"}"#,
        "lambda:InvokeFunction",
        #"{"StringEqualsIfExists": {"aws:SourceAccount": "111122223333"}}"#
      )
    ),
    ExposureCase("no statement", .none, ""),
    ExposureCase("a Deny alone", .none, #"{"Effect": "Deny", "Principal": "*", "Action": "*", "Resource": "*"}"#),
    ExposureCase(
      "the farthest statement decides",
      .externalAccounts,
      allow(#"{"AWS": "111122223333"}"#, "lambda:InvokeFunction") + ", "
        + allow(#"{"AWS": "arn:aws:iam::444455556666:role/app"}"#, "lambda:InvokeFunction")
    ),
  ]

  private static let perimeters = [
    ExposureCase(
      "a data perimeter on the organization",
      .organization,
      allow(#""*""#, "s3:*") + ", "
        + deny(
          #"{"StringNotEqualsIfExists": {"aws:PrincipalOrgID": "o-acme"}, "#
            + #""BoolIfExists": {"aws:PrincipalIsAWSService": "false"}}"#
        )
    ),
    ExposureCase(
      "a perimeter on the network",
      .ownAccount,
      allow(#""*""#, "s3:*") + ", " + deny(#"{"StringNotEquals": {"aws:SourceVpc": "vpc-1"}}"#)
    ),
    ExposureCase(
      "a perimeter with a wildcard is none",
      .internet,
      allow(#""*""#, "s3:*") + ", " + deny(#"{"StringNotLike": {"aws:SourceVpc": "*"}}"#)
    ),
    ExposureCase(
      "a perimeter on principals",
      .ownAccount,
      allow(#""*""#, "s3:*") + ", "
        + deny(#"{"ArnNotLike": {"aws:PrincipalArn": "arn:aws:iam::111122223333:role/*"}}"#)
    ),
    ExposureCase(
      "a Deny with a second condition on the request",
      .internet,
      allow(#""*""#, "s3:*") + ", "
        + deny(#"{"StringNotEquals": {"aws:PrincipalOrgID": "o-acme", "s3:prefix": "public/"}}"#)
    ),
  ]
}
