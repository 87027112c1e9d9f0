import AWSNames
public import IAM
import Inventory
import Workers

/// Resources of one kind and account that the grants of a reach speak of.
///
/// Told by their ARNs alone: keys and roles have policies of their own that must agree, and a Deny on some resources is
/// only a note; see ``Use/isNarrowed``. An exact answer for one resource is ``AccessModel/answer(to:)``.
public struct ReachedResources: Sendable {
  /// What can be done to a resource.
  public enum Purpose: Hashable, Sendable {
    /// Running a function.
    case invoke
    /// Replacing a function's code or configuration.
    case change
    /// Actions of one access level.
    case level(AccessLevel)
  }

  /// Resources to which the same can be done.
  public struct Use: Sendable {
    /// What can be done.
    public var purpose: Purpose
    /// Whether conditions, a Deny or what is not known may take some of the resources away.
    public var isNarrowed: Bool
    var matches: ResourceMatches

    /// How many resources there are.
    public var count: Int { matches.count }

    /// ARNs of the first resources, in their order.
    public func arns(limit: Int = .max) -> [String] { matches.places(limit).map { matches.list.arns[$0] } }

    /// Rows of the first resources in the table of their kind.
    public func rows(limit: Int = .max) -> [Int] { matches.places(limit).map { matches.list.rows[$0] } }
  }

  /// The kind.
  public var kind: Kind
  /// How many resources of the kind the account has.
  public var total: Int
  /// How many of them something can be done to.
  public var count: Int
  /// What can be done, each to at least one resource.
  public var uses: [Use]
}

extension ReachedResources.Purpose {
  /// The word for what can be done.
  public var name: String {
    switch self {
    case .invoke: "invoke"
    case .change: "change"
    case .level(let level): level.rawValue
    }
  }
}

extension AccessModel {
  /// Resources of an account that a reach speaks of; `isNarrowed` says whether some of them may be taken away from a
  /// grant of some actions.
  func resources(
    of account: RowID<AccountRecord>,
    in reach: Reach,
    isNarrowed: (Reach.Grant, ActionSet) -> Bool
  ) -> [ReachedResources] {
    KindActions.all.compactMap { known in
      let kind = known.kind
      guard !known.actions.isDisjoint(with: reach.actions) else { return nil }
      let list = resourceList(kind, account)
      var all = ResourceMatches(list)
      let uses = known.purposes.compactMap { purpose, actions -> ReachedResources.Use? in
        var use = ReachedResources.Use(purpose: purpose, isNarrowed: false, matches: ResourceMatches(list))
        for grant in reach.grants where !grant.actions.isDisjoint(with: actions) {
          use.matches.insert(grant.resources)
          if grant.hasVariables || isNarrowed(grant, actions.intersection(grant.actions)) { use.isNarrowed = true }
        }
        all.formUnion(use.matches)
        return use.count == 0 ? nil : use
      }
      guard !uses.isEmpty else { return nil }
      return ReachedResources(kind: kind, total: list.arns.count, count: all.count, uses: uses)
    }
  }

  private func resourceList(_ kind: ReachedResources.Kind, _ account: RowID<AccountRecord>) -> ResourceList {
    fact(AccountResources.self, for: ResourceListKey(kind: kind, account: account)).list
  }
}

/// The resources of one kind in an account.
private struct AccountResources: KeyedFact {
  let list: ResourceList

  init(_ key: ResourceListKey, _ model: AccessModel) {
    let rows = model.fact(AccountRows.self).rows(key.kind, key.account)
    list = ResourceList(key.kind, rows.map { (key.kind.arn(model.inventory, $0), $0) })
  }
}

extension Reach.Grant {
  /// Whether the resources depend on who asks.
  fileprivate var hasVariables: Bool { resources.values.contains { $0.holds("${") } }
}

/// The actions of the catalogue that act on resources of a kind.
private struct KindActions {
  let kind: ReachedResources.Kind
  let actions: ActionSet
  let purposes: [(purpose: ReachedResources.Purpose, actions: ActionSet)]

  static let all = ReachedResources.Kind.all.map { KindActions($0, .builtIn) }

  private init(_ kind: ReachedResources.Kind, _ catalog: ActionCatalog) {
    self.kind = kind
    var actions = ActionSet()
    for action in catalog.actions(matching: "\(kind.service):*").actions
    where catalog.resourceKinds(of: action).contains(where: { kind.resourceKinds.contains($0.name) }) {
      actions.insert(action)
    }
    self.actions = actions
    purposes =
      kind.uses.map { ($0.purpose, catalog.actions(.only($0.actions))) }
      + catalog.byLevel(actions).map { (.level($0.level), $0.actions) }
  }
}
