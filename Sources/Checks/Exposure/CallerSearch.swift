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
  private var missing: [MissingCall] = []
  /// Function URLs by version or alias.
  private let urls: [StringID: FunctionURLRecord]

  init(_ context: CheckContext, _ row: RowID<FunctionRecord>) {
    let inventory = context.inventory
    self.context = context
    function = Function(inventory, row)
    arn = inventory.functionARN(row)
    account = context.accountID(function.scope)
    let rows = inventory.functionURLs.of(row).map { inventory.functionURLs[$0.index] }
    urls = Dictionary(rows.map { ($0.function.qualifier, $0) }) { first, _ in first }
  }

  private var inventory: Inventory { context.inventory }
  private var access: AccessModel { context.access }

  mutating func found() -> FunctionCallers {
    addFrontDoors()
    for target in targets {
      addEverybody(target)
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
    _ who: FunctionCallers.Who,
    _ distance: FunctionCallers.Distance,
    _ grant: FunctionCallers.Grant?
  ) {
    var group = members[distance] ?? []
    let place = group.firstIndex { $0.who == who }
    var member = place.map { group[$0] } ?? FunctionCallers.Member(who: who, grants: [])
    // What holds for the function holds for its versions and aliases as well, unless another reason lets them.
    if let grant, !member.grants.contains(where: { $0.action == grant.action && $0.evidence == grant.evidence }) {
      member.grants.append(grant)
    }
    if let place { group[place] = member } else { group.append(member) }
    members[distance] = group
  }
}

// MARK: Statements for everybody

extension CallerSearch {
  /// Front doors that let anybody through without credentials.
  private mutating func addFrontDoors() {
    for trigger in inventory.triggers.of(function.row)
    where context.exposures[trigger] == .internet && isFrontDoor(trigger) {
      add(.trigger(trigger), .internet, nil)
    }
  }

  private func isFrontDoor(_ trigger: RowID<TriggerRecord>) -> Bool {
    switch inventory.triggers.kind[trigger.index] {
    case .functionURL, .restAPI, .httpAPI, .webSocketAPI, .loadBalancer: true
    case .s3, .sns, .sqs, .dynamoDB, .kinesis, .otherEventSource, .eventBridge, .account, .anyone, .service: false
    }
  }

  /// Statements that name no one in particular: whom they reach follows from their conditions and from Deny statements.
  private mutating func addEverybody(_ target: Target) {
    for row in inventory.resourcePolicies.of(function.row) {
      let record = inventory.resourcePolicies[row.index]
      guard record.function.qualifier == target.qualifier, let document = access.policy(record.document) else {
        continue
      }
      for action in ["lambda:InvokeFunction", "lambda:InvokeFunctionUrl"] {
        var question = context.question(inventory.scopes[function.scope.index].account, actions: [action])
        question.functionURLAuthType = action.hasSuffix("Url") ? authType(target) : nil
        for entry in document.exposure(question).statements {
          let statement = document.statements[entry.index]
          guard statement.namesEverybody else { continue }
          let grant = grant(action, target, statement, document, record)
          add(entry, grant, target)
        }
      }
    }
  }

  private mutating func add(_ entry: StatementExposure, _ grant: FunctionCallers.Grant, _ target: Target) {
    switch entry.level {
    case .none: break
    case .internet, .anyAWSPrincipal:
      // Calls of the Lambda interface have to be signed; a URL without authentication takes them from anybody.
      let url = grant.action.hasSuffix("Url") ? openURL(target) : nil
      if let url { add(.trigger(url), .internet, grant) } else { add(.named(.anyone), .anyAccount, grant) }
    case .organization: add(.named(.anyone), .organization, grant)
    case .externalAccounts:
      for account in entry.externalAccounts { add(.account(account), .externalAccounts, grant) }
      if entry.externalAccounts.isEmpty { add(.named(.anyone), .externalAccounts, grant) }
    case .ownAccount, .unpinnedService: add(.named(.anyone), .pinned, grant)
    }
  }

