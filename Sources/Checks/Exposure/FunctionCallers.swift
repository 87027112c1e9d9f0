public import Access
import IAM
public import Inventory

/// Who may start a function, gathered by how far away they stand, each with what lets them.
public struct FunctionCallers: Sendable {
  /// The function.
  public var function: RowID<FunctionRecord>
  /// Who may start it, the widest group first; groups without members are left out.
  public var groups: [Group]
  /// Sources that are configured to start the function though no statement of its policy lets them.
  public var refused: [RowID<TriggerRecord>]
  /// What the snapshot lacks to know all of them.
  public var missing: [MissingCall]
  /// Policies of control and other layers that are named without their words, so that what looks sure may be denied.
  public var unread: [String]
}

extension FunctionCallers {
  /// How far away callers stand, the widest first.
  public enum Distance: Int, CaseIterable, Hashable, Sendable {
    /// Anybody, without credentials.
    case internet
    /// Every principal of every account.
    case anyAccount
    /// Every account of an organization.
    case organization
    /// Accounts that are neither the owner nor of the snapshot, and their principals.
    case externalAccounts
    /// Everybody whom a condition ties to the owner, a network or a source.
    case pinned
    /// AWS services.
    case services
    /// Event source mappings: Lambda polls them with the execution role, so that no statement lets them in.
    case eventSources
    /// Identity providers and their users.
    case federated
    /// Roles of the owner's account or of the snapshot.
    case roles
    /// Users of the owner's account or of the snapshot.
    case users
    /// Root users.
    case roots
  }

  /// Callers that stand equally far away.
  public struct Group: Sendable {
    /// How far.
    public var distance: Distance
    /// Who, those that surely may before those that may under conditions.
    public var members: [Member]
  }

  /// Somebody who may start the function.
  public struct Member: Sendable {
    /// Who.
    public var who: Party
    /// What lets them, by action and version or alias; empty where nothing has to.
    public var grants: [Grant]
    /// For services, the sources known to call through them.
    public var sources: [RowID<TriggerRecord>] = []
    /// For roles, who may assume them; nil where that was not asked.
    public var assumers: WhoCan?

    /// Whether all of it depends on what is not known.
    public var isConditional: Bool { !grants.isEmpty && grants.allSatisfy(\.isConditional) }
  }

  /// One thing that somebody may do.
  public struct Grant: Hashable, Sendable {
    /// `lambda:InvokeFunction` or `lambda:InvokeFunctionUrl`.
    public var action: String
    /// The version or alias; empty for the function itself.
    public var qualifier: String
    /// Whether it depends on what is not known.
    public var isConditional: Bool
    /// Why.
    public var evidence: [AccessEvidence]
  }
}

extension FunctionCallers {
  /// The members of a group; empty when it has none.
  public func members(_ distance: Distance) -> [Member] {
    groups.first { $0.distance == distance }?.members ?? []
  }
}

extension CheckContext {
  /// Who may start a function: what ``AccessModel/whoCan(_:_:context:)`` answers, joined with the function's triggers
  /// and with how far statements for everybody reach.
  ///
  /// - Complexity: O(*principals* whose policies speak of invoking), and for the first roles those that speak of
  ///   assuming.
  public func callers(of function: RowID<FunctionRecord>) -> FunctionCallers {
    var search = CallerSearch(self, function)
    return search.found()
  }
}
