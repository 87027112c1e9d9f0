import AWSNames
import Access
import IAM
import Inventory

/// Puts together who may start one function.
struct CallerSearch {
  private let context: CheckContext
  private let function: Function
  private let arn: String
  private let account: String
  private var members: [FunctionCallers.Distance: [FunctionCallers.Member]] = [:]
  /// Where members stand in their group; a statement for everybody may let in all of a large account.
  private var places: [FunctionCallers.Distance: [Party: Int]] = [:]
  private var missing: [MissingCall] = []
  /// Function URLs by version or alias.
  private let urls: [StringID: FunctionURLRecord]
  private let ways: [JudgedEntrance]
  /// Versions and aliases, empty for the function itself, whose statements let in strangers as far as the function does.
  private var open: Set<StringID> = []

  init(_ context: CheckContext, _ row: RowID<FunctionRecord>) {
    let inventory = context.inventory
    self.context = context
    function = Function(inventory, row)
    arn = inventory.functionARN(row)
    account = context.accountID(function.scope)
    let rows = inventory.functionURLs.of(row).map { inventory.functionURLs[$0.index] }
    urls = Dictionary(rows.map { ($0.function.qualifier, $0) }) { first, _ in first }
    ways = context.entrances.ways(into: row)
  }

  private var inventory: Inventory { context.inventory }
  private var access: AccessModel { context.access }

  mutating func found() -> FunctionCallers {
    addFrontDoors()
    for target in targets {
      addStrangers(target)
      ask("lambda:InvokeFunction", target)
      if urls[target.qualifier] != nil { ask("lambda:InvokeFunctionUrl", target) }
    }
    addRoot()
    joinSources()
    addEventSources()
    addAssumers()
    addMissing()
    let groups = FunctionCallers.Distance.allCases.compactMap { distance -> FunctionCallers.Group? in
      guard let members = members[distance], !members.isEmpty else { return nil }
      let sure = members.filter { !$0.isConditional } + members.filter(\.isConditional)
      return FunctionCallers.Group(distance: distance, members: sure)
    }
    return FunctionCallers(
      function: function.row,
      groups: groups,
      refused: refused,
      missing: missing,
      unread: controls.levels.flatMap(\.unread)
    )
  }
}

// MARK: What is asked about

extension CallerSearch {
  /// The function itself, a version or an alias.
  private struct Target {
    var qualifier: StringID
    var name: String
    var arn: String
  }

  /// The function, and the versions and aliases that have a policy or a URL of their own.
  private var targets: [Target] {
    var qualifiers: [StringID] = [.empty]
    let policies = inventory.resourcePolicies.of(function.row).map {
      inventory.resourcePolicies[$0.index].function.qualifier
    }
    let withURL = inventory.functionURLs.of(function.row).map {
      inventory.functionURLs[$0.index].function.qualifier
    }
    for qualifier in policies + withURL where !qualifiers.contains(qualifier) { qualifiers.append(qualifier) }
    return qualifiers.map { qualifier in
      let name = context.text(qualifier)
      return Target(qualifier: qualifier, name: name, arn: name.isEmpty ? arn : "\(arn):\(name)")
    }
  }

  private mutating func add(
    _ who: Party,
    _ distance: FunctionCallers.Distance,
    _ grant: FunctionCallers.Grant?
  ) {
    let known = places[distance, default: [:]][who]
    let place = known ?? members[distance]?.count ?? 0
    if known == nil {
      places[distance, default: [:]][who] = place
      members[distance, default: []].append(FunctionCallers.Member(who: who, grants: []))
    }
    guard let grant else { return }
    // What holds for the function holds for its versions and aliases as well, unless another reason lets them.
    let grants = members[distance]?[place].grants ?? []
    guard !grants.contains(where: { $0.action == grant.action && $0.evidence == grant.evidence }) else { return }
    members[distance]?[place].grants.append(grant)
  }
}

// MARK: Strangers

extension CallerSearch {
  /// Front doors that let strangers through.
  private mutating func addFrontDoors() {
    for way in ways {
      guard let trigger = way.entrance.trigger, way.isFrontDoor else { continue }
      switch way.verdict {
      case .internet, .apiKey: add(.entrance(trigger), .internet, nil)
      // Whoever signs for a URL is let in by a statement, and told with it.
      case .anyAWSPrincipal where !way.isURL: add(.entrance(trigger), .anyAccount, nil)
      case .anyAWSPrincipal, .nobody, .service, .network, .authorizer, .accounts, .organization, .unknown: break
      }
    }
  }

