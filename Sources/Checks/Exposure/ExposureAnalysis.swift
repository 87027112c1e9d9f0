import IAM
import Inventory

/// Finds who can start functions through their triggers and, where principals are named, their policies.
struct ExposureAnalysis {
  private let context: CheckContext
  private let none: StringID?
  private let internetFacing: StringID?
  private let privateAPIs: Set<APIName>
  /// Judging a policy costs; each is judged once.
  private var levels: [PolicyKey: FunctionExposure] = [:]

  /// APIs of several accounts and regions share names.
  private struct APIName: Hashable {
    var name: StringID
    var scope: RowID<ScopeRecord>
  }

  init(_ context: CheckContext) {
    let inventory = context.inventory
    self.context = context
    none = inventory.strings.id(of: "NONE")
    internetFacing = inventory.strings.id(of: "internet-facing")
    let apis = inventory.apis.lazy.filter(\.isPrivate)
    privateAPIs = Set(apis.map { APIName(name: $0.name.isEmpty ? $0.id : $0.name, scope: $0.scope) })
  }

  mutating func exposure(of trigger: Trigger) -> FunctionExposure {
    switch trigger.kind {
    case .functionURL: return exposure(ofURL: trigger)
    case .restAPI, .httpAPI, .webSocketAPI:
      let isOpen = none != nil && trigger.authorization == none && !isPrivate(trigger)
      return isOpen ? .internet : .services
    case .loadBalancer:
      return internetFacing != nil && trigger.detail == internetFacing ? .internet : .services
    case .anyone: return exposure(ofPoliciesOf: trigger.function)
    case .account:
      let exposure = exposure(ofPoliciesOf: trigger.function)
      // A pattern in place of an account may mean every account; a principal of one account never does.
      return trigger.sourceAccount.isEmpty ? exposure : min(exposure, .namedAccounts)
    case .s3, .sns, .sqs, .dynamoDB, .kinesis, .otherEventSource, .eventBridge, .service: return .services
    }
  }

  private func isPrivate(_ trigger: Trigger) -> Bool {
    let scope = context.inventory.functions.scope[trigger.function.index]
    return privateAPIs.contains(APIName(name: trigger.sourceName, scope: scope))
  }

  private mutating func exposure(ofURL trigger: Trigger) -> FunctionExposure {
    let inventory = context.inventory
    guard none != nil, trigger.authorization == none else {
      return max(.namedAccounts, exposure(ofPoliciesOf: trigger.function))
    }
    let function = Function(inventory, trigger.function)
    let url = inventory.functionURLs.of(trigger.function).lazy
      .map { inventory.functionURLs[$0.index] }
      .first { $0.function.qualifier == trigger.qualifier }
    // Without a statement that lets everybody in, an open URL refuses them; whether there is none must be known.
    guard let url, case .latent = context.reach(of: url, of: function) else { return .internet }
    return .namedAccounts
  }

  private mutating func exposure(ofPoliciesOf function: RowID<FunctionRecord>) -> FunctionExposure {
    let inventory = context.inventory
    let scope = inventory.functions.scope[function.index]
    var widest = FunctionExposure.nobody
    for row in inventory.resourcePolicies.of(function) {
      widest = max(widest, exposure(ofPolicy: inventory.resourcePolicies[row.index].document, in: scope))
    }
    return widest
  }

  private mutating func exposure(ofPolicy document: StringID, in scope: RowID<ScopeRecord>) -> FunctionExposure {
    let key = PolicyKey(document: document, owner: context.inventory.scopes[scope.index].account)
    if let known = levels[key] { return known }
    let question = context.question(key.owner, actions: ["lambda:InvokeFunction", "lambda:InvokeFunctionUrl"])
    let policy = context.analysis(ofResourcePolicy: document, in: scope).document
    let exposure = policy.map { FunctionExposure($0.exposure(question).level) } ?? .unknown
    levels[key] = exposure
    return exposure
  }
}

extension FunctionExposure {
  /// How far a policy opens a function.
  fileprivate init(_ level: ExposureLevel) {
    switch level {
    // Calls of the Lambda interface have to be signed, by whatever account.
    case .internet, .anyAWSPrincipal: self = .anyAWSAccount
    case .organization: self = .organization
    case .externalAccounts, .ownAccount: self = .namedAccounts
    case .unpinnedService: self = .services
    case .none: self = .nobody
    }
  }
}
