/// The tables that people browse, filter and sort.
public enum TableKind: UInt8, CaseIterable, Hashable, Sendable {
  case accounts
  case functions
  case triggers
  case vpcAttachments
  case permissions
  case findings
  case organization
}

extension TableKind {
  /// The word for it, as commands take it.
  public var name: String {
    switch self {
    case .accounts: "accounts"
    case .functions: "functions"
    case .triggers: "triggers"
    case .vpcAttachments: "vpc-attachments"
    case .permissions: "permissions"
    case .findings: "findings"
    case .organization: "organization"
    }
  }

  /// The table of a word.
  public init?(name: String) {
    guard let table = TableKind.allCases.first(where: { $0.name == name }) else { return nil }
    self = table
  }
}
