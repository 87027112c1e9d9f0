/// A grant of all of a service's actions on every resource.
public struct ServiceWildcard: Hashable, Sendable {
  /// The service's prefix in action names, such as `s3`, in lower case.
  public var service: String
  /// The statement that grants it.
  public var statement: StatementReference
}

extension PrincipalPolicies {
  /// Whole services granted on every resource without condition, after Deny statements and the boundary.
  ///
  /// CloudWatch Logs is left out: AWS's own basic execution policies are close to it. `*` alone names no service; see
  /// ``administratorVerdict``.
  public var serviceWildcards: [ServiceWildcard] {
    var found: [ServiceWildcard] = []
    for policy in identity {
      for statement in policy.unconditional(.allow) where statement.coversEveryResource && !statement.action.isNegated {
        for service in statement.action.values.compactMap(Self.wholeService) where !isCut(service) {
          guard !found.contains(where: { $0.service == service }) else { continue }
          found.append(ServiceWildcard(service: service, statement: StatementReference(policy, statement)))
        }
      }
    }
    return found
  }

  private static func wholeService(_ pattern: String) -> String? {
    let parts = pattern.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[1].isEmpty, parts[1].allSatisfy({ $0 == "*" }) else { return nil }
    let service = parts[0].lowercased()
    return WildcardPattern.hasWildcard(service) || service == "logs" ? nil : service
  }

  /// Whether a Deny takes the whole service away, or the boundary allows none of it.
  private func isCut(_ service: String) -> Bool {
    let whole = "\(service):*"
    var policies = identity
    if case .policy(let policy) = boundary {
      policies.append(policy)
      let allows = policy.document.statements.filter { $0.effect == .allow }
      if !allows.contains(where: { $0.mayName(service: service) }) { return true }
    }
    return policies.contains { policy in
      policy.unconditional(.deny).contains { $0.coversEveryResource && $0.action.coversAction(whole) }
    }
  }
}

extension Statement {
  /// Whether any action of `service` may be meant.
  fileprivate func mayName(service: String) -> Bool {
    switch action {
    case .only(let values):
      values.contains { value in
        value == "*" || WildcardPattern(String(value.prefix { $0 != ":" }), .insensitive).matches(service)
      }
    case .allExcept: !Selection.only(action.values).coversAction("\(service):*")
    }
  }
}
