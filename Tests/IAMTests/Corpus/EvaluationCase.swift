import IAM
import JSON
import Testing

/// Where a rule stands in AWS's documentation, as known on 2026-11-21; of `CallerCases`, on 2026-11-28.
enum Source: String, Sendable {
  case action = "IAM user guide, Action"
  case boundaries = "IAM user guide, Permissions boundaries for IAM entities"
  case condition = "IAM user guide, Condition"
  case conditionOperators = "IAM user guide, Condition operators"
  case controlPolicies = "Organizations user guide, Service control policies"
  case crossAccount = "IAM user guide, Cross-account policy evaluation logic"
  case endpoints = "VPC user guide, Control access to VPC endpoints using endpoint policies"
  case evaluation = "IAM user guide, Policy evaluation logic"
  case federation = "IAM user guide, Permissions for GetFederationToken"
  case freeCalls = "STS API reference, GetCallerIdentity and GetSessionToken"
  case globalKeys = "IAM user guide, AWS global condition context keys"
  case keyPolicies = "KMS developer guide, Key policies in AWS KMS"
  case notAction = "IAM user guide, NotAction"
  case notPrincipal = "IAM user guide, NotPrincipal"
  case notResource = "IAM user guide, NotResource"
  case passRole = "IAM user guide, Grant a user permissions to pass a role to an AWS service"
  case principal = "IAM user guide, Principal"
  case resource = "IAM user guide, Resource"
  case resourceControl = "Organizations user guide, Resource control policies"
  case roles = "IAM user guide, Update a role trust policy"
  case sessionPolicies = "IAM user guide, Session policies"
  case setOperators = "IAM user guide, Single-valued vs. multivalued context keys"
  case unknownContext = "Own rule, what is not known leaves an answer open"
  case unsigned = "IAM user guide, Variables and tags, anonymous callers"
  case variables = "IAM user guide, Variables and tags"
  case version = "IAM user guide, Version"
}

/// One line of input with the answer AWS's documentation leads to, named after the rule.
struct EvaluationCase: Sendable, CustomTestStringConvertible {
  var rule: String
  var source: Source?
  var expected: Decision
  var line: String

  var testDescription: String { "\(rule) (\(source?.rawValue ?? "no source"))" }

  init(_ rule: String, _ expected: Decision, _ request: Request, _ policies: Policies) {
    self.rule = rule
    self.expected = expected
    line = "{\"id\": 1, \"request\": \(request.json), \(policies.json)}"
  }

  /// The answer of the line interface.
  var answer: JSONTree? {
    try? JSONTree.parse(Array(JSONWriter.text(EvaluationLine.answer(to: Array(line.utf8))).utf8))
  }
}

extension [EvaluationCase] {
  /// The cases as rules of one page.
  func from(_ source: Source) -> [EvaluationCase] {
    map { example in
      var example = example
      example.source = source
      return example
    }
  }
}

/// The request part of a case; what a rule does not speak of has a default.
struct Request: Sendable {
  var principal = "arn:aws:iam::111122223333:user/ana"
  var type = "User"
  var action = "s3:GetObject"
  var resource = "arn:aws:s3:::reports/2026/plan.txt"
  var account = "111122223333"
  var context = "{}"
  var multivalued = "[]"

  var json: String {
    #"""
    {"principal": "\#(principal)", "principal_type": "\#(type)", "action": "\#(action)", "resource": "\#(resource)",
     "resource_account": "\#(account)", "context": \#(context), "multivalued": \#(multivalued)}
    """#
  }

  static let role = Request(principal: "arn:aws:iam::111122223333:role/app", type: "Role")
  static let session = Request(principal: "arn:aws:sts::111122223333:assumed-role/app/run1", type: "AssumedRole")
  static let federated = Request(principal: "arn:aws:sts::111122223333:federated-user/bob", type: "FederatedUser")
  static let root = Request(principal: "arn:aws:iam::111122223333:root", type: "Root")
  static let service = Request(principal: "sns.amazonaws.com", type: "Service")
  static let anonymous = Request(principal: "*", type: "Anonymous")

  /// The same request to a resource of another account.
  var foreign: Request {
    with { $0.account = "444455556666" }
  }

  func with(_ change: (inout Request) -> Void) -> Request {
    var changed = self
    change(&changed)
    return changed
  }
}

/// The policies of a case, each list as its statements; nil where there is none.
struct Policies: Sendable {
  var identity: String?
  var boundary: String?
  var session: String?
  var resource: String?
  var endpoint: String?
  var scps: [String] = []
  var rcps: [String] = []
  var version = "2012-10-17"

  var json: String {
    let single = [
      ("identity_policies", identity), ("permission_boundaries", boundary), ("session_policies", session),
      ("endpoint_policies", endpoint),
    ].map { name, statements in "\"\(name)\": \(statements.map { "[\(document($0))]" } ?? "null")" }
    let resource = "\"resource_policy\": \(resource.map(document) ?? "null")"
    let levels = [("scps", scps), ("rcps", rcps)].map { name, levels in
      "\"\(name)\": [\(levels.map { "[\(document($0))]" }.joined(separator: ", "))]"
    }
    return (single + [resource] + levels).joined(separator: ", ")
  }

  private func document(_ statements: String) -> String {
    #"{"Version": "\#(version)", "Statement": [\#(statements)]}"#
  }
}

/// Statements the cases are made of.
enum Sample {
  static let all = #"{"Effect": "Allow", "Action": "*", "Resource": "*"}"#
  static let allForAll = #"{"Effect": "Allow", "Principal": "*", "Action": "*", "Resource": "*"}"#
  static let read = #"{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*"}"#
  static let other = #"{"Effect": "Allow", "Action": "ec2:*", "Resource": "*"}"#
  static let denyAll = #"{"Effect": "Deny", "Action": "*", "Resource": "*"}"#
  static let denyAllForAll = #"{"Effect": "Deny", "Principal": "*", "Action": "*", "Resource": "*"}"#

  static func allow(action: String = #""s3:GetObject""#, resource: String = #""*""#) -> String {
    #"{"Effect": "Allow", "Action": \#(action), "Resource": \#(resource)}"#
  }

  static func allow(if condition: String) -> String {
    #"{"Effect": "Allow", "Action": "*", "Resource": "*", "Condition": \#(condition)}"#
  }

  static func deny(if condition: String) -> String {
    #"{"Effect": "Deny", "Action": "*", "Resource": "*", "Condition": \#(condition)}"#
  }

  static func grant(_ principal: String, action: String = "*", effect: String = "Allow") -> String {
    #"{"Effect": "\#(effect)", "Principal": \#(principal), "Action": "\#(action)", "Resource": "*"}"#
  }
}
