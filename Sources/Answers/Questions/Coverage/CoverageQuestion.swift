import Access
import Checks
import Inventory

/// What the snapshot holds of every call in every account and region, and what the rest leaves unknown.
public struct CoverageQuestion: Question {
  /// The account; nil for all.
  public var account: String?

  /// What was found.
  public struct Facts: Sendable {
    /// Every call in every account and region.
    public var entries: [CoverageEntry]
    /// The checks that each entry leaves unknown there, by their position in the catalogue.
    public var unknownChecks: [[Int]]
  }

  /// How it is asked.
  public static let form = QuestionForm(
    "coverage",
    [.init(.owner, "ACCOUNT", "The id or name of an account.", isOptional: true)],
    purpose: "what the snapshot holds of every call, and what the rest leaves unknown",
    abstract: "Tell what the snapshot holds of every call in every account and region, and what that leaves unknown.",
    discussion: """
      In JSON, one call of an account and region a line: {"account", "accountName", "region", "call", "state", \
      "needed", "unknownChecks"}; the state is collected, denied, failed or not-collected. Calls that answer for all \
      regions stand with the region global, those of the organization with the account that answers them. A call is \
      needed when a check rests on it and the region has functions, or might have. Listed are the calls that a check \
      needs and those of which the snapshot tells anything.
      """
  )

  /// The coverage of an account, or of all.
  ///
  /// - Throws: ``QuestionError`` for more than one word.
  public init(words: [String] = []) throws(QuestionError) {
    guard words.count <= 1 else { throw .words }
    account = words.first
  }

  /// What is left unknown is told by the checks.
  public func needsFindings(in session: AnswerSession) -> Bool { true }

  /// The coverage.
  ///
  /// - Throws: ``QuestionError`` for an account that is none.
  public func facts(in session: AnswerSession) throws(QuestionError) -> Facts {
    var account: RowID<AccountRecord>?
    if let name = self.account {
      let resource = try session.resource(.named(name))
      guard let row = resource.row(of: AccountRecord.self) else { throw .name(.unknown(name)) }
      account = row
    }
    let needed = Set(session.neededOperations)
    let operations = Operation.allCases.filter { needed.contains($0) || session.isKnown($0) }
    var entries: [CoverageEntry] = []
    CoverageWalk(session.inventory).forEach(operations) { _, entry in
      if account == nil || entry.account == account { entries.append(entry) }
    }
    let unknown = UnknownChecks(session)
    for place in entries.indices where !needed.contains(entries[place].operation) { entries[place].isNeeded = false }
    return Facts(entries: entries, unknownChecks: entries.map(unknown.checks))
  }
}

extension AnswerSession {
  /// Whether the snapshot tells anything of a call; nothing is said of calls that the program does not read.
  fileprivate func isKnown(_ operation: Operation) -> Bool {
    inventory.scopes.indices.contains { inventory.coverage.state(operation, in: RowID(index: $0)) != .notCollected }
  }
}

/// Which checks could not tell of some resource, by account and region.
private struct UnknownChecks {
  private var byScope: [RowID<ScopeRecord>: Set<UInt16>] = [:]
  private var byAccount: [RowID<AccountRecord>: Set<UInt16>] = [:]
  private var everywhere: Set<UInt16> = []
  private let needs: [Operation: [Int]]

  init(_ session: AnswerSession) {
    var needs: [Operation: [Int]] = [:]
    for (position, check) in session.catalogue.enumerated() {
      for operation in Set(check.operations) { needs[operation, default: []].append(position) }
    }
    self.needs = needs
    for finding in session.findings?.findings ?? [] where finding.status == .unknown {
      let account = session.inventory.account(of: finding.resource)
      if let scope = session.inventory.scope(of: finding.resource) {
        byScope[scope, default: []].insert(finding.check)
      }
      byAccount[account, default: []].insert(finding.check)
      everywhere.insert(finding.check)
    }
  }

  /// The checks that need a call which was not answered, and that could not tell where it would have.
  func checks(_ entry: CoverageEntry) -> [Int] {
    guard entry.state != .collected, let needs = needs[entry.operation] else { return [] }
    let unknown: Set<UInt16> =
      if let scope = entry.scope {
        byScope[scope] ?? []
      } else if entry.operation.scope == .organization {
        everywhere
      } else {
        entry.account.flatMap { byAccount[$0] } ?? []
      }
    return needs.filter { unknown.contains(UInt16($0)) }
  }
}
