import AWSNames

extension Reach.Grant {
  /// The actions of `wanted` that the grant leaves on every resource they have in an account.
  ///
  /// An action counts where every resource of some kind it can be limited to is meant, or every resource at all.
  /// Conditions on the resource narrow the grant; those on who calls, when and from where do not.
  public func unscopedActions(of wanted: ActionSet, account: String, _ catalog: ActionCatalog) -> ActionSet {
    let candidates = actions.intersection(wanted)
    guard !candidates.isEmpty, !narrowingConditions.contains(where: \.narrowsResources) else { return ActionSet() }
    if resources.coversEveryResource || resources.coversAnyPartition { return candidates }
    var found = ActionSet()
    let partitions = resources.partitions
    let own = resources.naming(account: account)
    for action in candidates.actions {
      let patterns = catalog.resourceKinds(of: action).compactMap(\.pattern)
      if patterns.contains(where: { own.coversKind($0, partitions, account) }) { found.insert(action) }
    }
    return found
  }

  /// Whether something may leave single resources of a grant that names all of them: a layer that allows some alone,
  /// or a Deny of all but some.
  public var mayBeNarrowed: Bool {
    limits.contains { limit in
      switch limit {
      case .deny, .partlyAllowed: true
      case .unknown: false
      }
    }
  }
}

extension Selection<String> {
  /// The selection with an account in place of the variables for the caller's own.
  fileprivate func naming(account: String) -> Selection<String> {
    guard values.contains(where: { mayHoldVariable($0) }) else { return self }
    let named = values.map { value in
      ["${aws:PrincipalAccount}", "${aws:ResourceAccount}"].reduce(value) { $0.replacing($1, with: account) }
    }
    return isNegated ? .allExcept(named) : .only(named)
  }

  /// Whether every resource of a kind is selected that an account has in one of the partitions.
  fileprivate func coversKind(_ pattern: String, _ partitions: [Partition], _ account: String) -> Bool {
    partitions.contains { partition in
      coversResource(ResourceKind.wildcard(of: pattern, partition: partition, account: account))
    }
  }
}

extension Condition {
  /// Whether the condition says on which resources a statement counts.
  ///
  /// Source: IAM user guide, "AWS global condition context keys"; the keys of services nearly all speak of the
  /// resource or of what is made of it, except those named here; as known on 2026-11-21.
  var narrowsResources: Bool {
    let key = key.lowercased()
    guard key.begins(with: "aws:") else { return key != "lambda:sourcefunctionarn" && key != "iam:passedtoservice" }
    return ["aws:resourcetag/", "aws:requesttag/", "aws:tagkeys", "aws:calledvia"].contains { key.begins(with: $0) }
  }
}
