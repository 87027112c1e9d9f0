public import IAM

/// The actions of a reach sorted for reading: what they do, to which service, and which grants give them.
public struct ReachTree: Hashable, Sendable {
  /// All actions that do the same kind of thing.
  public struct Level: Hashable, Sendable {
    /// What they do.
    public var level: AccessLevel
    /// Services by their prefix, each with at least one action.
    public var services: [Service]
    /// How many actions there are.
    public var count: Int
  }

  /// The actions of one service and level.
  public struct Service: Hashable, Sendable {
    /// The service's prefix in action names, such as `lambda`.
    public var name: String
    /// The actions, together where the same grants give them.
    public var groups: [Group]
    /// How many actions there are.
    public var count: Int
  }

  /// Actions that hold on the same resources under the same conditions.
  public struct Group: Hashable, Sendable {
    /// The actions.
    public var actions: ActionSet
    /// Places in ``IAM/Reach/grants`` of what grants them.
    public var grants: [Int]
  }

  /// Levels in the order of `AccessLevel`, without empty ones.
  public var levels: [Level]
  /// How many actions there are.
  public var count: Int
}

extension ReachTree {
  init(_ reach: Reach, _ catalog: ActionCatalog) {
    count = reach.actions.count
    levels = catalog.byLevel(reach.actions).map { level, actions in
      let services = catalog.byService(actions).map { name, actions in
        Service(name: name, groups: Self.groups(actions, reach.grants), count: actions.count)
      }
      return Level(level: level, services: services, count: actions.count)
    }
  }

  private static func groups(_ actions: ActionSet, _ grants: [Reach.Grant]) -> [Group] {
    var groups = [Group(actions: actions, grants: [])]
    for (place, grant) in grants.enumerated() where !grant.actions.isDisjoint(with: actions) {
      groups = groups.flatMap { group -> [Group] in
        let common = group.actions.intersection(grant.actions)
        guard !common.isEmpty else { return [group] }
        let rest = group.actions.subtracting(grant.actions)
        let given = Group(actions: common, grants: group.grants + [place])
        return rest.isEmpty ? [given] : [given, Group(actions: rest, grants: group.grants)]
      }
    }
    return groups
  }
}
