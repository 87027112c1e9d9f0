import IAM
import Inventory
public import Screen

/// How many functions can be started by callers up to some reach.
public struct ExposureCount: Hashable, Sendable {
  /// The words for the reach.
  public let name: String
  /// How it looks.
  public let role: Role
  /// The functions.
  public let count: Int
}

/// Who can start a function at the widest.
enum Reach: Int, CaseIterable {
  /// Nothing in the snapshot starts it.
  case nobody
  /// AWS services and event sources.
  case services
  /// Principals of named accounts, its own among them.
  case namedAccounts
  case organization
  case anyAWSAccount
  case internet

  var name: String {
    switch self {
    case .nobody: "nobody"
    case .services: "services"
    case .namedAccounts: "named accounts"
    case .organization: "organization"
    case .anyAWSAccount: "any AWS account"
    case .internet: "internet"
    }
  }

  var role: Role {
    switch self {
    case .internet, .anyAWSAccount: .severityCritical
    case .organization, .namedAccounts: .severityMedium
    case .services, .nobody: .chart1
    }
  }
}

extension ExposureCount {
  /// The counts from the widest reach down; functions whose policy is not in the snapshot are counted apart, unless
  /// what is known already opens them to the internet.
  static func all(_ context: PaneContext) -> [ExposureCount] {
    var analysis = ReachAnalysis(context)
    var counts = [Int](repeating: 0, count: Reach.allCases.count)
    var unknown = 0
    for row in 0..<context.inventory.functions.count {
      if let reach = analysis.reach(of: RowID(index: row)) { counts[reach.rawValue] += 1 } else { unknown += 1 }
    }
    var all = Reach.allCases.reversed().map { reach in
      ExposureCount(name: reach.name, role: reach.role, count: counts[reach.rawValue])
    }
    if unknown > 0 {
      all.append(ExposureCount(name: "\(context.glyphs[.resultUnknown]) unknown", role: .resultUnknown, count: unknown))
    }
    return all
  }
}

/// Finds who can start functions, from their triggers and, where a principal is named, from their policies.
private struct ReachAnalysis {
  private let context: PaneContext
  private let none: StringID?
  private let internetFacing: StringID?
  private let privateAPIs: Set<StringID>
  /// Parsing a policy costs; only those that name principals are parsed, each once.
  private var levels: [PolicyOfAccount: ExposureLevel] = [:]

  private struct PolicyOfAccount: Hashable {
    var document: StringID
    var account: RowID<AccountRecord>
  }

  init(_ context: PaneContext) {
    self.context = context
    none = context.inventory.strings.id(of: "NONE")
    internetFacing = context.inventory.strings.id(of: "internet-facing")
    privateAPIs = Set(context.inventory.apis.lazy.filter(\.isPrivate).map(\.name))
  }

  /// The widest reach; nil when the function's policy would have to be known.
  mutating func reach(of function: RowID<FunctionRecord>) -> Reach? {
    let inventory = context.inventory
    var widest = Reach.nobody
    for row in inventory.links.triggersOfFunction[function] {
      let trigger = Trigger(inventory, row)
      widest = [widest, reach(of: trigger)].max { $0.rawValue < $1.rawValue } ?? widest
    }
    if widest != .internet, inventory.links.policiesOfFunction.count(function) == 0 {
      let (name, scope) = (inventory.functions.name[function.index], inventory.functions.scope[function.index])
      let absence = inventory.coverage.absence(of: .lambdaGetPolicy, for: name, in: scope)
      if absence != .knownToHaveNone { return nil }
    }
    return widest
  }

  private mutating func reach(of trigger: Trigger) -> Reach {
    switch trigger.kind {
    case .functionURL:
      // Without a statement that lets everybody in, an open URL refuses them.
      guard trigger.authorization == none, none != nil else { return .namedAccounts }
      return trigger.hasPermission || !isPolicyKnown(trigger.function) ? .internet : .namedAccounts
    case .restAPI, .httpAPI, .webSocketAPI:
      let isOpen = none != nil && trigger.authorization == none && !privateAPIs.contains(trigger.sourceName)
      return isOpen ? .internet : .services
    case .loadBalancer:
      return internetFacing != nil && trigger.detail == internetFacing ? .internet : .services
    case .anyone, .account: return reach(ofPoliciesOf: trigger.function)
    case .s3, .sns, .sqs, .dynamoDB, .kinesis, .otherEventSource, .eventBridge, .service: return .services
    }
  }

  private func isPolicyKnown(_ function: RowID<FunctionRecord>) -> Bool {
    if context.inventory.links.policiesOfFunction.count(function) > 0 { return true }
    let functions = context.inventory.functions
    let (name, scope) = (functions.name[function.index], functions.scope[function.index])
    return context.inventory.coverage.absence(of: .lambdaGetPolicy, for: name, in: scope) == .knownToHaveNone
  }

  private mutating func reach(ofPoliciesOf function: RowID<FunctionRecord>) -> Reach {
    let account = context.inventory.account(of: ResourceID(function))
    var widest = ExposureLevel.none
    for policy in context.inventory.links.policiesOfFunction[function] {
      let document = context.inventory.resourcePolicies[policy.index].document
      widest = max(widest, level(of: PolicyOfAccount(document: document, account: account)))
    }
    switch widest {
    // Calls of the Lambda interface have to be signed, by whatever account.
    case .internet, .anyAWSPrincipal: return .anyAWSAccount
    case .organization: return .organization
    case .externalAccounts, .ownAccount: return .namedAccounts
    case .unpinnedService: return .services
    case .none: return .nobody
    }
  }

  private mutating func level(of policy: PolicyOfAccount) -> ExposureLevel {
    if let level = levels[policy] { return level }
    let record = context.inventory.accounts[policy.account.index]
    let organization = record.organizationID
    let question = ExposureQuestion(
      ownerAccount: context.text(record.id),
      organization: organization.isEmpty ? nil : context.text(organization),
      actions: ["lambda:InvokeFunction"]
    )
    let bytes = context.inventory.strings.withUTF8(policy.document) { Array($0) }
    // What cannot be read is taken for the worst, as its checks are unknown rather than passed.
    let level = (try? PolicyDocument.parse(bytes))?.exposure(question).level ?? .anyAWSPrincipal
    levels[policy] = level
    return level
  }
}
