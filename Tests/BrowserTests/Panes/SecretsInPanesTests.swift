import AWSNames
import Inventory
import Testing

@testable import Browser
@testable import Checks

/// No value of an environment variable and no tagged credential may leave through any tab.
@Suite struct SecretsInPanesTests {
  private func inventory() throws -> Inventory {
    var fixture = PaneFixture()
    fixture.role()
    fixture.function("webhook") { function, fixture in
      function.environmentState = .known
      function.environment = fixture.list("MODE", PaneFixture.secret, "DB_PASSWORD", PaneFixture.secret)
      function.tags = fixture.list("api-token", PaneFixture.secret)
      function.tagsKnown = true
    }
    var version = FunctionVersionRecord(scope: fixture.scope, provenance: fixture.place)
    version.function = FunctionReference(name: fixture.id("webhook"), qualifier: fixture.id("1"))
    version.environment = fixture.list("MODE", PaneFixture.secret)
    fixture.rows.append(version)
    try fixture.policy(
      of: "webhook",
      #"{"Statement": [{"Effect": "Allow", "Principal": "*", "Action": "lambda:InvokeFunction", "Resource": "*"}]}"#
    )
    return fixture.inventory()
  }

  @Test(arguments: PaneTab.allCases)
  func `No tab shows or copies a secret`(tab: PaneTab) throws {
    let inventory = try inventory()
    let engine = CheckEngine(CheckContext(inventory: inventory, asOf: Day(rawValue: 20_778)))
    let context = PaneContext(engine)
    var topics: [PaneTopic] = ResourceType.all.flatMap { kind in
      (0..<inventory.count(of: kind)).map { .resource(ResourceID(type: kind, row: UInt32($0))) }
    }
    topics += (0..<inventory.triggers.count).map { .trigger(RowID(index: $0)) }
    topics += (0..<inventory.permissions.count).map { .permission(RowID(index: $0)) }
    topics += engine.findings(of: ResourceID(type: .function, row: 0)).map {
      .finding($0.resource, engine.details(of: $0).id)
    }
    #expect(topics.count > 6)
    for topic in topics {
      #expect(!context.document(tab, topic).everything.contains(PaneFixture.secret))
    }
  }
}
