import AWSNames
package import IAM
import Inventory

/// Judges the ways into one function; what its ways share, such as the reading of a policy, is made once.
struct EntranceJudge {
  let entrances: Entrances
  let function: Function
  private var exposures: [PolicyQuestion: Exposure] = [:]

  /// What a policy is asked: by which action and, for URLs, under which authentication callers come in.
  private struct PolicyQuestion: Hashable {
    var policy: RowID<ResourcePolicyRecord>
    var way: Invocation
  }

  init(_ entrances: Entrances, _ function: RowID<FunctionRecord>) {
    self.entrances = entrances
    self.function = Function(entrances.inventory, function)
  }

  var inventory: Inventory { entrances.inventory }
}

/// How a call of a function comes in, and what about it has to be allowed.
package enum Invocation: Hashable, Sendable {
  /// Through the Lambda interface, signed.
  case direct
  /// Through a function URL of an authentication type.
  case url(IAM.FunctionURLAuthType)
  /// Through such a URL as well: the invocation that a request becomes.
  case urlCall(IAM.FunctionURLAuthType)

  /// The action that a statement has to allow.
  package var action: String {
    switch self {
    case .direct, .urlCall: "lambda:InvokeFunction"
    case .url: "lambda:InvokeFunctionUrl"
    }
  }

  /// The type of the URL, where there is one.
  var authType: IAM.FunctionURLAuthType? {
    switch self {
    case .direct: nil
    case .url(let type), .urlCall(let type): type
    }
  }
}

extension EntranceJudge {
  /// Every way in, ordered by kind.
  mutating func judged() -> [JudgedEntrance] {
    var found: [JudgedEntrance] = []
    var shown: [RowID<PermissionRecord>] = []
    for row in inventory.triggers.of(function.row) {
      let origin = inventory.triggers.origin[row.index]
      if case .statement(let permission) = origin { shown.append(permission) }
      add(origin, row, to: &found)
    }
    for permission in inventory.links.permissionsOfFunction[function.row] where !shown.contains(permission) {
      guard namesPrincipals(permission) else { continue }
      let entrance = Entrance(function.row, .statement(permission), trigger: nil)
      found.append(JudgedEntrance(entrance: entrance, verdict: verdict(ofStatement: permission)))
    }
    guard found.count > 1 else { return found }
    return found.enumerated().sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }.map(\.element)
  }

  private mutating func add(
    _ origin: TriggerOrigin,
    _ trigger: RowID<TriggerRecord>,
    to found: inout [JudgedEntrance]
  ) {
    var entrance = Entrance(function.row, origin, trigger: trigger)
    guard case .target(let target) = origin else {
      return found.append(JudgedEntrance(entrance: entrance, verdict: verdict(of: origin, trigger)))
    }
    let balancers = inventory.links.loadBalancersOfTarget[target]
    if balancers.isEmpty { found.append(JudgedEntrance(entrance: entrance, verdict: .service)) }
    let group = inventory.targets[target.index].targetGroup
    for balancer in balancers {
      entrance.loadBalancer = balancer
      found.append(JudgedEntrance(entrance: entrance, verdict: entrances.verdict(of: balancer, to: group)))
    }
  }

  private mutating func verdict(of origin: TriggerOrigin, _ trigger: RowID<TriggerRecord>) -> EntranceVerdict {
    switch origin {
    case .functionURL(let row): return verdict(ofURL: inventory.functionURLs[row.index])
    case .route(let row): return entrances.verdict(ofRoute: row)
    case .statement(let row): return verdict(ofStatement: row, trigger)
    case .target, .mapping, .rule, .subscription, .notification: return .service
    }
  }
}

// MARK: Statements

extension EntranceJudge {
  /// Whether a statement that allows names anybody but services.
  private func namesPrincipals(_ permission: RowID<PermissionRecord>) -> Bool {
    let statement = inventory.statements[inventory.permissions.statement[permission.index].index]
    guard statement.isAllow else { return false }
    return statement.isPrincipalNegated || !statement.awsPrincipals.isEmpty || !statement.otherPrincipals.isEmpty
  }

