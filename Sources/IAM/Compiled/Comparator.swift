import AWSNames
import JSON

/// A comparison with the policy's values parsed for it.
///
/// A value that cannot be read as the operator's type satisfies neither the operator nor its negation.
enum Comparator: Sendable {
  /// Strings and, where the operator allows, wildcards.
  case texts([TextPattern], foldsCase: Bool, negated: Bool)
  case arns([ARNPattern], negated: Bool)
  case numbers([Decimal?], Relation)
  case dates([Double?], Relation)
  /// `true` and `false` in small letters, or variables for them.
  case booleans([TextPattern])
  case binaries([[UInt8]?])
  case ranges([IPRange?], negated: Bool)
  /// The absence states that satisfy `Null`.
  case null([Bool])
  case unknownOperator

  /// How two ordered values may stand to each other.
  enum Relation: Sendable {
    case equal, notEqual, less, lessOrEqual, greater, greaterOrEqual
  }

  init(_ comparison: ConditionOperator.Comparison?, _ values: [String], variables: Bool) {
    guard let comparison else {
      self = .unknownOperator
      return
    }
    switch comparison {
    case .stringEquals, .stringNotEquals, .stringEqualsIgnoreCase, .stringNotEqualsIgnoreCase, .stringLike,
      .stringNotLike:
      self = Self.texts(comparison, values, variables: variables)
    case .arnEquals, .arnLike: self = .arns(values.map { ARNPattern($0, variables: variables) }, negated: false)
    case .arnNotEquals, .arnNotLike: self = .arns(values.map { ARNPattern($0, variables: variables) }, negated: true)
    case .numericEquals, .numericNotEquals, .numericLessThan, .numericLessThanEquals, .numericGreaterThan,
      .numericGreaterThanEquals:
      self = .numbers(values.map(Decimal.init), comparison.relation)
    case .dateEquals, .dateNotEquals, .dateLessThan, .dateLessThanEquals, .dateGreaterThan, .dateGreaterThanEquals:
      self = .dates(values.map(secondsSinceEpoch), comparison.relation)
    case .bool:
      let patterns = values.map { TextPattern($0, TextPattern.Syntax(variables: variables, foldsCase: true)) }
      self = .booleans(zip(values, patterns).filter { boolean($0) != nil || $1.hasVariables }.map(\.1))
    case .binaryEquals: self = .binaries(values.map(base64Decoded))
    case .ipAddress: self = .ranges(values.map(IPRange.init), negated: false)
    case .notIPAddress: self = .ranges(values.map(IPRange.init), negated: true)
    case .null: self = .null(values.compactMap(boolean))
    }
  }

  private static func texts(
    _ comparison: ConditionOperator.Comparison,
    _ values: [String],
    variables: Bool
  ) -> Comparator {
    let foldsCase = comparison == .stringEqualsIgnoreCase || comparison == .stringNotEqualsIgnoreCase
    let syntax = TextPattern.Syntax(
      wildcards: comparison.takesWildcards,
      variables: variables,
      foldsCase: foldsCase
    )
    return .texts(
      values.map { TextPattern($0, syntax) },
      foldsCase: foldsCase,
      negated: comparison.isNegated
    )
  }

  /// Whether the policy language has the operator.
  var isKnown: Bool {
    if case .unknownOperator = self { false } else { true }
  }

  /// Whether no value of the key could satisfy the comparison, since the policy gives none to compare with.
  var isNeverTrue: Bool {
    switch self {
    case .booleans(let values): values.isEmpty
    case .null(let wanted): wanted.isEmpty
    case .texts(let patterns, _, let isNegated): patterns.isEmpty && !isNegated
    case .arns(let patterns, let isNegated): patterns.isEmpty && !isNegated
    case .ranges(let ranges, let isNegated): ranges.isEmpty && !isNegated
    case .numbers(let numbers, let relation): numbers.isEmpty && relation != .notEqual
    case .dates(let dates, let relation): dates.isEmpty && relation != .notEqual
    case .binaries(let binaries): binaries.isEmpty
    case .unknownOperator: false
    }
  }

  /// Whether the comparison holds for a key that is absent.
  var isNegated: Bool {
    switch self {
    case .texts(_, _, let negated), .arns(_, let negated), .ranges(_, let negated): negated
    case .numbers(_, let relation), .dates(_, let relation): relation == .notEqual
    case .booleans, .binaries, .null, .unknownOperator: false
    }
  }
}