  private func authType(_ target: Target) -> IAM.FunctionURLAuthType? {
    switch urls[target.qualifier]?.authType {
    case .some(.none): IAM.FunctionURLAuthType.none
    case .iam: .awsIAM
    case .unknown, nil: nil
    }
  }

  /// The URL of a target that asks for no authentication.
  private func openURL(_ target: Target) -> RowID<TriggerRecord>? {
    inventory.triggers.of(function.row).first { row in
      inventory.triggers.kind[row.index] == .functionURL && inventory.triggers.qualifier[row.index] == target.qualifier
        && context.exposures[row] == .internet
    }
  }

  private func grant(
    _ action: String,
    _ target: Target,
    _ statement: Statement,
    _ document: PolicyDocument,
    _ record: ResourcePolicyRecord
  ) -> FunctionCallers.Grant {
    let reference = StatementReference(NamedPolicy(target.arn, document), statement)
    let layer = PolicyLayer(.resource)
    let conditions = statement.conditions
    let reason: DecisionReason =
      conditions.isEmpty
      ? .allows(layer, reference, []) : .dependsOn(layer, .allow, reference, conditions)
    let source = access.source(ofPolicy: reference.policy, in: .resource, principal: nil, resource: target.arn)
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
      guard let (who, distance) = place(grant.grantee) else { continue }
      var principal: PrincipalRow?
      if case .principal(let row) = grant.grantee { principal = row }
      let evidence = access.evidence(grant.reasons, principal: principal, resource: target.arn)
      let found = FunctionCallers.Grant(
        action: action,
        qualifier: target.name,
        isConditional: grant.isConditional,
        evidence: evidence
      )
      add(who, distance, found)
    }
  }

  /// Where a grantee belongs; nil for everybody, which is judged by statement.
  private func place(_ grantee: Grantee) -> (FunctionCallers.Who, FunctionCallers.Distance)? {
    switch grantee {
    case .principal(.role(let row)): return (.principal(.role(row)), .roles)
    case .principal(.user(let row)): return (.principal(.user(row)), .users)
    case .named(let principal):
      if principal.isWildcard { return nil }
      switch principal {
      case .anyone: return nil
      case .service: return (.named(principal), .services)
      case .federated, .canonicalUser: return (.named(principal), .federated)
      case .aws:
        if principal.account == account { return (.named(principal), principal.isWholeAccount ? .roots : .roles) }
        return (.named(principal), .externalAccounts)
      }
    }
  }

  /// The root user of the function's account, which needs no statement.
  private mutating func addRoot() {
    let row = inventory.scopes[function.scope.index].account
    let root = inventory.names(in: function.scope).root
    guard isAccountID(account), let caller = Caller(.root, root) else { return }
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
      let service = Trigger(inventory, row).servicePrincipal
      let place = services.firstIndex { $0.who == .named(.service(service)) }
      if let place { services[place].sources.append(row) }
    }
    members[.services] = services
  }

  private mutating func addEventSources() {
    for row in inventory.triggers.of(function.row) where Trigger(inventory, row).isPolled {
      add(.trigger(row), .eventSources, nil)
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

  /// The service in whose name the source calls.
  fileprivate var servicePrincipal: String {
    switch kind {
    case .restAPI, .httpAPI, .webSocketAPI: "apigateway.amazonaws.com"
    case .loadBalancer: "elasticloadbalancing.amazonaws.com"
    case .s3: "s3.amazonaws.com"
    case .sns: "sns.amazonaws.com"
    case .sqs: "sqs.amazonaws.com"
    case .eventBridge: "events.amazonaws.com"
    case .service, .functionURL, .dynamoDB, .kinesis, .otherEventSource, .account, .anyone:
      ARN(inventory.strings[source]).map { ServicePrincipal(service: String($0.service)).text }
        ?? inventory.strings[source]
    }
  }
}
