import AWSNames
import IAM
import JSON

/// What the event selectors of a trail record of function invocations.
struct LambdaEventSelectors: Hashable, Sendable {
  /// Whether every function is recorded.
  var coversAll = false
  /// Function ARNs that classic selectors name.
  var functionARNs: Set<ExactText> = []
  /// Advanced selectors with conditions on the function's ARN; each records what meets all its conditions.
  var conditional: [[FieldSelector]] = []

  /// Whether invocations of a function are recorded.
  func covers(functionARN arn: String) -> Bool {
    coversAll || functionARNs.contains(ExactText(arn)) || conditional.contains { $0.allSatisfy { $0.admits(arn) } }
  }

  /// Whether nothing of any function is recorded.
  var isEmpty: Bool { !coversAll && functionARNs.isEmpty && conditional.isEmpty }
}

/// One condition of an advanced event selector; a value meets it that fits one of the positive lists, if there are
/// any, and none of the negative ones.
struct FieldSelector: Hashable, Sendable {
  var field: String
  var equals: [String] = []
  var startsWith: [String] = []
  var endsWith: [String] = []
  var notEquals: [String] = []
  var notStartsWith: [String] = []
  var notEndsWith: [String] = []

  /// Whether the condition names no values, and so leaves nothing out.
  var admitsEverything: Bool {
    [equals, startsWith, endsWith, notEquals, notStartsWith, notEndsWith].allSatisfy(\.isEmpty)
  }

  /// Whether a value of the field is recorded.
  func admits(_ value: String) -> Bool {
    let isWanted =
      (equals.isEmpty && startsWith.isEmpty && endsWith.isEmpty)
      || equals.contains { $0.isExactly(value) } || startsWith.contains(where: { value.begins(with: $0) })
      || endsWith.contains(where: { value.ends(with: $0) })
    let isRefused =
      notEquals.contains { $0.isExactly(value) } || notStartsWith.contains(where: { value.begins(with: $0) })
      || notEndsWith.contains(where: { value.ends(with: $0) })
    return isWanted && !isRefused
  }
}

extension LambdaEventSelectors {
  /// The selectors of an answer of `get-event-selectors`; nil when it is no JSON object.
  init?(_ json: [UInt8]) {
    guard let answer = try? JSONTree.parse(json), case .object = answer else { return nil }
    for selector in answer["EventSelectors"]?.elements ?? [] { add(classic: selector) }
    for selector in answer["AdvancedEventSelectors"]?.elements ?? [] { add(advanced: selector) }
  }

  private mutating func add(classic selector: JSONTree) {
    // CloudTrail counts an invocation as a write: its events say "readOnly": false.
    guard selector["ReadWriteType"]?.stringValue != "ReadOnly" else { return }
    for resource in selector["DataResources"]?.elements ?? []
    where resource["Type"]?.stringValue == "AWS::Lambda::Function" {
      for value in resource["Values"]?.texts ?? [] {
        // `arn:PARTITION:lambda` stands for every function of the account, now and later.
        if ARN.isService(value, "lambda") {
          coversAll = true
        } else {
          functionARNs.insert(ExactText(value))
        }
      }
    }
  }

  private mutating func add(advanced selector: JSONTree) {
    var conditions: [FieldSelector] = []
    var fields: Set<String> = []
    for value in selector["FieldSelectors"]?.elements ?? [] {
      guard let condition = FieldSelector(value) else { return }
      fields.insert(condition.field)
      if condition.admitsEverything { continue }
      if condition.field == "resources.ARN" {
        conditions.append(condition)
        continue
      }
      // A field that differs from call to call leaves some out, so that the selector cannot be relied on.
      guard let value = Self.invocation[condition.field], condition.admits(value) else { return }
    }
    guard fields.isSuperset(of: ["eventCategory", "resources.type"]) else { return }
    if conditions.isEmpty { coversAll = true } else { conditional.append(conditions) }
  }

  /// What the event of every invocation says in the fields that advanced selectors know.
  ///
  /// Source: CloudTrail API reference, "AdvancedFieldSelector"; Lambda developer guide, "Logging AWS Lambda API calls
  /// using AWS CloudTrail"; as known on 2026-11-28.
  private static let invocation = [
    "eventCategory": "Data", "resources.type": "AWS::Lambda::Function", "readOnly": "false", "eventName": "Invoke",
    "eventSource": "lambda.amazonaws.com", "eventType": "AwsApiCall",
  ]
}

extension FieldSelector {
  fileprivate init?(_ value: JSONTree) {
    guard let field = value["Field"]?.stringValue else { return nil }
    self.init(
      field: field,
      equals: value["Equals"]?.texts ?? [],
      startsWith: value["StartsWith"]?.texts ?? [],
      endsWith: value["EndsWith"]?.texts ?? [],
      notEquals: value["NotEquals"]?.texts ?? [],
      notStartsWith: value["NotStartsWith"]?.texts ?? [],
      notEndsWith: value["NotEndsWith"]?.texts ?? []
    )
  }
}

extension JSONTree {
  /// The strings of an array of strings.
  fileprivate var texts: [String] { (elements ?? []).compactMap(\.stringValue) }
}
