import AWSNames

extension Condition {
  /// Whether the condition leaves the holder of the policy all that the statement names: every request satisfies it, or
  /// every one that the holder makes as anybody would, over TLS, by itself and within its account.
  ///
  /// The one place that tells conditions which narrow a grant from those which only stand there. It is about grants:
  /// what only some requests escape may still keep a Deny from working.
  /// Source: IAM user guide, "AWS global condition context keys" and "IAM JSON policy elements: Condition operators", as
  /// known on 2026-11-28.
  public var holdsForEveryRequest: Bool {
    guard let parsed = ConditionOperator(operatorName), !values.isEmpty else { return false }
    let presence = KeyPresence(key)
    if parsed.comparison == .null { return holdsForPresence(presence) }
    let passesWithoutKey = parsed.ifExists || parsed.quantifier == .all
    switch presence {
    case .never: return passesWithoutKey || (parsed.comparison.isNegated && parsed.quantifier != .any)
    case .sometimes: return passesWithoutKey && acceptsEveryValue(parsed.comparison)
    case .always: return acceptsEveryValue(parsed.comparison) || acceptsUsualValue(parsed.comparison)
    }
  }

  /// `Null` on a key that is never there, or always.
  private func holdsForPresence(_ presence: KeyPresence) -> Bool {
    let wanted = Set(values.map { $0.lowercased() })
    return switch presence {
    case .never: wanted.contains("true")
    case .always: wanted.contains("false")
    case .sometimes: wanted.isSuperset(of: ["true", "false"])
    }
  }

  /// Whether no value of the key could fail the comparison.
  private func acceptsEveryValue(_ comparison: ConditionOperator.Comparison) -> Bool {
    switch comparison {
    case .stringLike, .arnLike, .arnEquals: fitEveryText
    case .bool: Set(values.map { $0.lowercased() }).isSuperset(of: ["true", "false"])
    case .ipAddress: IPRange.coverEveryAddress(values.compactMap(IPRange.init))
    case .stringEquals, .stringNotEquals, .stringEqualsIgnoreCase, .stringNotEqualsIgnoreCase, .stringNotLike,
      .numericEquals, .numericNotEquals, .numericLessThan, .numericLessThanEquals, .numericGreaterThan,
      .numericGreaterThanEquals, .dateEquals, .dateNotEquals, .dateLessThan, .dateLessThanEquals, .dateGreaterThan,
      .dateGreaterThanEquals, .binaryEquals, .notIPAddress, .arnNotEquals, .arnNotLike, .null:
      false
    }
  }

  /// Whether what requests usually carry under a key that is always there satisfies the comparison.
  private func acceptsUsualValue(_ comparison: ConditionOperator.Comparison) -> Bool {
    let key = key.lowercased()
    if key == "aws:currenttime" || key == "aws:epochtime" { return holdsFromNowOn(comparison) }
    if key == "aws:requestedregion", comparison == .stringLike { return fitEveryRegion }
    if let own = Self.ownAccount[key], comparison.isPlainComparison {
      return values.contains { $0.lowercased() == own }
    }
    guard let usual = Self.usualValues[key], comparison == .bool || comparison.isPlainComparison else { return false }
    return values.contains { WildcardPattern($0, .insensitive).matches(usual) }
  }

  /// What requests carry that somebody makes over TLS and by themselves.
  private static let usualValues = [
    "aws:securetransport": "true", "aws:principalisawsservice": "false", "aws:viaawsservice": "false",
  ]

  /// Comparisons of the caller's account with the resource's, which leave all of the account.
  private static let ownAccount = [
    "aws:resourceaccount": "${aws:principalaccount}", "aws:principalaccount": "${aws:resourceaccount}",
  ]

  /// Whether a comparison with the time holds now and for as long as anybody plans.
  private func holdsFromNowOn(_ comparison: ConditionOperator.Comparison) -> Bool {
    let moments = values.compactMap(secondsSinceEpoch)
    guard !moments.isEmpty else { return false }
    return switch comparison {
    case .dateGreaterThan, .dateGreaterThanEquals, .numericGreaterThan, .numericGreaterThanEquals:
      moments.contains { $0 <= Self.past }
    case .dateLessThan, .dateLessThanEquals, .numericLessThan, .numericLessThanEquals:
      moments.contains { $0 >= Self.never }
    default: false
    }
  }

  /// 2026-11-28, when these rules were written; no program that holds them runs before.
  private static let past = 1_795_824_000.0
  /// 2099, which stands for no end at all.
  private static let never = 4_070_908_800.0

  /// Whether a name of any region fits one of the values, such as `*-*`.
  private var fitEveryRegion: Bool { values.contains { WildcardPattern($0).covers(WildcardPattern("?*-?*-?*")) } }

  /// Whether any text, or for a key of ARNs any ARN of some partition, fits one of the values.
  private var fitEveryText: Bool {
    values.map { WildcardPattern($0) }.contains { pattern in
      pattern.covers(WildcardPattern("?*"))
        || (key.lowercased().ends(with: "arn")
          && Partition.allCases.contains { pattern.covers(WildcardPattern(ARN.everything(in: $0))) })
    }
  }
}

extension ConditionOperator.Comparison {
  /// Whether texts are compared for being equal, or like a pattern.
  fileprivate var isPlainComparison: Bool {
    self == .stringEquals || self == .stringEqualsIgnoreCase || self == .stringLike
  }
}

extension Statement {
  /// The conditions that leave less than the statement names.
  public var narrowingConditions: [Condition] { conditions.filter { !$0.holdsForEveryRequest } }
}

extension NamedPolicy {
  /// The policy with only those conditions at its grants that narrow them.
  var withoutIdleConditions: NamedPolicy {
    var policy = self
    for index in document.statements.indices where document.statements[index].effect == .allow {
      policy.document.statements[index].conditions = document.statements[index].narrowingConditions
    }
    return policy
  }
}
