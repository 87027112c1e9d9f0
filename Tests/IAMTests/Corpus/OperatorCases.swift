import IAM

/// What one operator compares: a policy value, a request value that equals or fits it, one that does not, and one the
/// operator cannot read.
struct OperatorRow: Sendable {
  var name: String
  var policy: String
  var fits: String
  var differs: String
  var malformed: String?
  var isNegated = false

  static let all: [OperatorRow] = [
    OperatorRow(name: "StringEquals", policy: "red", fits: "red", differs: "Red"),
    OperatorRow(name: "StringNotEquals", policy: "red", fits: "red", differs: "Red", isNegated: true),
    OperatorRow(name: "StringEqualsIgnoreCase", policy: "red", fits: "RED", differs: "blue"),
    OperatorRow(name: "StringNotEqualsIgnoreCase", policy: "red", fits: "RED", differs: "blue", isNegated: true),
    OperatorRow(name: "StringLike", policy: "r?d*", fits: "redder", differs: "Red"),
    OperatorRow(name: "StringNotLike", policy: "r?d*", fits: "redder", differs: "Red", isNegated: true),
    OperatorRow(name: "NumericEquals", policy: "10", fits: "010", differs: "11", malformed: "ten"),
    OperatorRow(name: "NumericNotEquals", policy: "10", fits: "10.0", differs: "9", malformed: "ten", isNegated: true),
    OperatorRow(name: "NumericLessThan", policy: "10", fits: "9.5", differs: "10", malformed: "x"),
    OperatorRow(name: "NumericLessThanEquals", policy: "10", fits: "10", differs: "10.1", malformed: ""),
    OperatorRow(name: "NumericGreaterThan", policy: "-1", fits: "0", differs: "-1", malformed: "1e3"),
    OperatorRow(name: "NumericGreaterThanEquals", policy: "7", fits: "007", differs: "6.99", malformed: "0x8"),
    OperatorRow(
      name: "DateEquals",
      policy: "2026-11-21T00:00:00Z",
      fits: "1795219200",
      differs: "2026-11-22",
      malformed: "today"
    ),
    OperatorRow(
      name: "DateNotEquals",
      policy: "2026-11-21",
      fits: "2026-11-21T01:00:00+01:00",
      differs: "2026-11-22",
      malformed: "2026-13-01",
      isNegated: true
    ),
    OperatorRow(
      name: "DateLessThan",
      policy: "2026-11-21T10:00:00Z",
      fits: "2026-11-21T09:59:59.9Z",
      differs: "2026-11-21T10:00:00Z",
      malformed: "2026-02-30"
    ),
    OperatorRow(
      name: "DateLessThanEquals",
      policy: "2026-11-21T10:00:00Z",
      fits: "2026-11-21T10:00:00Z",
      differs: "2026-11-21T10:00:01Z",
      malformed: "2026-11-21T25:00:00Z"
    ),
    OperatorRow(
      name: "DateGreaterThan",
      policy: "1000",
      fits: "1001",
      differs: "1000",
      malformed: "1000s"
    ),
    OperatorRow(
      name: "DateGreaterThanEquals",
      policy: "2024-02-29T00:00Z",
      fits: "2024-02-29",
      differs: "2024-02-28",
      malformed: "2023-02-29"
    ),
    OperatorRow(name: "Bool", policy: "true", fits: "True", differs: "false", malformed: "yes"),
    OperatorRow(name: "BinaryEquals", policy: "QmluYXJ5", fits: "QmluYXJ5", differs: "QmluYXJ6", malformed: "Qm*"),
    OperatorRow(
      name: "IpAddress",
      policy: "203.0.113.0/24",
      fits: "203.0.113.7",
      differs: "203.0.114.7",
      malformed: "203.0.113"
    ),
    OperatorRow(
      name: "NotIpAddress",
      policy: "2001:db8::/32",
      fits: "2001:DB8:0:1::5",
      differs: "2001:db9::5",
      malformed: "2001:db8::g",
      isNegated: true
    ),
    OperatorRow(
      name: "ArnEquals",
      policy: "arn:aws:sns:*:111122223333:t",
      fits: "arn:aws:sns:eu-west-1:111122223333:t",
      differs: "arn:aws:sns:eu-west-1:444455556666:t",
      malformed: "topic"
    ),
    OperatorRow(
      name: "ArnLike",
      policy: "arn:aws:s3:::logs-*",
      fits: "arn:aws:s3:::logs-1:a/b",
      differs: "arn:aws:s3:::log",
      malformed: "arn:aws:s3"
    ),
    OperatorRow(
      name: "ArnNotEquals",
      policy: "arn:aws:iam::111122223333:role/*",
      fits: "arn:aws:iam::111122223333:role/a/b",
      differs: "arn:aws:iam::111122223333:user/a",
      malformed: "a",
      isNegated: true
    ),
    OperatorRow(
      name: "ArnNotLike",
      policy: "arn:aws:sqs:us-?ast-1:*:q",
      fits: "arn:aws:sqs:us-east-1:111122223333:q",
      differs: "arn:aws:sqs:us-east-1:111122223333:Q",
      malformed: "q",
      isNegated: true
    ),
  ]
}

