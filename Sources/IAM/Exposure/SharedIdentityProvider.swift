/// An identity provider that serves everybody, so that trust in it needs a condition on whose identities.
///
/// Source: IAM user guide, "Create a role for OpenID Connect federation" and "Identity-provider controls for shared
/// OIDC providers", as known on 2026-11-21.
struct SharedIdentityProvider {
  private let name: String

  init?(_ principal: String) {
    let name = principal.split(separator: "oidc-provider/").last.map(String.init) ?? principal
    guard Self.names.contains(where: { name == $0 || name.hasPrefix("\($0)/") }) else { return nil }
    self.name = name
  }

  /// Whether `condition` names the application, pool, repository or user.
  func isTiedDown(by condition: Condition) -> Bool {
    guard let parsed = ConditionOperator(condition.operatorName), parsed.comparison.comparesNames,
      !parsed.comparison.isNegated, !parsed.ifExists, parsed.quantifier != .all
    else { return false }
    let key = condition.key.lowercased()
    let claims = Self.audienceSaysWho.contains(name) ? ["aud", "sub", "app_id", "oaud"] : ["sub"]
    guard claims.contains(where: { key == "\(name):\($0)".lowercased() }) else { return false }
    return condition.values.allSatisfy { !$0.hasPrefix("*") && !$0.hasPrefix("?") }
  }

  private static let audienceSaysWho: Set<String> = [
    "accounts.google.com", "cognito-identity.amazonaws.com", "graph.facebook.com", "www.amazon.com",
  ]

  private static let names: Set<String> = audienceSaysWho.union([
    "token.actions.githubusercontent.com", "gitlab.com", "app.terraform.io", "agent.buildkite.com",
    "oidc.codefresh.io", "vstoken.dev.azure.com", "oidc.vercel.com", "api.pulumi.com/oidc", "studio.datachain.ai",
  ])
}
