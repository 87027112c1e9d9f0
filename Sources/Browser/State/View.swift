/// What fills the main part of the screen.
public enum View: String, CaseIterable, Hashable, Sendable {
  case summary
  case accounts
  case functions
  case triggers
  case vpcAttachments = "vpc-attachments"
  case permissions
  case findings
  case catalogue = "checks"
  case problems
  case messages
}

extension View {
  /// The name as the breadcrumbs write it.
  public var title: String {
    switch self {
    case .summary: "Summary"
    case .accounts: "Accounts"
    case .functions: "Functions"
    case .triggers: "Triggers"
    case .vpcAttachments: "VPC attachments"
    case .permissions: "Permissions"
    case .findings: "Findings"
    case .catalogue: "Checks"
    case .problems: "Problems"
    case .messages: "Messages"
    }
  }

  /// Whether it is a table of rows rather than a page of text.
  var isTable: Bool { self != .summary }
}
