/// The tables that people browse, filter and sort.
public enum TableKind: UInt8, CaseIterable, Hashable, Sendable {
  /// Accounts.
  case accounts
  /// Functions.
  case functions
  /// Ways in which functions are started.
  case triggers
  /// Subnets that functions are attached to.
  case vpcAttachments
  /// Statements of policies, each under its holder.
  case permissions
  /// What the checks have found.
  case findings
  /// Roots, units and accounts of the organization.
  case organization
}

extension TableKind {
  /// The word for it, as commands take it.
  public var name: String { description.name }

  /// The table of a word.
  public init?(name: String) {
    guard let table = TableKind.allCases.first(where: { $0.name == name }) else { return nil }
    self = table
  }
}
