public import AWSNames
public import Access
public import Inventory
import Workers

/// What checks may look at: the inventory, the day to judge by, what the user trusts, and facts worked out once for
/// all checks.
public struct CheckContext: Sendable {
  /// The inventory.
  public let inventory: Inventory
  /// The day to judge dates by.
  public let asOf: Day
  /// Account ids that may be trusted beside those of the same organization.
  public let trustedAccounts: Set<String>
  /// What the policies of the snapshot allow.
  public let access: AccessModel
  /// What checks share.
  private let facts = FactTable()
  /// How far failures are put into words.
  private(set) var wording = Wording.full

  enum Wording: Sendable {
    case full
    /// Commands are left out, which most formats have no place for.
    case withoutCommands
    /// As brief, but with what each failure comes from.
    case causes
    /// Evidence, discriminators and commands stay empty: what a whole run needs.
    case brief
  }

  /// What checks may look at.
  public init(inventory: Inventory, asOf: Day, trustedAccounts: Set<String> = []) {
    self.inventory = inventory
    self.asOf = asOf
    self.trustedAccounts = trustedAccounts
    access = AccessModel(inventory)
  }
}

// The tables are asked here rather than through the model, so that the compiler makes code of its own for each kind.
extension CheckContext {
  /// A fact about the inventory and what the user trusts, worked out when it is first asked for.
  func fact<F: Fact>(_ kind: F.Type) -> F where F.Source == CheckContext { facts.value(kind, of: self) }

  /// A fact about what policies allow, worked out when it is first asked for.
  func fact<F: Fact>(_ kind: F.Type) -> F where F.Source == AccessModel {
    access.facts.value(kind, of: access)
  }

  /// A fact about the inventory, worked out when it is first asked for.
  func fact<F: Fact>(_ kind: F.Type) -> F where F.Source == Inventory {
    access.facts.value(kind, of: inventory)
  }

  /// A fact about one thing, worked out when it is first asked for.
  func fact<F: KeyedFact>(_ kind: F.Type, for key: F.Key) -> F where F.Source == CheckContext {
    facts.value(kind, for: key, of: self)
  }

  /// A fact of what policies allow about one thing, worked out when it is first asked for.
  func fact<F: KeyedFact>(_ kind: F.Type, for key: F.Key) -> F where F.Source == AccessModel {
    access.facts.value(kind, for: key, of: access)
  }

  /// A fact of the inventory about one thing, worked out when it is first asked for.
  func fact<F: KeyedFact>(_ kind: F.Type, for key: F.Key) -> F where F.Source == Inventory {
    access.facts.value(kind, for: key, of: inventory)
  }
}

extension CheckContext {
  /// The same context for a run that only counts.
  var brief: CheckContext { worded(.brief) }

  /// The same context for failures that are put so far into words.
  func worded(_ wording: Wording) -> CheckContext {
    var context = self
    context.wording = wording
    return context
  }

  /// The same context for a run that tells what failures come from.
  var causal: CheckContext { worded(.causes) }

  /// A failure; its words are made only where someone reads them.
  func failure(
    _ severity: Severity,
    cause: @autoclosure () -> Cause,
    discriminator: @autoclosure () -> String = "",
    provenance: Provenance? = nil,
    command: @autoclosure () -> Command? = nil,
    evidence: @autoclosure () -> String
  ) -> Failure {
    switch wording {
    case .full, .withoutCommands:
      Failure(
        evidence(),
        severity: severity,
        discriminator: discriminator(),
        provenance: provenance,
        command: wording == .full ? command() : nil,
        cause: cause()
      )
    case .causes: Failure("", severity: severity, cause: cause())
    case .brief: Failure("", severity: severity)
    }
  }

  /// The function of a resource that is one.
  func function(_ resource: ResourceID) -> Function { Function(inventory, RowID(resource.row)) }

  /// The text of a string number.
  func text(_ id: StringID) -> String { inventory.strings[id] }

  /// The region of an account and region.
  func region(_ scope: RowID<ScopeRecord>) -> String { fact(PlaceNames.self).regions[scope.index] }

  /// The id of the account that owns an account and region.
  func accountID(_ scope: RowID<ScopeRecord>) -> String {
    accountID(inventory.scopes[scope.index].account)
  }

  /// The id of an account.
  func accountID(_ account: RowID<AccountRecord>) -> String { fact(PlaceNames.self).accountIDs[account.index] }
}
