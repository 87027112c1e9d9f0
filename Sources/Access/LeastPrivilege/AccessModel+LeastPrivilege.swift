import IAM
public import Inventory

extension AccessModel {
  /// The least that the role of a function needs, as far as the snapshot shows.
  ///
  /// Other functions may use the role as well; what they need is in here too.
  public func leastPrivilege(of row: RowID<FunctionRecord>) -> LeastPrivilege {
    let role = inventory.links.roleOfFunction[row.index]
    let functions = role.map { Array(inventory.links.functionsOfRole[$0]) } ?? [row]
    let needs = functions.flatMap(configuredNeeds)
    guard let role else {
      var proposal = PrivilegeProposal()
      for need in needs { proposal.add(need) }
      let call = Operation.iamGetAccountAuthorizationDetails
      let scopes = inventory.scopes.of(account(inventory.functions.scope[row.index]))
      return LeastPrivilege(
        function: row,
        role: nil,
        statements: proposal.statements,
        differences: [],
        usage: PrincipalUsage(),
        missing: [inventory.mostTelling(call, in: scopes)],
        unread: []
      )
    }
    let held = held(by: .role(role))
    let usage = usage(of: .role(role))
    let granted = held.reach.grants.filter { !$0.resources.isNegated }.flatMap(\.resources.values)
    let named = functions.flatMap { namedResources(of: Function(inventory, $0), granted: granted) }
    var comparison = PrivilegeComparison(held.policies, held.reach, usage: usage, needs: needs, named: named)
    comparison.compare()
    return LeastPrivilege(
      function: row,
      role: role,
      statements: comparison.proposal.statements,
      differences: comparison.differences + lacking(needs, role),
      usage: usage,
      missing: usage.missing.map { [$0] } ?? [],
      unread: held.unread
    )
  }

  /// Needs of the settings that the role is surely not allowed.
  private func lacking(_ needs: [RoleNeed], _ role: RowID<RoleRecord>) -> [PrivilegeDifference] {
    guard let caller = caller(.role(role)) else { return [] }
    var lacking: [PrivilegeDifference] = []
    for need in needs {
      for resource in need.resources {
        for action in need.actions {
          // A pattern is asked about by something that fits it.
          let example = resource == "*" ? resource : resource.replacing("*", with: "x")
          let question = AccessQuestion(caller: caller, principal: .role(role), action: action, resource: example)
          switch decision(on: question) {
          case .explicitlyDenied, .implicitlyDenied:
            lacking.append(.lacking(action: action, resource: resource, need.reason))
          case .allowed, .conditional: break
          }
        }
      }
    }
    return lacking
  }
}

/// Collects what a policy must allow and makes few statements of it.
struct PrivilegeProposal {
  private var order: [Key] = []
  private var entries: [Key: Entry] = [:]
  /// Patterns of actions that may stand for all they fit.
  private var patterns: [String] = []

  private struct Key: Hashable {
    var resources: Selection<String>
    var conditions: [Condition]
    var topic: RoleNeed.Topic
  }

  private struct Entry {
    var actions: Set<String> = []
    var reasons: [RoleNeed.Reason] = []
  }

  mutating func add(_ need: RoleNeed) { add(need.actions, .only(need.resources), [], need.reason) }

  mutating func add(
    _ actions: [String],
    _ resources: Selection<String>,
    _ conditions: [Condition],
    _ reason: RoleNeed.Reason
  ) {
    let key = Key(resources: resources, conditions: conditions, topic: reason.topic)
    if entries[key] == nil { order.append(key) }
    var entry = entries[key] ?? Entry()
    entry.actions.formUnion(actions)
    if !entry.reasons.contains(reason) { entry.reasons.append(reason) }
    entries[key] = entry
  }

  /// Lets a pattern with wildcards stand for its actions where all of them are needed.
  mutating func allow(_ pattern: String) {
    if !patterns.contains(pattern) { patterns.append(pattern) }
  }

  /// The statements; equal lists of actions share one.
  var statements: [ProposedStatement] {
    var statements: [ProposedStatement] = []
    for key in order {
      guard let entry = entries[key] else { continue }
      let actions = shortened(entry.actions)
      let same = statements.firstIndex {
        $0.actions == actions && $0.conditions == key.conditions && !$0.resources.isNegated && !key.resources.isNegated
      }
      if let same {
        let resources = Set(statements[same].resources.values + key.resources.values).sorted()
        statements[same].resources = .only(resources.contains("*") ? ["*"] : resources)
        for reason in entry.reasons where !statements[same].reasons.contains(reason) {
          statements[same].reasons.append(reason)
        }
      } else {
        statements.append(
          ProposedStatement(
            actions: actions,
            resources: key.resources,
            conditions: key.conditions,
            reasons: entry.reasons
          )
        )
      }
    }
    return statements
  }

  private func shortened(_ actions: Set<String>) -> [String] {
    var left = actions
    var written: [String] = []
    for pattern in patterns {
      let all = ActionCatalog.builtIn.actions(matching: pattern).actions.map(ActionCatalog.builtIn.name)
      guard all.count > 1, all.allSatisfy(actions.contains) else { continue }
      written.append(pattern)
      left.subtract(all)
    }
    return (written + left).sorted()
  }
}
