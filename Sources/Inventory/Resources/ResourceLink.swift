/// Resources that stand in relation to those of a type.
struct ResourceLink<Row: Resource>: Sendable {
  /// What they are to one.
  let title: String
  /// Which they are.
  let resources: @Sendable (Inventory, RowID<Row>) -> [ResourceID]

  /// The resources that are found from a row.
  init(_ title: String, _ resources: @escaping @Sendable (Inventory, RowID<Row>) -> [ResourceID]) {
    self.title = title
    self.resources = resources
  }
}

/// Resources that stand in relation to one resource.
public struct LinkedResources: Hashable, Sendable {
  /// What they are to it.
  public let title: String
  /// Which they are.
  public let resources: [ResourceID]
}
