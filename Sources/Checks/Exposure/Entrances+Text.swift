public import Access
public import Inventory
import Workers

extension CheckContext {
  /// Who gets into functions, and how.
  var entrances: Entrances { fact(KnownEntrances.self).entrances }

  /// Who can start each function, worked out once for all copies of the context.
  public var exposures: ExposureIndex { entrances.exposures }

  /// The ways by which strangers come into a function, the widest first.
  ///
  /// A statement that a trigger stands for is told by the trigger, unless nothing else lets strangers in.
  public func openWays(into function: RowID<FunctionRecord>) -> [JudgedEntrance] {
    guard exposures[function].isPublic else { return [] }
    let open = entrances.ways(into: function).filter(\.verdict.isPublic)
    let shown = open.filter { $0.entrance.trigger != nil }
    let ways = shown.isEmpty ? open : shown
    return ways.filter { $0.verdict.audience == .internet } + ways.filter { $0.verdict.audience != .internet }
  }
}

// MARK: As evidence

extension CheckContext {
  /// The first way by which strangers come into a function, in words; nil where the snapshot shows none.
  func openWay(into function: Function) -> String? {
    entrances.ways(into: function.row).first(where: \.verdict.isPublic).map { sentence($0) }
  }

  /// The ways by which strangers come into a function, in words, those that read alike once.
  func sentences(_ ways: [JudgedEntrance]) -> [String] {
    let open = ways.filter(\.verdict.isPublic)
    // Whoever may sign a call of the function may sign one of its URL: that is no further way worth a word.
    let isOpenToSigners = open.contains(where: \.isStatement)
    let told = open.filter { !isOpenToSigners || $0.verdict != .anyAWSPrincipal || $0.isStatement }
    return told.map { sentence($0) }.reduce(into: []) { told, sentence in
      if !told.contains(sentence) { told.append(sentence) }
    }
  }

  private func sentence(_ way: JudgedEntrance) -> String {
    switch way.entrance.origin {
    case .statement: return "its policy lets anyone in"
    case .functionURL:
      return way.verdict == .internet ? "its URL is open to everybody" : "every AWS account may sign a call of its URL"
    case .route(let row):
      let route = inventory.apiRoutes[row.index]
      let words = "the route \(text(route.key)) of API \(text(route.api))"
      return way.verdict == .apiKey ? "\(words), which asks for no more than an API key" : words
    case .target:
      let name = way.entrance.loadBalancer.map { text(inventory.loadBalancers[$0.index].name) } ?? ""
      return "the load balancer \(name) faces the internet"
    case .mapping, .rule, .subscription, .notification: return name(of: way.entrance)
    }
  }
}

// MARK: As a step of a path

extension CheckContext {
  /// What a way is, in a few words.
  public func title(of way: JudgedEntrance) -> String {
    switch way.entrance.origin {
    case .functionURL:
      // A URL with IAM authentication is public where the policy lets every account in: then callers only have to sign.
      return way.verdict.audience == .internet
        ? "the function URL without authorization" : "the function URL, which signed requests of any account pass"
    case .route(let row):
      return "the route \(text(inventory.apiRoutes[row.index].key)) of API \(name(of: way.entrance))"
    case .target: return "the load balancer \(name(of: way.entrance))"
    case .statement: return "a statement of the function's policy for \(name(of: way.entrance))"
    case .mapping, .rule, .subscription, .notification: return name(of: way.entrance)
    }
  }

  /// What people call where a way begins.
  private func name(of entrance: Entrance) -> String {
    if let balancer = entrance.loadBalancer { return text(inventory.loadBalancers[balancer.index].name) }
    if let trigger = entrance.trigger { return text(inventory.triggers.sourceName[trigger.index]) }
    guard case .statement(let row) = entrance.origin else { return "" }
    let statement = inventory.statements[inventory.permissions.statement[row.index].index]
    return statement.conditions.isEmpty ? "anyone" : "anyone who meets the condition"
  }
}

extension JudgedEntrance {
  fileprivate var isStatement: Bool {
    if case .statement = entrance.origin { true } else { false }
  }
}

extension Audience {
  /// Strangers, as a sentence names them.
  public var visitorName: String {
    self == .internet ? "the internet" : "any AWS account"
  }
}

/// Who gets into functions, judged with what the user trusts.
private struct KnownEntrances: Fact {
  let entrances: Entrances

  init(_ context: CheckContext) {
    entrances = Entrances(context.access, trusted: context.fact(TrustedAccounts.self).byAccount)
  }
}
