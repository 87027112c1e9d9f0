import AWSNames
public import IAM
import Inventory
import Workers

/// Actions that one statement leaves a principal on every resource of its account, after all that limits it.
public struct UnscopedGrant: Sendable {
  /// The statement.
  public var statement: StatementReference
  /// The actions, of those that change something, read secrets or data, or hand out credentials.
  public var actions: ActionSet
  /// What not every caller satisfies; conditions on resources end a grant's being unscoped.
  public var conditions: [Condition]
}

extension HeldPolicies {
  /// What the holder may do to every resource of its account.
  public var unscoped: [UnscopedGrant] { unscopedGrants.value { mayReachWidely ? findUnscoped() : [] } }

  /// Actions allowed on everything that the catalogue of actions lacks: newer ones, or ones that do not exist.
  public var unlistedActions: [String] {
    guard mayReachWidely else { return [] }
    let statements = policies.identity.flatMap(\.document.statements).filter { statement in
      statement.effect == .allow && !statement.action.isNegated && statement.resource?.values.contains("*") == true
    }
    return statements.flatMap(\.action.values).filter { name in
      name.contains(":") && !name.contains("*") && !name.contains("?")
        && ActionCatalog.builtIn.action(named: name) == nil
    }
  }

  private func findUnscoped() -> [UnscopedGrant] {
    let account = library.text(library.inventory.accounts[account.index].id)
    var probe: UnscopedProbe?
    return reach.grants.compactMap { grant in
      var actions = grant.unscopedActions(of: ActionGroups.all, account: account, .builtIn)
      if grant.mayBeNarrowed {
        var asked = probe ?? UnscopedProbe(probeStack(account), account: account, partition: partition)
        actions = actions.filter { asked.isLeft($0) }
        probe = asked
      }
      guard !actions.isEmpty else { return nil }
      return UnscopedGrant(statement: grant.statement, actions: actions, conditions: grant.narrowingConditions)
    }
  }

  /// The policies as they stand, with resources that leave the decision to their account as keys do by default.
  private func probeStack(_ account: String) -> PolicyStack {
    var stack = stack
    stack.unknown.remove(.serviceControl)
    let delegation = Statement(principal: .only([.aws(account)]), action: .only(["*"]), resource: .only(["*"]))
    let policy = NamedPolicy("resource policy", PolicyDocument(statements: [delegation]))
    stack.resource = CompiledPolicies([policy], .resource)
    return stack
  }

  /// The partition of the account, by a region of it.
  private var partition: Partition { library.inventory.partition(of: account) }
}

/// Asks about resources of one account that nobody has named; what thousands of questions share is made once.
private struct UnscopedProbe {
  private let stack: PolicyStack
  private let account: String
  private let partition: Partition
  private let caller: Caller?
  private let context = RequestContext(others: .unknown)
  private var examples: [String: String] = [:]

  /// Long enough to fit no name by chance.
  private static let unnamed = "lambdascope-example"

  init(_ stack: PolicyStack, account: String, partition: Partition) {
    self.stack = stack
    self.account = account
    self.partition = partition
    caller = Caller.unnamed(Self.unnamed, of: account, in: partition)
  }

  /// Whether an action may be done to a resource of the account that nobody has named.
  mutating func isLeft(_ action: ActionID) -> Bool {
    guard let caller else { return true }
    let catalog = ActionCatalog.builtIn
    let patterns = catalog.resourceKinds(of: action).compactMap(\.pattern)
    let name = catalog.name(of: action)
    for resource in patterns.isEmpty ? ["*"] : patterns.map({ example(of: $0) }) {
      let request = AccessRequest(
        caller: caller,
        action: name,
        resource: resource,
        resourceAccount: account,
        context: context
      )
      if stack.decision(on: request).isPossible { return true }
    }
    return false
  }

  private mutating func example(of pattern: String) -> String {
    if let known = examples[pattern] { return known }
    let example = IAM.ResourceKind.example(
      of: pattern,
      partition: partition,
      account: account,
      others: Self.unnamed
    )
    examples[pattern] = example
    return example
  }
}

// MARK: Without parsing

extension HeldPolicies {
  /// Whether a statement may speak of every resource of a kind, by the names that its row lists.
  private var mayReachWidely: Bool {
    let inventory = library.inventory
    return documents.contains { document in
      guard !document.isEmpty, let rows = inventory.links.statements(ofDocument: document) else { return true }
      return rows.contains { row in
        let statement = inventory.statements[Int(row)]
        guard statement.isAllow else { return false }
        let resources = inventory.lists[statement.resourceNames]
        // No resources, or exceptions, which the row does not list.
        return resources.isEmpty || resources.contains { inventory.strings.withUTF8($0, Self.mayBeWide) }
      }
    }
  }

  private static func isWildcard(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "*") || byte == UInt8(ascii: "?") }

  /// Whether a resource ends its service's part, or its kind, in a wildcard.
  private static func mayBeWide(_ resource: UnsafeRawBufferPointer) -> Bool {
    // An ARN has its resource behind the fifth colon; what stands before may hold wildcards like everything else, and
    // variables hold colons of their own.
    guard let arn = ARNBytes(resource), !resource.contains(UInt8(ascii: "$")) else { return true }
    return arn.resourceType.contains(where: isWildcard) || arn.nameBehindType.first.map(isWildcard) ?? false
  }
}

extension ActionSet {
  fileprivate func filter(_ holds: (ActionID) -> Bool) -> ActionSet {
    actions.reduce(into: ActionSet()) { kept, action in
      if holds(action) { kept.insert(action) }
    }
  }
}
