import Testing

@testable import IAM

/// Conditions that every request meets leave a grant as wide as it is.
///
/// IAM user guide, "AWS global condition context keys"; Prowler, issue 3994, and Parliament, issue 174; 2026-11-28.
@Suite struct IdleConditionTests {
  struct Sample: CustomTestStringConvertible, Sendable {
    var name: String
    var key: String
    var values: [String]
    var isIdle: Bool

    var testDescription: String { "\(name) \(key) \(values)" }

    init(_ name: String, _ key: String, _ values: [String], isIdle: Bool) {
      (self.name, self.key, self.values, self.isIdle) = (name, key, values, isIdle)
    }
  }

  /// Keys that are always there, with values that every request has, and values that only some have.
  static let always: [(key: String, operators: [String], idle: [[String]], narrowing: [[String]])] = [
    ("aws:SecureTransport", ["Bool", "StringEquals"], [["true"], ["True"]], [["false"]]),
    ("aws:ViaAWSService", ["Bool"], [["false"]], [["true"]]),
    ("aws:PrincipalIsAWSService", ["Bool"], [["false"]], [["true"]]),
    ("aws:RequestedRegion", ["StringLike"], [["*"], ["*-*"], ["*-*-*"], ["eu-*", "*"]], [["eu-*"], ["*-1"]]),
    ("aws:RequestedRegion", ["StringEquals"], [], [["eu-west-1"], ["*"]]),
    (
      // Whoever wants to may call over IPv4, but not every endpoint answers over IPv6.
      "aws:SourceIp", ["IpAddress"], [["0.0.0.0/0"], ["0.0.0.0/0", "::/0"], ["0.0.0.0/1", "128.0.0.0/1", "::/0"]],
      [["::/0"], ["203.0.113.0/24", "::/0"], ["0.0.0.0/1", "::/0"]]
    ),
    (
      "aws:PrincipalArn", ["ArnLike", "StringLike", "ArnEquals"], [["*"], ["arn:aws:*:*:*:*"]],
      [["arn:aws:iam::*:role/a*"]]
    ),
    ("aws:PrincipalAccount", ["StringEquals"], [["${aws:ResourceAccount}"]], [["111122223333"]]),
    ("aws:CurrentTime", ["DateGreaterThan"], [["2020-01-01T00:00:00Z"]], [["2126-01-01T00:00:00Z"]]),
    ("aws:CurrentTime", ["DateLessThan"], [["2126-01-01T00:00:00Z"]], [["2027-01-01T00:00:00Z"]]),
    ("aws:PrincipalArn", ["Null"], [["false"]], [["true"]]),
    ("aws:SecureTransport", ["Null"], [["false"]], [["true"]]),
  ]

  /// Keys that some requests carry, and keys that none does.
  static let others: [(key: String, operators: [String], idle: [[String]], narrowing: [[String]])] = [
    ("aws:SourceVpce", ["StringLike"], [], [["*"]]), ("aws:SourceVpce", ["StringLikeIfExists"], [["*"]], [["vpce-1"]]),
    ("aws:MultiFactorAuthPresent", ["Bool"], [], [["true"], ["false"]]),
    ("aws:MultiFactorAuthPresent", ["BoolIfExists"], [["true", "false"]], [["true"]]),
    ("aws:MultiFactorAuthPresent", ["Null"], [["true", "false"]], [["true"], ["false"]]),
    ("aws:SourceArn", ["Null"], [["true"]], [["false"]]), ("aws:SourceAccount", ["Null"], [["true"]], [["false"]]),
    ("aws:SourceAccount", ["StringEquals"], [], [["111122223333"]]),
    ("aws:SourceAccount", ["StringEqualsIfExists", "StringNotEquals"], [["111122223333"]], []),
    ("aws:PrincipalTag/team", ["StringLike"], [], [["*"]]), ("s3:prefix", ["StringLike"], [], [["*"]]),
  ]

  static let samples = (always + others).flatMap { key, operators, idle, narrowing in
    operators.flatMap { name in
      idle.map { Sample(name, key, $0, isIdle: true) } + narrowing.map { Sample(name, key, $0, isIdle: false) }
    }
  }

  private func condition(_ name: String, _ key: String, _ values: [String]) -> Condition {
    Condition(name, key, values)
  }

  @Test(arguments: samples)
  func `a condition narrows only what it can refuse`(_ sample: Sample) {
    #expect(condition(sample.name, sample.key, sample.values).holdsForEveryRequest == sample.isIdle)
    // Names of keys are told apart in no letter case, nor are operators.
    for key in [sample.key.lowercased(), sample.key.uppercased()] {
      #expect(condition(sample.name, key, sample.values).holdsForEveryRequest == sample.isIdle)
    }
  }

  @Test(arguments: samples.filter(\.isIdle))
  func `an idle condition stays idle where a key may be absent`(_ sample: Sample) {
    guard sample.name != "Null", !sample.name.hasSuffix("IfExists") else { return }
    #expect(condition("\(sample.name)IfExists", sample.key, sample.values).holdsForEveryRequest)
  }

  @Test(arguments: samples)
  func `an administrator is one with and without it`(_ sample: Sample) throws {
    let values = sample.values.map { #""\#($0)""# }.joined(separator: ", ")
    let document = try policy(
      #"""
      {"Effect": "Allow", "Action": "*", "Resource": "*",
       "Condition": {"\#(sample.name)": {"\#(sample.key)": [\#(values)]}}}
      """#
    )
    #expect(document.statements[0].narrowingConditions.isEmpty == sample.isIdle)
  }
}