  /// Statements for everybody that neither their conditions nor Deny statements keep from strangers.
  private mutating func addStrangers(_ target: Target) {
    for row in inventory.resourcePolicies.of(function.row) {
      let record = inventory.resourcePolicies[row.index]
      guard record.function.qualifier == target.qualifier, let document = access.policy(record.document) else {
        continue
      }
      for invocation in invocations(of: target) {
        let exposure = context.entrances.exposure(of: row, function.row, to: invocation)
        for entry in exposure?.statements ?? [] where entry.isPublic {
          let statement = document.statements[entry.index]
          guard statement.namesEverybody else { continue }
          open.insert(target.qualifier)
          addStrangers(grant(invocation.action, target, statement, document, row), invocation, target)
        }
      }
    }
  }

  /// How calls of a target may come in.
  private func invocations(of target: Target) -> [Invocation] {
    switch urls[target.qualifier]?.authType {
    case .some(.none): [.direct, .url(.none)]
    case .iam: [.direct, .url(.awsIAM)]
    case .unknown, nil: [.direct]
    }
  }

  /// Calls of the Lambda interface have to be signed; what strangers need for a URL, its own verdict tells.
  private mutating func addStrangers(_ grant: FunctionCallers.Grant, _ invocation: Invocation, _ target: Target) {
    guard invocation != .direct else { return add(.named(.anyone), .anyAccount, grant) }
    let url = ways.first { way in
      guard case .functionURL(let row) = way.entrance.origin else { return false }
      return inventory.functionURLs[row.index].function.qualifier == target.qualifier
    }
    switch url?.verdict.audience {
    case .internet: if let trigger = url?.entrance.trigger { add(.entrance(trigger), .internet, grant) }
    case .anyAWSAccount: add(.named(.anyone), .anyAccount, grant)
    case .nobody, .services, .namedAccounts, .organization, .unknown, nil: break
    }
  }

  private func grant(
    _ action: String,
    _ target: Target,
    _ statement: Statement,
    _ document: PolicyDocument,
    _ policy: RowID<ResourcePolicyRecord>
  ) -> FunctionCallers.Grant {
    let reference = StatementReference(PolicyRef(target.arn, at: .resource(policy)), statement)
    let layer = PolicyLayer(.resource)
    let conditions = statement.conditions
    let reason: DecisionReason =
      conditions.isEmpty
      ? .allows(layer, reference, []) : .dependsOn(layer, .allow, reference, conditions)
    let source = access.source(of: reference.policy, in: .resource, principal: nil)
    return FunctionCallers.Grant(
      action: action,
      qualifier: target.name,
      isConditional: !conditions.isEmpty,
      evidence: [AccessEvidence(reason, source)]
    )
  }
}

// MARK: Who is named

extension CallerSearch {
  private mutating func ask(_ action: String, _ target: Target) {
    let answer = access.whoCan(action, target.arn)
    for call in answer.missing { note(call) }
    for grant in answer.grants {
      guard let distance = distance(of: grant.party, target) else { continue }
      let evidence = access.evidence(grant.reasons, principal: grant.party.principal, resource: target.arn)
      let found = FunctionCallers.Grant(
        action: action,
        qualifier: target.name,
        isConditional: grant.isConditional,
        evidence: evidence
      )
      add(grant.party, distance, found)
    }
  }

  /// Where somebody belongs; nil for those whom another line tells.
  private func distance(of party: Party, _ target: Target) -> FunctionCallers.Distance? {
    switch party {
    case .principal(.role): return .roles
    case .principal(.user): return .users
    case .root: return .roots
    case .entrance: return nil
    case .group(let group): return distance(of: group)
    case .named(let principal):
      switch principal {
      // Strangers are told by how far statements let them in.
      case .anyone: return open.contains(target.qualifier) ? nil : .pinned
      case .service: return .services
      case .federated, .canonicalUser: return .federated
      case .aws(let text):
        guard principal.account == account else { return .externalAccounts }
        return principal.isWholeAccount ? .roots : ARN(text)?.isUser == true ? .users : .roles
      }
    }
  }

  private func distance(of group: PrincipalGroup) -> FunctionCallers.Distance? {
    switch group {
    case .organization, .organizationOf: .organization
    case .accounts: .externalAccounts
    case .everybody, .others: .pinned
    case .services: .services
    // The call that is missing tells that nobody knows.
    case .unknown: nil
    }
  }

