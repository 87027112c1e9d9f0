public import Access
public import Inventory

/// What checks may look at: the inventory, the day to judge by, what the user trusts, and facts worked out once for
/// all checks.
public struct CheckContext: Sendable {
  /// The inventory.
  public let inventory: Inventory
  /// The day to judge dates by.
  public let asOf: Day
  /// Account ids that may be trusted beside those of the same organization.
  public let trustedAccounts: Set<String>
  /// What checks share.
  let facts: CheckFacts
  /// Whether failures are put into words, or only counted.
  private(set) var wording = Wording.full

  enum Wording: Sendable {
    case full
    /// Evidence, discriminators and commands stay empty: what a whole run needs.
    case brief
  }

  /// What checks may look at.
  public init(inventory: Inventory, asOf: Day, trustedAccounts: Set<String> = []) {
    self.inventory = inventory
    self.asOf = asOf
    self.trustedAccounts = trustedAccounts
    facts = CheckFacts(inventory, trustedAccounts: trustedAccounts)
  }
}

extension CheckContext {
  /// What the policies of the snapshot allow.
  public var access: AccessModel { facts.access }

  /// The same context for a run that only counts.
  var brief: CheckContext {
    var brief = self
    brief.wording = .brief
    return brief
  }

  /// A failure; its words are made only where someone reads them.
  func failure(
    _ severity: Severity,
    discriminator: @autoclosure () -> String = "",
    provenance: Provenance? = nil,
    command: @autoclosure () -> Command? = nil,
    evidence: @autoclosure () -> String
  ) -> Failure {
    switch wording {
    case .full:
      Failure(
        evidence(),
        severity: severity,
        discriminator: discriminator(),
        provenance: provenance,
        command: command()
      )
    case .brief: Failure("", severity: severity)
    }
  }

  /// The function of a resource that is one.
  func function(_ resource: ResourceID) -> Function { Function(inventory, RowID(resource.row)) }

  /// The text of a string number.
  func text(_ id: StringID) -> String { inventory.strings[id] }

  /// The region of an account and region.
  func region(_ scope: RowID<ScopeRecord>) -> String { facts.regions[scope.index] }

  /// The id of the account that owns an account and region.
  func accountID(_ scope: RowID<ScopeRecord>) -> String {
    facts.accountIDs[inventory.scopes[scope.index].account.index]
  }
}
