import IAM

/// Rules of Action, Resource, Version, policy variables and conditions.
///
/// Source: IAM user guide, "IAM JSON policy element reference", read 2026-11-21.
enum ElementCases {
  static let actions: [EvaluationCase] = [
    (#""s3:GetObject""#, "names match", true), (#""S3:getobject""#, "letter case does not matter", true),
    (#""s3:Get*""#, "a star at the end", true), (#""s3:*Object""#, "a star inside", true),
    (#""s3:GetObjec?""#, "a question mark is one character", true),
    (#""s3:GetObject?""#, "a question mark is not none", false), (#""*""#, "a star alone", true),
    (#""*:*""#, "star colon star", true), (#""s*""#, "a star across the colon", false),
    (#""s3:PutObject""#, "another action", false), (#""s3:GetObjectAcl""#, "a longer name", false),
    (#""s3:GetObjec""#, "a shorter name", false), (#"["ec2:*", "s3:GetObject"]"#, "one of a list", true),
    (#"["ec2:*", "sqs:*"]"#, "none of a list", false), ("[]", "an empty list", false),
    (#""S3:*""#, "a whole service in capitals", true), (#""s3:G*t*b*t""#, "several stars", true),
  ].map { action, rule, isAllowed in
    EvaluationCase(
      "Action: \(rule)",
      isAllowed ? .allowed : .implicitlyDenied,
      Request(),
      Policies(identity: Sample.allow(action: action))
    )
  }

  static let notActions: [EvaluationCase] = [
    (#""ec2:*""#, "everything else is meant", true), (#""s3:*""#, "what is listed is not", false),
    (#""S3:GETOBJECT""#, "letter case does not matter", false), ("[]", "an empty list excludes nothing", true),
    (#"["ec2:*", "s3:Get*"]"#, "one of the list", false),
  ].map { action, rule, isAllowed in
    EvaluationCase(
      "NotAction: \(rule)",
      isAllowed ? .allowed : .implicitlyDenied,
      Request(),
      Policies(identity: #"{"Effect": "Allow", "NotAction": \#(action), "Resource": "*"}"#)
    )
  }

  static let resources: [EvaluationCase] = [
    (#""arn:aws:s3:::reports/2026/plan.txt""#, "names match", true), (#""*""#, "a star alone", true),
    (#""arn:aws:s3:::reports/*""#, "a star across slashes", true), (#""arn:aws:s3*""#, "a star across colons", true),
    (#""arn:aws:s3:::reports/2026/plan.tx?""#, "a question mark", true),
    (#""arn:aws:s3:::Reports/*""#, "letter case matters", false), (#""arn:aws:s3:::reports""#, "a prefix", false),
    (#""arn:aws:s3:::reports/*/*/*""#, "more slashes than there are", false),
    (#""arn:aws:s3""#, "an incomplete ARN is filled up with stars", true),
    (#""arn:aws:sqs""#, "an incomplete ARN of another service", false),
    (#"["arn:aws:sqs:*:*:*", "arn:aws:s3:::reports/*"]"#, "one of a list", true), ("[]", "an empty list", false),
    (#""arn:*:s3:::*plan*""#, "several stars", true),
  ].map { resource, rule, isAllowed in
    EvaluationCase(
      "Resource: \(rule)",
      isAllowed ? .allowed : .implicitlyDenied,
      Request(),
      Policies(identity: Sample.allow(resource: resource))
    )
  }

  static let notResources: [EvaluationCase] = [
    (#""arn:aws:s3:::payroll/*""#, "everything else is meant", true),
    (#""arn:aws:s3:::reports/*""#, "what is listed is not", false), ("[]", "an empty list excludes nothing", true),
  ].map { resource, rule, isAllowed in
    EvaluationCase(
      "NotResource: \(rule)",
      isAllowed ? .allowed : .implicitlyDenied,
      Request(),
      Policies(identity: #"{"Effect": "Allow", "Action": "*", "NotResource": \#(resource)}"#)
    )
  }

  static let variables: [EvaluationCase] = [
    ("arn:aws:s3:::reports/${aws:username}/*", #"{"aws:username": "2026"}"#, "a key's value", true),
    ("arn:aws:s3:::reports/${AWS:UserName}/*", #"{"aws:username": "2026"}"#, "key names ignore case", true),
    ("arn:aws:s3:::reports/${aws:PrincipalTag/y}/*", #"{"aws:PrincipalTag/y": "2025"}"#, "another value", false),
    ("arn:aws:s3:::reports/${aws:PrincipalTag/y}/*", "{}", "a key without value matches nothing", false),
    ("arn:aws:s3:::reports/${aws:PrincipalTag/y, '2026'}/*", "{}", "a default stands in", true),
    (
      "arn:aws:s3:::reports/${aws:PrincipalTag/y, '2026'}/*", #"{"aws:PrincipalTag/y": "x"}"#, "no default needed",
      false
    ),
    (
      "arn:aws:s3:::reports/${aws:PrincipalTag/y}/*", #"{"aws:PrincipalTag/y": "*"}"#, "a star in a value is text",
      false
    ),
    ("arn:aws:s3:::reports/${*}", "{}", "an escaped star is text", false),
    ("arn:aws:s3:::reports/2026/plan${?}txt", "{}", "an escaped question mark is text", false),
    ("arn:aws:s3:::reports/${aws:TagKeys}/*", #"{"aws:TagKeys": ["2026", "a"]}"#, "a multivalued key is none", false),
  ].map { resource, context, rule, isAllowed in
    EvaluationCase(
      "Variable: \(rule)",
      isAllowed ? .allowed : .implicitlyDenied,
      Request().with { $0.context = context },
      Policies(identity: Sample.allow(resource: "\"\(resource)\""))
    )
  }

  static let versions: [EvaluationCase] = [
    EvaluationCase(
      "Version 2008-10-17: variables are plain text",
      .implicitlyDenied,
      Request().with { $0.context = #"{"aws:username": "2026"}"# },
      Policies(identity: Sample.allow(resource: #""arn:aws:s3:::reports/${aws:username}/*""#), version: "2008-10-17")
    ),
    EvaluationCase(
      "Version 2008-10-17: a condition compares the variable's text",
      .allowed,
      Request().with { $0.context = #"{"example:k": "${aws:username}"}"# },
      Policies(
        identity: Sample.allow(if: #"{"StringEquals": {"example:k": "${aws:username}"}}"#),
        version: "2008-10-17"
      )
    ),
    EvaluationCase(
      "Version 2012-10-17: an escaped star matches a star",
      .allowed,
      Request().with { $0.resource = "arn:aws:s3:::reports/*" },
      Policies(identity: Sample.allow(resource: #""arn:aws:s3:::reports/${*}""#))
    ),
    EvaluationCase(
      "Variable: NotResource with a key without value selects nothing",
      .implicitlyDenied,
      Request(),
      Policies(
        identity: #"{"Effect": "Allow", "Action": "*", "NotResource": "arn:aws:s3:::${aws:PrincipalTag/t}/*"}"#
      )
    ),
    EvaluationCase(
      "Variable: an unknown key leaves the answer open",
      .conditional,
      Request().with { $0.context = #"{"aws:PrincipalTag/y": null}"# },
      Policies(identity: Sample.allow(resource: #""arn:aws:s3:::reports/${aws:PrincipalTag/y}/*""#))
    ),
  ]

  static let conditions: [EvaluationCase] = [
    (
      #"{"StringEquals": {"example:a": "1", "example:b": "2"}}"#, #"{"example:a": "1"}"#, "keys are joined by and",
      false
    ),
    (#"{"StringEquals": {"example:a": ["1", "2"]}}"#, #"{"example:a": "2"}"#, "values are joined by or", true),
    (#"{"StringNotEquals": {"example:a": ["1", "2"]}}"#, #"{"example:a": "2"}"#, "negated values by nor", false),
    (
      #"{"StringEquals": {"example:a": "1"}, "Bool": {"example:b": true}}"#,
      #"{"example:a": "1", "example:b": "false"}"#, "operators are joined by and", false
    ),
    (#"{"Null": {"example:a": "true"}}"#, "{}", "Null true, an absent key", true),
    (#"{"Null": {"example:a": "true"}}"#, #"{"example:a": "x"}"#, "Null true, a present key", false),
    (#"{"Null": {"example:a": "false"}}"#, #"{"example:a": "x"}"#, "Null false, a present key", true),
    (#"{"Null": {"example:a": false}}"#, "{}", "Null false, an absent key", false),
    (#"{"Null": {"example:a": "true"}}"#, #"{"example:a": []}"#, "Null true, an empty set", true),
    (#"{"Null": {"example:a": "perhaps"}}"#, "{}", "Null with another word", false),
    (#"{"StringEquals": {"example:a": "r*"}}"#, #"{"example:a": "red"}"#, "StringEquals knows no wildcards", false),
    (#"{"StringLike": {"example:a": "R*"}}"#, #"{"example:a": "red"}"#, "StringLike minds letter case", false),
    (
      #"{"StringEquals": {"example:a": "${aws:username}"}}"#, #"{"example:a": "ana"}"#, "a variable in a condition",
      true
    ),
    (#"{"StringLike": {"example:a": "home/${aws:username}/*"}}"#, #"{"example:a": "home/ana/x"}"#, "with a star", true),
    (#"{"StringEquals": {"example:a": "${example:none}"}}"#, #"{"example:a": "x"}"#, "a variable without value", false),
    (#"{"StringNotEquals": {"example:a": "${example:none}"}}"#, #"{"example:a": "x"}"#, "negated too", false),
    (
      #"{"ArnLike": {"example:a": "arn:aws:s3:*:b"}}"#, #"{"example:a": "arn:aws:s3:::b"}"#, "ARN fields stay apart",
      false
    ),
    (
      #"{"ArnLike": {"example:a": "arn:aws:sns:*:1*:t"}}"#, #"{"example:a": "arn:aws:sns:us-east-1:111122223333:t"}"#,
      "stars within ARN fields", true
    ),
    (
      #"{"ArnLike": {"example:a": "arn:aws:sns:*"}}"#, #"{"example:a": "arn:aws:sns:us-east-1:111122223333:t"}"#,
      "a short ARN is filled up", true
    ),
    (#"{"IpAddress": {"aws:SourceIp": "10.0.0.0/8"}}"#, #"{"aws:SourceIp": "2001:db8::1"}"#, "other family", false),
    (#"{"NotIpAddress": {"aws:SourceIp": "10.0.0.0/8"}}"#, #"{"aws:SourceIp": "2001:db8::1"}"#, "not the family", true),
    (#"{"IpAddress": {"aws:SourceIp": "2001:db8:0:0::/64"}}"#, #"{"aws:SourceIp": "2001:db8::ffff"}"#, "IPv6", true),
    (#"{"IpAddress": {"aws:SourceIp": "203.0.113.7"}}"#, #"{"aws:SourceIp": "203.0.113.7"}"#, "a single address", true),
    (
      #"{"NumericLessThanEquals": {"example:a": "18446744073709551617"}}"#,
      #"{"example:a": "18446744073709551616"}"#, "numbers beyond 64 bits", true
    ),
    (#"{"NumericEquals": {"example:a": "10"}}"#, #"{"example:a": 10}"#, "numbers without quotes", true),
    (#"{"NumericEquals": {"example:a": "-0"}}"#, #"{"example:a": "0"}"#, "minus zero is zero", true),
    (#"{"Bool": {"example:a": "TRUE"}}"#, #"{"example:a": true}"#, "booleans ignore case", true),
    (#"{"BinaryEquals": {"example:a": "AQID"}}"#, #"{"example:a": "AQI="}"#, "bytes of another length", false),
    (#"{"ForAllValues:StringEquals": {"aws:TagKeys": ["a", "b"]}}"#, #"{"aws:TagKeys": ["a", "c"]}"#, "subset", false),
    (#"{"ForAnyValue:StringEquals": {"aws:TagKeys": ["a", "b"]}}"#, #"{"aws:TagKeys": ["a", "c"]}"#, "overlap", true),
    (#"{"ForAnyValue:StringEquals": {"example:a": "x"}}"#, #"{"example:a": "x"}"#, "set operator, single value", true),
    (#"{"ForAllValues:StringEquals": {"example:a": "x"}}"#, #"{"example:a": ""}"#, "an empty string is empty", true),
    (#"{"ForAnyValue:StringNotEquals": {"aws:TagKeys": "a"}}"#, #"{"aws:TagKeys": ["a"]}"#, "negated overlap", false),
  ].map { condition, context, rule, holds in
    EvaluationCase(
      "Condition: \(rule)",
      holds ? .allowed : .implicitlyDenied,
      Request().with { $0.context = context },
      Policies(identity: Sample.allow(if: condition))
    )
  }

  static let all =
    actions.from(.action) + notActions.from(.notAction) + resources.from(.resource) + notResources.from(.notResource)
    + variables.from(.variables) + versions.from(.version) + conditions.from(.condition)
}
