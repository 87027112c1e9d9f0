import IAM

/// What one operator compares: a policy value, a request value that equals or fits it, one that does not, and one the
/// operator cannot read.
struct OperatorRow: Sendable {
  var name: String
  var policy: String
  var fits: String
  var differs: String
  /// Nil for operators on text: any value is text.
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
    OperatorRow(name: "NumericLessThanEquals", policy: "10", fits: "10", differs: "10.1", malformed: "1,0"),
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
      policy: "1700000000",
      fits: "1700000001",
      differs: "1700000000",
      malformed: "1700000001s"
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

/// How an operator's name is written around its comparison.
enum OperatorForm: String, CaseIterable {
  case plain = "NAME"
  case ifExists = "NAMEIfExists"
  case forAll = "ForAllValues:NAME"
  case forAny = "ForAnyValue:NAME"
  case forAllIfExists = "ForAllValues:NAMEIfExists"
  case forAnyIfExists = "ForAnyValue:NAMEIfExists"

  func name(_ comparison: String) -> String {
    rawValue.split(separator: "NAME", omittingEmptySubsequences: false).joined(separator: comparison)
  }
}

/// How the key stands in the request.
enum KeyState: String, CaseIterable {
  case fits = "a value that fits"
  case differs = "a value that differs"
  case absent = "an absent key"
  case twoValues = "two values, of which one fits"
  case emptySet = "an empty set"
  case malformed = "a malformed value"
  case unknown = "an unknown key"
}

/// What a condition comes to.
enum Outcome {
  case holds
  case fails
  /// It holds unless the operator is negated.
  case asTheOperatorSays
  /// It holds if the operator is negated.
  case theOpposite
  case open

  func decision(isNegated: Bool) -> Decision {
    switch self {
    case .holds: .allowed
    case .fails: .implicitlyDenied
    case .asTheOperatorSays: isNegated ? .implicitlyDenied : .allowed
    case .theOpposite: isNegated ? .allowed : .implicitlyDenied
    case .open: .conditional
    }
  }
}

/// The rules of all operators in one table.
///
/// Source: IAM user guide, "Condition operators" and "Single-valued vs. multivalued context keys". That a value which
/// cannot be read satisfies neither an operator nor its negation is an own rule.
enum OperatorCases {
  private static let states: [KeyState] = [.fits, .differs, .absent, .twoValues, .emptySet, .malformed, .unknown]

  private static let outcomes: [(OperatorForm, [Outcome])] = [
    (.plain, [.asTheOperatorSays, .theOpposite, .theOpposite, .fails, .theOpposite, .fails, .open]),
    (.ifExists, [.asTheOperatorSays, .theOpposite, .holds, .fails, .holds, .fails, .open]),
    (.forAll, [.asTheOperatorSays, .theOpposite, .holds, .fails, .holds, .fails, .open]),
    (.forAny, [.asTheOperatorSays, .theOpposite, .fails, .holds, .fails, .fails, .open]),
    (.forAllIfExists, [.asTheOperatorSays, .theOpposite, .holds, .fails, .holds, .fails, .open]),
    (.forAnyIfExists, [.asTheOperatorSays, .theOpposite, .holds, .holds, .holds, .fails, .open]),
  ]

  static let all: [EvaluationCase] =
    table.from(.conditionOperators) + OperatorRow.all.compactMap(\.malformedPolicy).from(.conditionOperators)
    + nullCases.from(.conditionOperators)

  private static let table: [EvaluationCase] = OperatorRow.all.flatMap { row in
    outcomes.flatMap { form, outcomes in
      zip(states, outcomes).map { state, outcome in row.example(form, state, outcome) }
    }
  }

  /// `Null` compares whether the key is there, whatever its values and whatever quantifier stands before it.
  private static let nullCases: [EvaluationCase] = [
    ("Null", "true", [false, false, true, false, true, false]),
    ("Null", "false", [true, true, false, true, false, true]),
    ("Null", "perhaps", [false, false, false, false, false, false]),
    ("ForAllValues:Null", "false", [true, true, false, true, false, true]),
    ("ForAnyValue:Null", "true", [false, false, true, false, true, false]),
  ].flatMap { name, policy, holds in
    let row = OperatorRow(name: name, policy: policy, fits: "x", differs: "y", malformed: "%")
    let cases = zip(states, holds).map { state, holds in row.example(.plain, state, holds ? .holds : .fails) }
    return cases + [row.example(.plain, .unknown, policy == "perhaps" ? .fails : .open)]
  }
}

extension OperatorRow {
  func example(_ form: OperatorForm, _ state: KeyState, _ outcome: Outcome) -> EvaluationCase {
    // To operators on text a number is text that differs.
    let isText = state == .malformed && malformed == nil
    let decision = (isText ? Outcome.theOpposite : outcome).decision(isNegated: isNegated)
    let rule = "\(form.name(name)) \(policy): \(isText ? "a number, which is text to it" : state.rawValue)"
    return example(rule, form.name(name), policy, state, decision)
  }

  /// A policy value that cannot be read satisfies nothing either.
  var malformedPolicy: EvaluationCase? {
    // An ARN pattern that fits no ARN can be read, and its negation holds.
    guard let malformed, !name.hasPrefix("Arn") else { return nil }
    return example("\(name): a malformed policy value", name, malformed, .fits, .implicitlyDenied)
  }

  private func example(
    _ rule: String,
    _ operatorName: String,
    _ policy: String,
    _ state: KeyState,
    _ decision: Decision
  ) -> EvaluationCase {
    let value: String? =
      switch state {
      case .fits: "[\"\(fits)\"]"
      case .differs: "[\"\(differs)\"]"
      case .absent: nil
      case .twoValues: "[\"\(fits)\", \"\(differs)\"]"
      case .emptySet: "[]"
      case .malformed: malformed.map { "[\"\($0)\"]" } ?? "7"
      case .unknown: "null"
      }
    let request = Request().with {
      $0.context = value.map { "{\"example:Key\": \($0)}" } ?? "{}"
      if state == .twoValues || state == .emptySet { $0.multivalued = #"["example:key"]"# }
    }
    let statement = Sample.allow(if: #"{"\#(operatorName)": {"EXAMPLE:key": ["\#(policy)"]}}"#)
    return EvaluationCase(rule, decision, request, Policies(identity: statement))
  }
}
