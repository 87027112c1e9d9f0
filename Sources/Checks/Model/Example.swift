/// A small inventory and the verdict a check must give for one resource of it.
///
/// Built by a closure over an example builder, so that each example says only what matters.
public struct Example: Sendable {
  /// What the example shows, in a few words.
  public let name: String
  /// What the verdict must be.
  public let expected: FindingStatus
  /// Makes the inventory and names the resource.
  public let make: @Sendable (inout ExampleBuilder) -> Void
}
