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
  /// What to do, with the findings that each thing closes.
  case mends
}

extension TableKind {
  /// The word for it, as commands take it.
  public var name: String { description.name }

  /// The table of a word.
  public init?(name: String) {
    guard let table = TableKind.allCases.first(where: { $0.name == name }) else { return nil }
    self = table
  }

  /// Whether its rows are there for the sake of functions, so that an empty table tells nothing where functions were not
  /// collected.
  public var isOfFunctions: Bool { description.isOfFunctions }
}

extension TableKind {
  /// The fields of the table, in the order of its columns.
  public var fields: [Field] { description.fields }

  /// The fields that are shown unless the user chooses others.
  public var standardFields: [Field] { fields.filter { $0.visibility == .standard } }

  /// The standard fields and those of the wide set.
  public var wideFields: [Field] { fields.filter { $0.visibility != .hidden } }

  /// The field that filters call by a name or an alias, or by the head of its column where no field has that name.
  public func field(named name: String) -> Field? {
    fields.first { $0.isNamed(name) } ?? fields.first { $0.titleName == name }
  }
}
