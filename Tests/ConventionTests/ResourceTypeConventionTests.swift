import Foundation
import Testing

/// Kinds of resources are told apart by their descriptions alone.
@Suite struct ResourceTypeConventionTests {
  private static let home = "Sources/Inventory/Resources/"
  /// Rows of what differs between kinds of resources with policies.
  private static let owners = "Sources/Inventory/Policies/PolicyOwnerKind.swift"

  /// What tells of a decision by the kind of a resource: a switch over it, or a case that lists kinds.
  private static let signs = [
    #"switch [^{]*\b\w*[rR]esource\w*\.type\b"#, #"switch resourceType \{"#,
    #"case [^:]*\.(apiStage|logGroup)\b[^:(]*:"#, #"case [^:]*\.loadBalancer, \.logGroup\b"#,
    #"case [^:]*\.(queue|topic|bucket|eventBus)\b[^:(]*:"#, #"switch (resource|record|policy|owner)\.kind\b"#,
  ]

  @Test func nothingSwitchesOverKindsOfResources() throws {
    for file in Repository.swiftFiles(in: "Sources") {
      let name = Repository.name(of: file)
      guard !name.hasPrefix(Self.home), name != Self.owners else { continue }
      for line in try Repository.text(of: file).split(separator: "\n") where Self.isSign(String(line)) {
        Issue.record("\(name): \(line)")
      }
    }
  }

  @Test(arguments: [
    ("    switch resource.type {", true), ("switch finding.resource.type {", true),
    ("    case .account, .api, .apiStage, .loadBalancer, .logGroup: return nil", true),
    (#"    case .apiStage: "stage""#, true), ("    case .queue: names.queue(owner)", true),
    ("    case .layer, .bucket, .key: owner", true), ("    switch record.kind {", true),
    ("    switch trigger.kind {", false), ("    static let queue = Kind(", false),
    ("    case .loadBalancer: return .elb", false), ("    switch statement.resource {", false),
    ("    guard resource.type == .apiStage else { return nil }", false),
  ])
  func theSignsTellWhatTheyAreMeantFor(_ line: String, _ isSign: Bool) {
    #expect(Self.isSign(line) == isSign)
  }

  @Test func descriptionsStandWithTheirKinds() {
    let descriptions = Repository.swiftFiles(in: "Sources").map(Repository.name(of:)).filter {
      $0.hasSuffix("+ResourceType.swift")
    }
    #expect(!descriptions.isEmpty)
    #expect(descriptions.allSatisfy { $0.hasPrefix(Self.home) })
  }

  private static func isSign(_ line: String) -> Bool {
    signs.contains { line.range(of: $0, options: .regularExpression) != nil }
  }
}