extension OperatorRow {
  /// Every way the key can stand in the request, without and with set operators and `IfExists`.
  ///
  /// Source: IAM user guide, "Condition operators" and "Single-valued vs. multivalued context keys".
  var cases: [EvaluationCase] {
    let one = "[\"\(fits)\"]"
    let other = "[\"\(differs)\"]"
    let both = "[\"\(fits)\", \"\(differs)\"]"
    return [
      make("a value that fits", name, one, holds: !isNegated),
      make("a value that differs", name, other, holds: isNegated),
      make("an absent key", name, nil, holds: isNegated),
      make("a multivalued key without a set operator", name, both, multivalued: true, holds: false),
      make("IfExists, a value that fits", "\(name)IfExists", one, holds: !isNegated),
      make("IfExists, a value that differs", "\(name)IfExists", other, holds: isNegated),
      make("IfExists, an absent key", "\(name)IfExists", nil, holds: true),
      make("ForAnyValue, one of two fits", "ForAnyValue:\(name)", both, multivalued: true, holds: true),
      make("ForAnyValue, all fit", "ForAnyValue:\(name)", one, multivalued: true, holds: !isNegated),
      make("ForAnyValue, none fits", "ForAnyValue:\(name)", other, multivalued: true, holds: isNegated),
      make("ForAnyValue, an absent key", "ForAnyValue:\(name)", nil, holds: false),
      make("ForAnyValue, an empty set", "ForAnyValue:\(name)", "[]", multivalued: true, holds: false),
      make("ForAllValues, one of two fits", "ForAllValues:\(name)", both, multivalued: true, holds: false),
      make("ForAllValues, all fit", "ForAllValues:\(name)", one, multivalued: true, holds: !isNegated),
      make("ForAllValues, none fits", "ForAllValues:\(name)", other, multivalued: true, holds: isNegated),
      make("ForAllValues, an absent key", "ForAllValues:\(name)", nil, holds: true),
      make("ForAllValues, an empty set", "ForAllValues:\(name)", "[]", multivalued: true, holds: true),
      make("an unknown key", name, "null", expected: .conditional),
    ] + malformedCases
  }

  /// A value the operator cannot read satisfies neither the operator nor its negation.
  private var malformedCases: [EvaluationCase] {
    guard let malformed else { return [] }
    let value = "[\"\(malformed)\"]"
    return [
      make("a malformed value", name, value, holds: false),
      make("IfExists, a malformed value", "\(name)IfExists", value, holds: false),
    ]
  }

  private func make(
    _ rule: String,
    _ operatorName: String,
    _ value: String?,
    multivalued: Bool = false,
    holds: Bool
  ) -> EvaluationCase {
    make(rule, operatorName, value, multivalued: multivalued, expected: holds ? .allowed : .implicitlyDenied)
  }

  private func make(
    _ rule: String,
    _ operatorName: String,
    _ value: String?,
    multivalued: Bool = false,
    expected: Decision
  ) -> EvaluationCase {
    let context = value.map { "{\"example:Key\": \($0)}" } ?? "{}"
    let request = Request().with {
      $0.context = context
      if multivalued { $0.multivalued = #"["example:key"]"# }
    }
    let statement = Sample.allow(if: #"{"\#(operatorName)": {"EXAMPLE:key": ["\#(policy)"]}}"#)
    return EvaluationCase("\(name): \(rule)", expected, request, Policies(identity: statement))
  }
}
