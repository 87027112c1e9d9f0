import Inventory

/// The pages of a type of resource that tells more of itself than fields and links.
struct ResourcePage: Sendable {
  /// What the Details tab says of a row.
  let details: @Sendable (DetailsPane, UInt32, inout PaneWriter) -> Void
  /// What the Related tab says of a row.
  let related: @Sendable (RelatedPane, UInt32, inout PaneWriter) -> Void

  /// The pages of a type; nil for one that its fields and links describe.
  static func of(_ type: ResourceType) -> ResourcePage? { pages[type] }

  private init<Row: Resource>(
    details: @escaping @Sendable (DetailsPane, RowID<Row>, inout PaneWriter) -> Void,
    related: @escaping @Sendable (RelatedPane, RowID<Row>, inout PaneWriter) -> Void
  ) {
    self.details = { details($0, RowID($1), &$2) }
    self.related = { related($0, RowID($1), &$2) }
  }

  private static let pages: [ResourceType: ResourcePage] = [
    .account: ResourcePage(
      details: { $0.writeAccount($1, to: &$2) },
      related: { $0.writeAccount($1, to: &$2) }
    ),
    .function: ResourcePage(
      details: { FunctionDetailsPage($0.context, $1).write(to: &$2) },
      related: { $0.writeFunction($1, to: &$2) }
    ),
    .role: ResourcePage(details: { $0.writeRole($1, to: &$2) }, related: { $0.writeRole($1, to: &$2) }),
    .user: ResourcePage(details: { $0.writeUser($1, to: &$2) }, related: { $0.writeUser($1, to: &$2) }),
    .api: ResourcePage(details: { $0.writeAPI($1, to: &$2) }, related: { $0.writeAPI($1, to: &$2) }),
    .apiStage: ResourcePage(details: { $0.writeStage($1, to: &$2) }, related: { $0.writeStage($1, to: &$2) }),
  ]
}
