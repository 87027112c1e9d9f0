import Checks
import Inventory

/// How much the snapshot holds of the calls to one service that checks need.
public struct ServiceCoverage: Hashable, Sendable {
  /// The service as file names begin with it: `lambda`, `wafv2`.
  public let name: String
  /// Calls that were answered.
  public private(set) var answered = 0
  /// Calls that could have been made.
  public private(set) var possible = 0
  /// Whether any of them was denied.
  public private(set) var isDenied = false
  /// Checks that the snapshot cannot tell somewhere and that need the service.
  public private(set) var unknownChecks = 0

  /// The name as people say it.
  public var title: String { name == "resourcegroupstaggingapi" ? "tagging" : name }

  /// The part that was answered.
  public var share: Double { possible == 0 ? 0 : Double(answered) / Double(possible) }

  private init(_ name: String) { self.name = name }

  /// Every service that a check needs, in the order of their names.
  static func all(_ session: AnswerSession) -> [ServiceCoverage] {
    let operations = session.neededOperations
    let services = Set(operations.map(\.service)).sorted()
    var all = services.map { ServiceCoverage($0) }
    // The service of each call by number, so that counting a place costs no search.
    let places = operations.map { services.firstIndex(of: $0.service) ?? 0 }
    CoverageWalk(session.inventory).forEach(operations) { position, entry in
      if entry.isNeeded { all[places[position]].count(entry.state) }
    }
    let unknown = Set((session.findings?.findings ?? []).lazy.filter { $0.status == .unknown }.map(\.check))
    for place in all.indices {
      all[place].unknownChecks = unknown.count { position in
        session.catalogue.indices.contains(Int(position))
          && session.catalogue[Int(position)].operations.contains { $0.service == all[place].name }
      }
    }
    return all
  }

  private mutating func count(_ state: CoverageState) {
    possible += 1
    if state == .collected { answered += 1 }
    if state == .denied { isDenied = true }
  }
}

extension AnswerSession {
  /// Every call that a check needs, in the order of `Operation`.
  var neededOperations: [Operation] {
    let needed = Set(catalogue.flatMap(\.operations))
    return Operation.allCases.filter(needed.contains)
  }
}
