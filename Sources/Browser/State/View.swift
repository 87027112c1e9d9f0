public import Query

/// What fills the main part of the screen.
public enum View: String, CaseIterable, Hashable, Sendable {
  case summary
  case accounts
  case organization
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
    case .organization: "Organization"
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

extension View {
  /// The table of the inventory or of findings that it shows; nil for the program's own lists.
  public var table: TableKind? {
    switch self {
    case .accounts: .accounts
    case .organization: .organization
    case .functions: .functions
    case .triggers: .triggers
    case .vpcAttachments: .vpcAttachments
    case .permissions: .permissions
    case .findings: .findings
    case .summary, .catalogue, .problems, .messages: nil
    }
  }

  /// The order that rows are in before the user chooses one.
  var usualSort: [SortKey] {
    switch self {
    case .findings: [SortKey("severity", isDescending: true)]
    case .summary, .accounts, .organization, .functions, .triggers, .vpcAttachments, .permissions, .catalogue,
      .problems, .messages:
      []
    }
  }

  /// The ways its rows can be gathered under headings; none for most.
  var groupings: [Grouping] {
    switch self {
    case .findings: [.check]
    case .permissions: [.principal, .resource]
    case .summary, .accounts, .organization, .functions, .triggers, .vpcAttachments, .catalogue, .problems, .messages:
      []
    }
  }
}
