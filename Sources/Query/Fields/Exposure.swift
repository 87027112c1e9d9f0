import Inventory

/// Who can start a function, from the tightest to the widest.
///
/// What a table shows at a glance, from the triggers alone; the checks weigh conditions.
public enum Exposure: UInt8, CaseIterable, Comparable, Sendable {
  /// Nothing in the snapshot starts it.
  case none
  /// AWS services and event sources.
  case service
  /// Principals of named accounts.
  case account
  /// Any AWS principal.
  case anyone
  /// Anyone on the internet, without credentials.
  case internet

  /// Ordered from the tightest to the widest.
  public static func < (left: Exposure, right: Exposure) -> Bool { left.rawValue < right.rawValue }
}

extension Exposure {
  /// The word for it.
  public var name: String {
    switch self {
    case .none: "none"
    case .service: "service"
    case .account: "account"
    case .anyone: "anyone"
    case .internet: "internet"
    }
  }

  static let names = allCases.map(\.name)

  /// The exposure that each trigger gives its function.
  static func ofTriggers(in inventory: Inventory) -> [Exposure] {
    let words = ExposureWords(inventory)
    let privateAPIs = Set(inventory.apis.lazy.filter(\.isPrivate).map(\.name))
    let triggers = inventory.triggers
    return (0..<triggers.count).map { row in
      switch triggers.kind[row] {
      case .functionURL:
        guard triggers.authorization[row] == words.none else { return .account }
        return triggers.hasPermission[row] || !words.knowsPolicy(of: triggers.function[row]) ? .internet : .account
      case .restAPI, .httpAPI, .webSocketAPI:
        let isOpen = triggers.authorization[row] == words.none && !privateAPIs.contains(triggers.sourceName[row])
        return isOpen ? .internet : .service
      case .loadBalancer: return triggers.detail[row] == words.internetFacing ? .internet : .service
      case .anyone: return triggers.detail[row].isEmpty ? .anyone : .account
      case .account: return .account
      case .s3, .sns, .sqs, .dynamoDB, .kinesis, .otherEventSource, .eventBridge, .service: return .service
      }
    }
  }

  /// The widest exposure that the triggers of each function give it.
  static func ofFunctions(in inventory: Inventory) -> [Exposure] {
    var widest = [Exposure](repeating: .none, count: inventory.functions.count)
    for (row, exposure) in ofTriggers(in: inventory).enumerated() {
      let function = inventory.triggers.function[row].index
      widest[function] = max(widest[function], exposure)
    }
    return widest
  }
}

/// Words of triggers that exposure depends on, as numbers of the pool.
private struct ExposureWords {
  private let inventory: Inventory
  let none: StringID?
  let internetFacing: StringID?

  init(_ inventory: Inventory) {
    self.inventory = inventory
    none = inventory.strings.id(of: "NONE")
    internetFacing = inventory.strings.id(of: "internet-facing")
  }

  /// Whether the snapshot tells who may call a function.
  func knowsPolicy(of function: RowID<FunctionRecord>) -> Bool {
    let name = inventory.functions.name[function.index]
    let scope = inventory.functions.scope[function.index]
    if inventory.links.policiesOfFunction.count(function) > 0 { return true }
    return inventory.coverage.absence(of: .lambdaGetPolicy, for: name, in: scope) == .knownToHaveNone
  }
}
