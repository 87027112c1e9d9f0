import AWSNames
/// A grant of all of a service's actions on every resource.
public struct ServiceWildcard: Hashable, Sendable {
  /// The service's prefix in action names, such as `s3`, in lower case.
  public var service: String
  /// The statement that grants it.
  public var statement: StatementReference
}

extension PrincipalPolicies {
  /// Whole services granted on every resource without condition, of which Deny statements, the boundary and control
  /// policies leave something.
  ///
  /// CloudWatch Logs is left out: AWS's own basic execution policies are close to it. `*` alone names no service; see
  /// ``administratorVerdict``.
  public var serviceWildcards: [ServiceWildcard] {
    var found: [ServiceWildcard] = []
    for policy in identity {
      for statement in policy.unconditionalGrants where statement.coversEveryResource && !statement.action.isNegated {
        for service in statement.action.values.compactMap(Self.wholeService)
        where !found.contains(where: { $0.service == service }) {
          found.append(ServiceWildcard(service: service, statement: StatementReference(policy, statement)))
        }
      }
    }
    guard !found.isEmpty else { return [] }
    let probe = PermissionProbe(self, .builtIn)
    return found.filter { !Self.isCut($0.service, probe, .builtIn) }
  }

  private static func wholeService(_ pattern: String) -> String? {
    let parts = pattern.parts(at: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[1].isEmpty, parts[1].utf8.allSatisfy({ $0 == UInt8(ascii: "*") }) else { return nil }
    let service = parts[0].lowercased()
    return WildcardPattern.hasWildcard(service) || service == "logs" ? nil : service
  }

  /// Whether nothing of the service is left on any resource.
  private static func isCut(_ service: String, _ probe: PermissionProbe, _ catalog: ActionCatalog) -> Bool {
    let actions = catalog.actions(matching: "\(service):*").actions.map(catalog.name)
    // A service younger than the catalogue is judged by an action it may have.
    return (actions.isEmpty ? ["\(service):Any"] : actions).allSatisfy { action in
      probe.denial(of: action, .anyThatMayBeLeft) != nil
    }
  }
}