  /// Who gets in as one of the principals of a statement, by the trigger that stands for it.
  private mutating func verdict(
    ofStatement permission: RowID<PermissionRecord>,
    _ trigger: RowID<TriggerRecord>
  ) -> EntranceVerdict {
    switch inventory.triggers.kind[trigger.index] {
    case .anyone: return verdict(ofStatement: permission)
    case .account:
      let verdict = verdict(ofStatement: permission)
      // A pattern in place of an account may mean every account; a principal of one account never does.
      let isOfOneAccount = isAccountID(inventory.strings[inventory.triggers.sourceAccount[trigger.index]])
      return isOfOneAccount && verdict.audience > .namedAccounts ? .accounts : verdict
    case .functionURL, .restAPI, .httpAPI, .webSocketAPI, .loadBalancer, .s3, .sns, .sqs, .dynamoDB, .kinesis,
      .otherEventSource, .eventBridge, .service:
      return .service
    }
  }

  /// Who gets in by a statement of the function's policy, through the Lambda interface.
  mutating func verdict(ofStatement permission: RowID<PermissionRecord>) -> EntranceVerdict {
    let statement = inventory.statements[inventory.permissions.statement[permission.index].index]
    guard let policy = Permission(inventory, permission).resourcePolicy else { return .nobody }
    guard let document = document(of: policy) else { return .unknown([unreadable]) }
    let index = Int(statement.index)
    guard document.statements.indices.contains(index) else { return .nobody }
    if let entry = entry(index, of: policy, .direct) { return EntranceVerdict(signedBy: entry.level) }
    // A grant for URLs alone opens a URL, if there is one, and that is judged by itself.
    guard let missing = entrances.missingURLs(of: function), mayOpenURL(index, of: policy) else { return .nobody }
    return .unknown([missing])
  }

  /// Whether a URL would be open to somebody, were there one, and by this statement.
  private mutating func mayOpenURL(_ index: Int, of policy: RowID<ResourcePolicyRecord>) -> Bool {
    for type in [IAM.FunctionURLAuthType.none, .awsIAM] {
      guard let level = level(ofURLs: type, under: policy), level > .none else { continue }
      let entries = [entry(index, of: policy, .url(type)), entry(index, of: policy, .urlCall(type))]
      if entries.contains(where: { ($0?.level ?? .none) > .none }) { return true }
    }
    return false
  }

  /// What a statement opens to calls that come in one way; nil where it is not about them.
  private mutating func entry(
    _ index: Int,
    of policy: RowID<ResourcePolicyRecord>,
    _ way: Invocation
  ) -> StatementExposure? {
    exposure(of: policy, way)?.statement(at: index)
  }
}

// MARK: Policies

extension EntranceJudge {
  /// What stands for a policy that is there and cannot be read.
  var unreadable: MissingCall { MissingCall(.lambdaGetPolicy, .failed, in: function.scope) }

  func document(of policy: RowID<ResourcePolicyRecord>) -> PolicyDocument? {
    entrances.analysis(ofPolicy: inventory.resourcePolicies[policy.index].document, in: function.scope).document
  }

  /// Whom a policy lets call the function one way; nil where it cannot be read.
  mutating func exposure(of policy: RowID<ResourcePolicyRecord>, _ way: Invocation) -> Exposure? {
    let key = PolicyQuestion(policy: policy, way: way)
    if let known = exposures[key] { return known }
    var question = entrances.question(inventory.scopes[function.scope.index].account, actions: [way.action])
    question.functionURLAuthType = way.authType
    question.isThroughURL = way != .direct
    let exposure = document(of: policy)?.exposure(question)
    exposures[key] = exposure
    return exposure
  }

  /// The policy of the function itself, a version or an alias.
  func policy(of qualifier: StringID) -> RowID<ResourcePolicyRecord>? {
    inventory.resourcePolicies.of(function.row).first {
      inventory.resourcePolicies[$0.index].function.qualifier == qualifier
    }
  }
}

extension JudgedEntrance {
  /// The order in which ways are told.
  fileprivate var rank: Int {
    switch entrance.origin {
    case .statement: 0
    case .functionURL: 1
    case .route: 2
    case .target: 3
    case .mapping, .rule, .subscription, .notification: 4
    }
  }
}
