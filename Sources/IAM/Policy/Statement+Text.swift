extension Statement {
  /// Whom the statement speaks of, on one line; empty in identity policies.
  public var principalText: String {
    guard let principal else { return "" }
    return Self.text(principal.values.map(\.description), isNegated: principal.isNegated)
  }

  /// The actions, on one line.
  public var actionText: String {
    Self.text(action.values, isNegated: action.isNegated)
  }

  /// The resources, on one line; empty in trust policies.
  public var resourceText: String {
    guard let resource else { return "" }
    return Self.text(resource.values, isNegated: resource.isNegated)
  }

  /// The conditions, on one line; empty when there are none.
  public var conditionText: String {
    conditions.map(\.description).joined(separator: " and ")
  }

  private static func text(_ values: [String], isNegated: Bool) -> String {
    let list = values.joined(separator: ", ")
    return isNegated ? "all except \(list.isEmpty ? "nothing" : list)" : list
  }
}

extension Condition: CustomStringConvertible {
  /// Key, operator and values, on one line.
  public var description: String {
    "\(key) \(operatorName) \(values.joined(separator: " or "))"
  }
}
