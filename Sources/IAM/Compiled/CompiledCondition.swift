/// One condition ready for evaluation: its operator and values parsed once.
///
/// Shared, not copied: evaluation passes many.
final class CompiledCondition: Sendable {
  let source: Condition
  private let key: String
  private let quantifier: ConditionOperator.Quantifier?
  private let ifExists: Bool
  private let comparator: Comparator

  init(_ condition: Condition, variables: Bool) {
    source = condition
    key = condition.key.lowercased()
    let parsed = ConditionOperator(condition.operatorName)
    quantifier = parsed?.quantifier
    ifExists = parsed?.ifExists ?? false
    comparator = Comparator(parsed?.comparison, condition.values, variables: variables)
  }

  /// Whether the condition holds for the request.
  func holds(_ context: RequestContext) -> Truth {
    let entry = context.entry(lowered: key)
    if case .null(let wanted) = comparator, !wanted.isEmpty {
      // Who asks for a key that is there or not gets both.
      if wanted.contains(true), wanted.contains(false) { return .yes }
      return entry == .unknown ? .unknown : Truth(wanted.contains(entry.isAbsent))
    }
    if case .unknown = entry { return comparator.isNeverTrue && !passesWhenAbsent ? .no : .unknown }
    // AWS has refused the policy or knows an operator that we do not; either way we cannot tell.
    guard comparator.isKnown else { return .unknown }
    if case .like(let patterns) = entry { return comparator.accepts(like: patterns, context) }
    switch quantifier {
    case nil: return holdsForOne(entry, context)
    case .all: return holdsForAll(entry.meaningfulValues, context)
    case .any: return holdsForAny(entry.meaningfulValues, context)
    }
  }

  /// Whether `IfExists` or `ForAllValues:` let a request without the key pass.
  private var passesWhenAbsent: Bool {
    ifExists || quantifier == .all
  }

  private func holdsForOne(_ entry: RequestContext.Entry, _ context: RequestContext) -> Truth {
    switch entry {
    case .absent, .values([]): Truth(ifExists || comparator.isNegated)
    case .value(let value): comparator.accepts(value, context)
    // A multivalued key needs a set operator. Source: IAM user guide, "Single-valued vs. multivalued context keys".
    case .values: .no
    case .like, .unknown: .unknown
    }
  }

  private func holdsForAll(_ values: [String], _ context: RequestContext) -> Truth {
    var all = Truth.yes
    for value in values { all = all && comparator.accepts(value, context) }
    return all
  }

  private func holdsForAny(_ values: [String], _ context: RequestContext) -> Truth {
    guard !values.isEmpty else { return Truth(ifExists) }
    var any = Truth.no
    for value in values { any = any || comparator.accepts(value, context) }
    return any
  }
}

extension RequestContext.Entry {
  fileprivate var isAbsent: Bool {
    switch self {
    case .absent, .values([]): true
    case .value, .like, .values, .unknown: false
    }
  }

  /// The values that count under a set operator: an empty string is an empty set.
  fileprivate var meaningfulValues: [String] {
    switch self {
    case .value(let value): value.isEmpty ? [] : [value]
    case .values(let values): values.filter { !$0.isEmpty }
    case .absent, .like, .unknown: []
    }
  }
}
