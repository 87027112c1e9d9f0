public import Checks
public import Inventory

/// The numbers of the summary, worked out once for each run of the checks.
public struct SummaryFigures: Sendable {
  /// What the summary is called: the snapshot's name.
  public let title: String
  /// When the snapshot was collected; empty when unknown.
  public let collectedOn: String
  /// Accounts with a folder in the snapshot.
  public let accountCount: Int
  /// Functions.
  public let functionCount: Int
  /// The call that would have listed functions; nil where it was answered, else no function found means nothing.
  public let missingFunctions: MissingCall?
  /// How many functions each kind of caller can reach, the widest first; empty where functions were not collected.
  public let exposures: [ExposureCount]
  /// What the checks found; nil before they have finished.
  public let findings: FindingFigures?
  /// How much of each service the snapshot holds.
  public let services: [ServiceCoverage]

  /// The numbers of an inventory, with those of the checks when they have finished.
  ///
  /// - Complexity: O(*rows* + *findings*); done once for each run, never for a frame.
  public init(_ session: AnswerSession) {
    let inventory = session.inventory
    title = session.name
    collectedOn = String(inventory.collectedAt.prefix(10))
    accountCount = inventory.accounts.count(where: \.isInSnapshot)
    functionCount = inventory.functions.count
    missingFunctions = inventory.missingFunctions
    exposures = missingFunctions == nil ? ExposureCount.all(session) : []
    findings = session.findings.map { FindingFigures($0, session) }
    services = ServiceCoverage.all(session)
  }
}

extension SummaryFigures {
  /// Snapshot, day and counts, in one line.
  public var headline: String {
    let date = collectedOn.isEmpty ? "" : "  \(collectedOn)"
    let accounts = "\(accountCount) \(accountCount == 1 ? "account" : "accounts")"
    let functions =
      missingFunctions == nil
      ? "\(functionCount) \(functionCount == 1 ? "function" : "functions")" : "functions not collected"
    let count = self.findings.map { $0.failures.reduce(0, +) }
    let findings = count.map { ", \($0) \($0 == 1 ? "finding" : "findings")" } ?? ""
    return "\(title)\(date)  \(accounts), \(functions)\(findings)"
  }
}

/// The numbers of what the checks found.
public struct FindingFigures: Sendable {
  /// Failures by severity, in the order of `Severity`.
  public private(set) var failures = [Int](repeating: 0, count: Severity.allCases.count)
  /// Findings that the snapshot cannot tell.
  public private(set) var unknown = 0
  /// How far the customer's duties are met.
  public private(set) var duties: [DutyFigures] = []
  /// The accounts with their findings, the worst first.
  public private(set) var accounts: [AccountFigures] = []
  /// What to fix first.
  public private(set) var steps: [FirstStep] = []

  init(_ set: FindingSet, _ session: AnswerSession) {
    var counts = [CheckCount](repeating: CheckCount(), count: session.catalogue.count)
    var tallies = [FindingTally](repeating: FindingTally(), count: session.inventory.accounts.count)
    var last: Finding?
    for finding in set.findings {
      switch finding.status {
      case .fail: failures[Int(finding.severity.rawValue)] += 1
      case .unknown: unknown += 1
      case .pass, .notApplicable: break
      }
      tallies[session.inventory.account(of: finding.resource).index].add(finding)
      guard counts.indices.contains(Int(finding.check)) else { continue }
      // Several failures of a resource stand side by side; it fails the check once.
      let isSame = last?.resource == finding.resource && last?.check == finding.check
      counts[Int(finding.check)].add(finding, isNewResource: !isSame)
      last = finding
    }
    duties = Duty.allCases.map { DutyFigures($0, set, counts, session.catalogue) }
    accounts = AccountFigures.all(tallies, session)
    steps = FirstStep.all(counts, session)
  }
}

/// The findings of one check.
struct CheckCount: Sendable {
  /// Failures by severity, in the order of `Severity`.
  var failures = [Int](repeating: 0, count: Severity.allCases.count)
  /// Resources that fail it.
  var resources = 0
  /// Resources of which the snapshot cannot tell.
  var unknown = 0
  /// The first resources that fail it, to name them.
  var examples: [ResourceID] = []

  mutating func add(_ finding: Finding, isNewResource: Bool) {
    switch finding.status {
    case .fail:
      failures[Int(finding.severity.rawValue)] += 1
      guard isNewResource else { return }
      resources += 1
      if examples.count < 2 { examples.append(finding.resource) }
    case .unknown: unknown += 1
    case .pass, .notApplicable: break
    }
  }
}

/// How far one group of the customer's duties is met.
public struct DutyFigures: Hashable, Sendable {
  /// The group.
  public let duty: Duty
  /// Times a resource meets a check.
  public let met: Int
  /// Times a resource fails a check.
  public let failed: Int
  /// Times the snapshot cannot tell.
  public let unknown: Int

  init(_ duty: Duty, _ set: FindingSet, _ counts: [CheckCount], _ catalogue: [Check]) {
    let checks = catalogue.indices.filter { catalogue[$0].duty == duty && catalogue[$0].responsibility != .aws }
    self.duty = duty
    met = checks.reduce(0) { $0 + (set.passCounts.indices.contains($1) ? set.passCounts[$1] : 0) }
    failed = checks.reduce(0) { $0 + counts[$1].resources }
    unknown = checks.reduce(0) { $0 + counts[$1].unknown }
  }

  /// The part that is met of what can be told; nil where nothing can.
  public var share: Double? { met + failed == 0 ? nil : Double(met) / Double(met + failed) }

  /// Whole per cent; 100 only when all is met, 0 only when nothing is.
  public static func percent(_ share: Double) -> Int {
    let rounded = Int((share * 100).rounded())
    if share < 1 && rounded == 100 { return 99 }
    return share > 0 && rounded == 0 ? 1 : rounded
  }
}

/// The findings of an account.
public struct AccountFigures: Hashable, Sendable {
  /// The account.
  public let account: RowID<AccountRecord>
  /// What people call it.
  public let name: String
  /// Its functions.
  public let functionCount: Int
  /// Whether its functions were asked for in some region; else nothing found means nothing.
  public let isCollected: Bool
  /// Failures by severity, in the order of `Severity`.
  public let failures: [Int]
  /// Findings that the snapshot cannot tell.
  public let unknown: Int

  /// All failures.
  public var failureCount: Int { failures.reduce(0, +) }

  static func all(_ tallies: [FindingTally], _ session: AnswerSession) -> [AccountFigures] {
    let inventory = session.inventory
    let accounts = inventory.accounts.indices.filter { inventory.accounts[$0].isInSnapshot }.map { index in
      let row = RowID<AccountRecord>(index: index)
      let scopes = inventory.scopes.of(row)
      return AccountFigures(
        account: row,
        name: session.inventory.accountName(row),
        functionCount: scopes.reduce(0) { $0 + inventory.functions.of($1).count },
        isCollected: inventory.missingFunctions(of: row) == nil,
        failures: tallies[index].failures,
        unknown: tallies[index].unknown
      )
    }
    // The worst severity decides, then the next one: more critical findings first.
    return accounts.sorted { left, right in
      let (first, second) = (Array(left.failures.reversed()), Array(right.failures.reversed()))
      return first == second ? left.account < right.account : second.lexicographicallyPrecedes(first)
    }
  }
}