  /// The root user of the function's account, which needs no statement.
  private mutating func addRoot() {
    let row = inventory.scopes[function.scope.index].account
    guard let caller = access.rootCaller(of: row, in: function.scope) else { return }
    let answer = access.answer(to: AccessQuestion(caller: caller, action: "lambda:InvokeFunction", resource: arn))
    guard answer.decision.isPossible else { return }
    let grant = FunctionCallers.Grant(
      action: "lambda:InvokeFunction",
      qualifier: "",
      isConditional: answer.decision == .conditional,
      evidence: access.evidence(answer.answer.reasons, principal: nil, resource: arn)
    )
    add(.root(row), .roots, grant)
  }
}

// MARK: Sources

extension CallerSearch {
  /// What is known to call through each service.
  private mutating func joinSources() {
    var services = members[.services] ?? []
    for row in inventory.triggers.of(function.row) where inventory.triggers.hasPermission[row.index] {
      guard let service = Trigger(inventory, row).servicePrincipal else { continue }
      let place = services.firstIndex { $0.who == .named(.service(service)) }
      if let place { services[place].sources.append(row) }
    }
    members[.services] = services
  }

  private mutating func addEventSources() {
    for row in inventory.triggers.of(function.row) where Trigger(inventory, row).isPolled {
      add(.entrance(row), .eventSources, nil)
    }
  }

  private var refused: [RowID<TriggerRecord>] {
    guard context.missingPolicy(of: function) == nil else { return [] }
    return inventory.triggers.of(function.row).filter { row in
      let trigger = Trigger(inventory, row)
      return trigger.hasConfiguration && !trigger.hasPermission && !trigger.isPolled && trigger.kind != .functionURL
    }
  }
}

// MARK: One step further

extension CallerSearch {
  /// Roles whose trust is looked into; a fleet's administrators are many, and each is asked for by itself.
  private static let mostRoles = 32

  private mutating func addAssumers() {
    var roles = members[.roles] ?? []
    for index in roles.indices.prefix(Self.mostRoles) {
      guard case .principal(let principal) = roles[index].who else { continue }
      roles[index].assumers = access.whoCan("sts:AssumeRole", context.text(access.arn(principal)))
    }
    members[.roles] = roles
  }
}

// MARK: What is not known

extension CallerSearch {
  private var controls: ControlLayer { access.controls(of: inventory.scopes[function.scope.index].account).service }

  private mutating func addMissing() {
    for call in controls.missing { note(call) }
    if let call = context.urls(of: function).missing { note(call) }
    if let call = context.missing(.lambdaListEventSourceMappings, in: function.scope) { note(call) }
  }

  private mutating func note(_ call: MissingCall) {
    if !missing.contains(call) { missing.append(call) }
  }
}

extension Statement {
  /// Whether it lets in whoever is not kept out: `*`, a pattern of ARNs, or everybody but those named.
  fileprivate var namesEverybody: Bool {
    guard effect == .allow, let principal else { return false }
    return principal.isNegated || principal.values.contains { $0.isWildcard }
  }
}

extension Trigger {
  /// Whether Lambda fetches its events with the function's execution role.
  fileprivate var isPolled: Bool {
    switch kind {
    case .sqs, .dynamoDB, .kinesis, .otherEventSource: hasConfiguration
    case .functionURL, .restAPI, .httpAPI, .webSocketAPI, .loadBalancer, .s3, .sns, .eventBridge, .account, .anyone,
      .service:
      false
    }
  }

  /// The service in whose name the source calls; nil for whoever calls in its own.
  fileprivate var servicePrincipal: String? {
    switch kind {
    case .restAPI, .httpAPI, .webSocketAPI: "apigateway.amazonaws.com"
    case .loadBalancer: "elasticloadbalancing.amazonaws.com"
    case .s3: "s3.amazonaws.com"
    case .sns: "sns.amazonaws.com"
    case .sqs: "sqs.amazonaws.com"
    case .eventBridge: "events.amazonaws.com"
    case .service:
      ARN(inventory.strings[source]).map { ServicePrincipal(service: String($0.service)).text }
        ?? inventory.strings[source]
    case .functionURL, .dynamoDB, .kinesis, .otherEventSource, .account, .anyone: nil
    }
  }
}

extension JudgedEntrance {
  fileprivate var isURL: Bool {
    if case .functionURL = entrance.origin { true } else { false }
  }

  /// Whether requests of people come in through it, rather than events.
  fileprivate var isFrontDoor: Bool {
    switch entrance.origin {
    case .functionURL, .route, .target: true
    case .statement, .mapping, .rule, .subscription, .notification: false
    }
  }
}
