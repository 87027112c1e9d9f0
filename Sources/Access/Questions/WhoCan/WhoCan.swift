public import IAM
public import Inventory

/// Someone who may do what was asked about, surely or under conditions, and why.
public struct AccessGrant: Sendable {
  /// Who.
  public var party: Party
  /// Allowed, or conditional.
  public var decision: Decision
  /// Why.
  public var reasons: [DecisionReason]

  /// Whether it depends on what is not known.
  public var isConditional: Bool { decision == .conditional }
}

/// Everybody who may do something to a resource, as far as the snapshot tells.
public struct WhoCan: Sendable {
  /// Those who may: named by the resource's own policy first, then roles and users in the order of their tables.
  public var grants: [AccessGrant]
  /// What the snapshot lacks to know all of them.
  public var missing: [MissingCall]
}

extension AccessModel {
  /// Who may do `action` to `resource`, with the reasons for each.
  ///
  /// Among them is every role and user for which ``answer(to:)`` says that it may, every principal that the resource's
  /// policy names, and whomever else its conditions let in. The root user of the owner's account is left out: it may do
  /// everything there that no control policy denies.
  /// - Complexity: O(*principals* whose policies speak of the action); O(*principals*) of the owner's account where the
  ///   resource's policy may let in those without policies.
  public func whoCan(_ action: String, _ resource: String, context: [String: RequestContext.Entry] = [:]) -> WhoCan {
    var search = WhoCanSearch(self, asked(action, resource), context)
    return search.found()
  }
}

extension Decision {
  /// Whether the request may go through.
  public var isPossible: Bool { self == .allowed || self == .conditional }
}
