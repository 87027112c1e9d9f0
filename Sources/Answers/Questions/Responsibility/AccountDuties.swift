import AWSNames
public import Checks
public import Inventory

/// The duties of an account's functions, counted: how many AWS carries whole, and what moves to the customer.
public struct AccountDuties: Hashable, Sendable {
  /// The account.
  public let account: RowID<AccountRecord>
  /// Whether the snapshot has a folder for it; else nothing is known.
  public let isInSnapshot: Bool
  /// Its functions.
  public let functionCount: Int
  /// What a setting has moved to the customer, each with how many functions.
  public let moved: [Moved]
  /// The customer's duties with the failures of their checks; nil before the checks have finished.
  public let duties: [Failures]?

  /// Something that a setting has moved to the customer.
  public struct Moved: Hashable, Sendable {
    /// What it is.
    public let name: String
    /// For how many functions.
    public let count: Int
  }

  /// The failures of one of the customer's duties.
  public struct Failures: Hashable, Sendable {
    /// The duty.
    public let duty: Duty
    /// The checks that fail.
    public let checks: [Check]

    /// A check that fails.
    public struct Check: Hashable, Sendable {
      /// Its position in the catalogue.
      public let position: Int
      /// How often it fails.
      public let count: Int
    }

    /// How often checks of the duty fail.
    public var total: Int { checks.reduce(0) { $0 + $1.count } }
  }

  /// Duties that AWS has for every function, but for what a setting has moved.
  static let ofAWS = [
    "buildings, hardware, hosts and their networks", "isolation of each function in micro virtual machines",
    "encryption of code at rest", "operating system and runtime patches of supported runtimes",
  ]
}

extension AccountDuties {
  init(_ session: AnswerSession, _ account: RowID<AccountRecord>) {
    let inventory = session.inventory
    let functions = inventory.scopes.of(account).flatMap { inventory.functions.of($0) }
    let tally = session.findings?.tally(of: account, in: inventory)
    self.account = account
    isInSnapshot = inventory.accounts[account.index].isInSnapshot
    functionCount = functions.count
    moved = AccountDuties.moved(functions, session, tally)
    duties = tally.map { tally in Duty.allCases.map { Failures($0, tally, session.catalogue) } }
  }

  private static func moved(
    _ functions: [RowID<FunctionRecord>],
    _ session: AnswerSession,
    _ tally: FindingTally?
  ) -> [Moved] {
    let table = session.inventory.functions
    func moved(_ name: String, _ isMoved: (RowID<FunctionRecord>) -> Bool) -> Moved {
      Moved(name: name, count: functions.count(where: isMoved))
    }
    var all = [
      moved("container images") { table.packageType[$0.index] == .image },
      moved("OS-only runtimes") { session.text(table.runtime[$0.index]).begins(with: "provided") },
      moved("capacity providers") { table.hasCapacityProvider[$0.index] },
      moved("VPC attachments") { !table.vpc[$0.index].isEmpty },
      moved("own keys") { !table.key[$0.index].isEmpty },
    ]
    let ended = session.catalogue.firstIndex { $0.id == FunctionDuties.runtimeCheck }
    if let ended, let count = tally?.failuresOfCheck[UInt16(ended)] {
      all.append(Moved(name: "ended runtimes", count: count))
    }
    return all
  }
}

extension AccountDuties.Failures {
  fileprivate init(_ duty: Duty, _ tally: FindingTally, _ catalogue: [Checks.Check]) {
    self.duty = duty
    checks = catalogue.indices.compactMap { position in
      guard catalogue[position].duty == duty, let count = tally.failuresOfCheck[UInt16(position)] else { return nil }
      return Check(position: position, count: count)
    }
  }
}
