import Inventory

/// Builds the small inventories of examples; what is not said has harmless defaults.
public struct ExampleBuilder: Sendable {
  /// An example builder with one account and region.
  public init() {}
}