extension Comparator {
  /// Whether `value` satisfies the comparison with any of the policy's values, or with none when negated.
  func accepts(_ value: String, _ context: RequestContext) -> Truth {
    switch self {
    case .texts(let patterns, let foldsCase, let negated):
      let bytes = Array((foldsCase ? value.lowercased() : value).utf8)
      return Self.combine(patterns, negated) { $0.matches(bytes, context) }
    case .arns(let patterns, let negated):
      guard let fields = ARN.bytes(of: value) else { return .no }
      return Self.combine(patterns, negated) { $0.matches(fields, context) }
    case .numbers(let numbers, let relation):
      guard let number = Decimal(value) else { return .no }
      return Self.compare(number, numbers, relation)
    case .dates(let dates, let relation):
      guard let date = secondsSinceEpoch(value) else { return .no }
      return Self.compare(date, dates, relation)
    case .booleans(let booleans):
      guard boolean(value) != nil else { return .no }
      let bytes = Array(value.lowercased().utf8)
      return Self.combine(booleans, false) { $0.matches(bytes, context) }
    case .binaries(let binaries):
      // A request's value is bytes; as text it may stand for itself or for what it encodes.
      let plain = Array(value.utf8)
      let decoded = base64Decoded(value)
      return Truth(binaries.contains { $0 != nil && ($0 == plain || $0 == decoded) })
    case .ranges(let ranges, let negated):
      guard let address = IPRange(value) else { return .no }
      return Self.combine(ranges, negated) { $0.map { Truth($0.contains(address)) } }
    case .null, .unknownOperator: return .no
    }
  }

  /// Whether a value of which only patterns are known, one of which it fits, satisfies the comparison.
  func accepts(like patterns: [String], _ context: RequestContext) -> Truth {
    let answers = Set(patterns.map { accepts(like: $0, context) })
    return answers.count == 1 ? answers.first ?? .unknown : .unknown
  }

  private func accepts(like text: String, _ context: RequestContext) -> Truth {
    switch self {
    case .texts(let patterns, let foldsCase, let negated):
      let likeness = Likeness((foldsCase ? text.lowercased() : text).utf8)
      return Self.combine(patterns, negated) { $0.matches(likeness, context) }
    case .arns(let patterns, let negated):
      guard let fields = ARN.bytes(of: text)?.map({ Likeness($0) }) else {
        // A star may stand for whole fields, but only of what begins as ARNs do.
        return Likeness(text.utf8).mayBe(beginningWith: "arn:") ? .unknown : .no
      }
      return Self.combine(patterns, negated) { $0.matches(fields, context) }
    case .numbers, .dates, .booleans, .binaries, .ranges, .null, .unknownOperator: return isNeverTrue ? .no : .unknown
    }
  }

  /// A value that cannot be compared (nil) is skipped, or fails a negated comparison.
  private static func combine<Value>(_ values: [Value], _ negated: Bool, _ matches: (Value) -> Truth?) -> Truth {
    var any = Truth.no
    for value in values {
      guard let fits = matches(value) else {
        if negated { return .no }
        continue
      }
      any = any || fits
      if any == .yes { break }
    }
    return negated ? !any : any
  }

  private static func compare<Value: Comparable>(_ value: Value, _ others: [Value?], _ relation: Relation) -> Truth {
    if relation == .notEqual { return combine(others, true) { $0.map { Truth(value == $0) } } }
    return combine(others, false) { $0.map { Truth(relation.holds(value, $0)) } }
  }
}

extension Comparator.Relation {
  fileprivate func holds<Value: Comparable>(_ left: Value, _ right: Value) -> Bool {
    switch self {
    case .equal: left == right
    case .notEqual: left != right
    case .less: left < right
    case .lessOrEqual: left <= right
    case .greater: left > right
    case .greaterOrEqual: left >= right
    }
  }
}

extension ConditionOperator.Comparison {
  /// The relation of an ordered comparison; equality for the others, which never ask.
  fileprivate var relation: Comparator.Relation {
    switch self {
    case .numericNotEquals, .dateNotEquals: .notEqual
    case .numericLessThan, .dateLessThan: .less
    case .numericLessThanEquals, .dateLessThanEquals: .lessOrEqual
    case .numericGreaterThan, .dateGreaterThan: .greater
    case .numericGreaterThanEquals, .dateGreaterThanEquals: .greaterOrEqual
    case .numericEquals, .dateEquals, .stringEquals, .stringNotEquals, .stringEqualsIgnoreCase,
      .stringNotEqualsIgnoreCase, .stringLike, .stringNotLike, .bool, .binaryEquals, .ipAddress, .notIPAddress,
      .arnEquals, .arnNotEquals, .arnLike, .arnNotLike, .null:
      .equal
    }
  }
}
