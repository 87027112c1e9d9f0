/// A small inventory and the verdict a check must give for one resource of it.
///
/// Built by a closure over an example builder, so that each example says only what matters.
public struct Example: Sendable {
  /// What the example shows, in a few words.
  public let name: String
  /// What the verdict must be.
  public let expected: FindingStatus
  /// How bad each failure must be, in their order; nil where the example does not say.
  public let severities: [Severity]?
  /// Makes the inventory and names the resource.
  public let make: @Sendable (inout ExampleBuilder) -> Void
}

extension Example {
  static func passes(_ name: String, _ make: @escaping @Sendable (inout ExampleBuilder) -> Void) -> Example {
    Example(name: name, expected: .pass, severities: nil, make: make)
  }

  static func fails(
    _ name: String,
    _ severities: Severity...,
    make: @escaping @Sendable (inout ExampleBuilder) -> Void
  ) -> Example {
    Example(name: name, expected: .fail, severities: severities.isEmpty ? nil : severities, make: make)
  }

  static func doesNotApply(_ name: String, _ make: @escaping @Sendable (inout ExampleBuilder) -> Void) -> Example {
    Example(name: name, expected: .notApplicable, severities: nil, make: make)
  }

  static func isUnknown(_ name: String, _ make: @escaping @Sendable (inout ExampleBuilder) -> Void) -> Example {
    Example(name: name, expected: .unknown, severities: nil, make: make)
  }
}
