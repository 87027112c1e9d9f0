import IAM

/// Spots where the documentation is short, each settled one way; the name says which.
enum SettledCases {
  private static let conditionCases: [EvaluationCase] = [
    (
      #"{"DateLessThan": {"example:a": "2030"}}"#, #"{"example:a": "2026-11-21T10:00:00Z"}"#,
      "a year alone is seconds, as every bare number", false
    ),
    (#"{"DateEquals": {"example:a": "2026-03"}}"#, #"{"example:a": "2026-03-01"}"#, "a month: its first day", true),
    (#"{"DateEquals": {"example:a": "2026"}}"#, #"{"example:a": "1970-01-01T00:33:46Z"}"#, "2026 seconds", true),
    (
      #"{"DateGreaterThan": {"example:a": "1700000000000"}}"#, #"{"example:a": "2026-11-21"}"#,
      "epoch milliseconds are not guessed", false
    ),
    (#"{"DateEquals": {"example:a": "20261121"}}"#, #"{"example:a": "2026-11-21"}"#, "a date without dashes", false),
    (
      #"{"DateEquals": {"example:a": "2026-11-21T10:00:00"}}"#, #"{"example:a": "2026-11-21T10:00:00Z"}"#,
      "a time without zone is malformed", false
    ),
    (
      #"{"DateEquals": {"example:a": "2026-11-21T10:00:00+0200"}}"#, #"{"example:a": "2026-11-21T08:00:00Z"}"#,
      "a zone without colon", true
    ),
    (#"{"DateEquals": {"example:a": "-86400"}}"#, #"{"example:a": "1969-12-31"}"#, "seconds before 1970", true),
    (#"{"Bool": {"example:a": ["true", "false"]}}"#, #"{"example:a": "false"}"#, "Bool, both values: a key", true),
    (#"{"Bool": {"example:a": ["true", "false"]}}"#, "{}", "Bool, both values: no key", false),
    (#"{"Bool": {"example:a": ["perhaps", "true"]}}"#, #"{"example:a": true}"#, "Bool, one value malformed", true),
    (#"{"Bool": {"example:a": "1"}}"#, #"{"example:a": "true"}"#, "Bool knows no 1", false),
    (
      #"{"Bool": {"example:a": "${example:b}"}}"#, #"{"example:a": "true", "example:b": "TRUE"}"#,
      "Bool takes variables", true
    ),
    (
      #"{"NumericEquals": {"example:a": "${example:b}"}}"#, #"{"example:a": "1", "example:b": "1"}"#,
      "Numeric takes no variables", false
    ),
    (#"{"NumericEquals": {"example:a": "1000"}}"#, #"{"example:a": "1e3"}"#, "no exponents", false),
    (#"{"NumericEquals": {"example:a": 1e3}}"#, #"{"example:a": "1000"}"#, "no exponents without quotes", false),
    (#"{"NumericEquals": {"example:a": "+5"}}"#, #"{"example:a": "5.00"}"#, "a plus sign, trailing zeros", true),
    (#"{"NumericEquals": {"example:a": ".5"}}"#, #"{"example:a": "0.5"}"#, "a point first is malformed", false),
    (#"{"NumericEquals": {"example:a": " 5"}}"#, #"{"example:a": "5"}"#, "a space is malformed", false),
    (#"{"NumericLessThan": {"example:a": "-1"}}"#, #"{"example:a": "-1.5"}"#, "negative fractions", true),
    (
      #"{"IpAddress": {"aws:SourceIp": "203.0.113.0/24"}}"#, #"{"aws:SourceIp": "::ffff:203.0.113.7"}"#,
      "an IPv4-mapped address is IPv6", false
    ),
    (
      #"{"IpAddress": {"aws:SourceIp": "::ffff:203.0.113.0/120"}}"#, #"{"aws:SourceIp": "::FFFF:cb00:7107"}"#,
      "an IPv4-mapped range", true
    ),
    (#"{"IpAddress": {"aws:SourceIp": "203.0.113.9/24"}}"#, #"{"aws:SourceIp": "203.0.113.200"}"#, "host bits", true),
    (#"{"IpAddress": {"aws:SourceIp": "0.0.0.0/0"}}"#, #"{"aws:SourceIp": "198.51.100.1"}"#, "the whole of IPv4", true),
    (#"{"IpAddress": {"aws:SourceIp": "::/0"}}"#, #"{"aws:SourceIp": "198.51.100.1"}"#, "the whole of IPv6", false),
    (
      #"{"IpAddress": {"aws:SourceIp": "2001:db8::1"}}"#, #"{"aws:SourceIp": "2001:db8::2"}"#, "IPv6 alone: /128", false
    ),
    (#"{"IpAddress": {"aws:SourceIp": "10.0.0.0/33"}}"#, #"{"aws:SourceIp": "10.0.0.1"}"#, "/33 is malformed", false),
    (#"{"BinaryEquals": {"example:a": "AQI"}}"#, #"{"example:a": "AQI="}"#, "base64 without padding", false),
    (
      #"{"BinaryEquals": {"example:a": "QmluYXJ5VmFsdWVJbkJhc2U2NA=="}}"#, #"{"example:a": "BinaryValueInBase64"}"#,
      "BinaryEquals against the bytes themselves", true
    ),
    (#"{"ArnLike": {"example:a": "arn:AWS:s3:::b"}}"#, #"{"example:a": "arn:aws:s3:::b"}"#, "partition: case", false),
    (
      #"{"ArnEquals": {"example:a": "arn:aws:sns:US-EAST-1:111122223333:t"}}"#,
      #"{"example:a": "arn:aws:sns:us-east-1:111122223333:t"}"#, "Region: case", false
    ),
    (#"{"ArnLike": {"example:a": "*"}}"#, #"{"example:a": "arn:aws:s3:::b"}"#, "a star alone: any ARN", true),
    (#"{"ArnLike": {"example:a": "*"}}"#, #"{"example:a": "b"}"#, "a star alone: no other text", false),
    (
      #"{"ArnLike": {"example:a": "arn:aws:someservice:*:111122223333:finance/*"}}"#,
      #"{"example:a": "arn:aws:someservice:us-east-2:999999999999:store/abc:111122223333:finance/document.txt"}"#,
      "the guide's example of fields that stay apart", false
    ),
    (
      #"{"StringLike": {"example:a": "arn:aws:someservice:*:111122223333:finance/*"}}"#,
      #"{"example:a": "arn:aws:someservice:us-east-2:999999999999:store/abc:111122223333:finance/document.txt"}"#,
      "the guide's example with StringLike", true
    ),
    (
      #"{"ArnLike": {"example:a": "arn:aws:s3:::${aws:username}-*"}}"#, #"{"example:a": "arn:aws:s3:::ana-1"}"#,
      "ARN operators take variables", true
    ),
    (#"{"StringEquals": {"example:a": []}}"#, #"{"example:a": "x"}"#, "an empty list of values", false),
    (#"{"StringNotEquals": {"example:a": []}}"#, #"{"example:a": "x"}"#, "an empty list, negated", true),
    (#"{"StringEqualsIfExists": {"example:a": []}}"#, "{}", "an empty list with IfExists", true),
    (#"{"Null": {"example:a": []}}"#, "{}", "an empty list with Null", false),
    (#"{"Null": {"example:a": ["true", "false"]}}"#, "{}", "Null with both values", true),
    ("{}", "{}", "an empty Condition", true),
    (#"{"StringEquals": {}}"#, "{}", "an operator without keys", true),
    (#"{"StringEqualsIgnoreCase": {"example:a": "STRASSE"}}"#, #"{"example:a": "straße"}"#, "ß is no SS", false),
    (#"{"StringLike": {"example:a": "?"}}"#, #"{"example:a": "é"}"#, "? is one character, not one byte", true),
    (#"{"StringEquals": {"EXAMPLE:A": "x"}}"#, #"{"example:a": "x"}"#, "key names ignore case", true),
    (#"{"stringequals": {"example:a": "x"}}"#, #"{"example:a": "x"}"#, "operator names ignore case", true),
    (#"{"StringEquals": {"example:a": ""}}"#, #"{"example:a": ""}"#, "an empty string equals itself", true),
    (#"{"StringLike": {"s3:prefix": ["", "home/"]}}"#, #"{"s3:prefix": ""}"#, "an empty prefix", true),
    (
      #"{"StringEquals": {"example:a": "${example:b, 'x}'}"}}"#, #"{"example:a": "x"}"#,
      "a brace ends a variable, also in a default", false
    ),
    (#"{"StringLike": {"example:a": "a${*}b"}}"#, #"{"example:a": "axb"}"#, "an escaped star is no wildcard", false),
    (#"{"StringEquals": {"example:a": "a${$}b"}}"#, #"{"example:a": "a$b"}"#, "an escaped dollar sign", true),
  ].map { condition, context, rule, holds in
    EvaluationCase(
      "Settled: \(rule)",
      holds ? .allowed : .implicitlyDenied,
      Request().with { $0.context = context },
      Policies(identity: Sample.allow(if: condition))
    )
  }

  private static let opens: [EvaluationCase] = [
    (#"{"BoolIfExists": {"example:a": "perhaps"}}"#, "IfExists may pass", Decision.conditional),
    (#"{"Bool": {"example:a": "perhaps"}}"#, "nothing can satisfy it", .implicitlyDenied),
    (#"{"StringEquals": {"example:a": []}}"#, "an empty list satisfies nothing", .implicitlyDenied),
    (#"{"ForAllValues:StringEquals": {"example:a": []}}"#, "ForAllValues may pass", .conditional),
    (#"{"Null": {"example:a": ["true", "false"]}}"#, "there or not, it holds", .allowed),
  ].map { condition, rule, expected in
    EvaluationCase(
      "An unknown key: \(rule)",
      expected,
      Request().with { $0.context = #"{"example:a": null}"# },
      Policies(identity: Sample.allow(if: condition))
    )
  }

  private static let resources: [EvaluationCase] = [
    (#""arn:aws:s3:::${aws:username}/*""#, "arn:aws:s3:::ana/x", "a variable in the resource part", true),
    (
      #""arn:aws:sqs:us-east-1:${aws:PrincipalAccount}:q""#, "arn:aws:sqs:us-east-1:111122223333:q",
      "no variable in the account field", false
    ),
    (#""arn:${example:p, 'aws'}:s3:::b""#, "arn:aws:s3:::b", "no variable in the partition field", false),
    (#""arn:aws:lambda:*:*:function:f""#, "arn:aws:lambda:us-east-1:111122223333:function:f:7", "no version", false),
    (#""arn:aws:lambda:*:*:function:f:*""#, "arn:aws:lambda:us-east-1:111122223333:function:f", "a version", false),
    (
      #""arn:aws:lambda:*:function:f""#, "arn:aws:lambda:us-east-1:111122223333:function:f", "one star, two fields",
      true
    ),
    (#""ARN:aws:s3:::b""#, "arn:aws:s3:::b", "letter case of arn", false),
  ].map { pattern, resource, rule, isAllowed in
    EvaluationCase(
      "Settled, Resource: \(rule)",
      isAllowed ? .allowed : .implicitlyDenied,
      Request().with { $0.resource = resource },
      Policies(identity: Sample.allow(action: #""*""#, resource: pattern))
    )
  }

  private static let statements: [EvaluationCase] = [
    EvaluationCase(
      "two statements of one Sid both count",
      .explicitlyDenied,
      Request(),
      Policies(
        identity: #"{"Sid": "a", "Effect": "Allow", "Action": "*", "Resource": "*"}, "#
          + #"{"Sid": "a", "Effect": "Deny", "Action": "s3:*", "Resource": "*"}"#
      )
    ),
    EvaluationCase(
      "an empty Sid",
      .allowed,
      Request(),
      Policies(identity: #"{"Sid": "", "Effect": "Allow", "Action": "*", "Resource": "*"}"#)
    ),
    EvaluationCase(
      "Action names in resource policies ignore case",
      .allowed,
      .service,
      Policies(resource: Sample.grant(#"{"Service": "sns.amazonaws.com"}"#, action: "S3:GETOBJECT"))
    ),
    EvaluationCase(
      "NotAction in a resource policy",
      .implicitlyDenied,
      .anonymous,
      Policies(resource: #"{"Effect": "Allow", "Principal": "*", "NotAction": "s3:Get*", "Resource": "*"}"#)
    ),
    EvaluationCase(
      "NotResource in a Deny of a resource policy",
      .explicitlyDenied,
      .anonymous,
      Policies(
        resource: Sample.allForAll + ", "
          + #"{"Effect": "Deny", "Principal": "*", "Action": "*", "NotResource": "arn:aws:s3:::reports/public/*"}"#
      )
    ),
    EvaluationCase(
      "a policy without statements",
      .implicitlyDenied,
      Request(),
      Policies(identity: "")
    ),
  ]

  static let all =
    conditionCases.from(.conditionOperators) + opens.from(.unknownContext) + resources.from(.resource)
    + statements.from(.evaluation)
}
