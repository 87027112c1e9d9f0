import IAM
import Inventory
import Testing

@testable import Access
@testable import Checks

@Suite struct ControlPolicyTests {
  private func controls(_ add: (inout ExampleBuilder) -> Void) throws -> AccountControls {
    var builder = ExampleBuilder()
    builder.addFunction()
    add(&builder)
    let (context, resource) = try #require(builder.build())
    return context.access.controls(of: context.inventory.account(of: resource))
  }

  @Test func `policies of every node above an account count, level by level`() throws {
    let controls = try controls {
      $0.addOrganization(members: [])
      $0.addControlPolicy("stay", on: "ou-1", #"{"Effect": "Deny", "Action": "organizations:*", "Resource": "*"}"#)
    }
    #expect(controls.service.names == ["stay"])
    #expect(controls.service.levels.map(\.policies.count) == [2])
    #expect(!controls.service.isUnknown)
    #expect(controls.resource.levels.isEmpty)
  }

  @Test func `an account outside every organization has none, and that is known`() throws {
    let controls = try controls { _ in }
    #expect(controls.service.levels.isEmpty && !controls.service.isUnknown)
  }

  @Test func `an account of an organization whose place was not told is unknown`() throws {
    let controls = try controls { $0.forget(.organizationsDescribeOrganization) }
    #expect(controls.service.isUnknown && controls.resource.isUnknown)
  }

  @Test func `policies whose words were denied to the collector are unknown`() throws {
    let controls = try controls {
      $0.addOrganization(members: [])
      $0.addControlPolicy("stay", on: "ou-1", #"{"Effect": "Perhaps", "Action": "*", "Resource": "*"}"#)
    }
    #expect(controls.service.levels.map(\.unread) == [["stay"]])
    #expect(controls.service.isUnknown)
  }

  @Test func `the management account is not bound`() throws {
    let controls = try controls {
      $0.addOrganization(members: [], managementAccount: ExampleBuilder.account)
      $0.addControlPolicy("stay", on: "ou-1", #"{"Effect": "Deny", "Action": "*", "Resource": "*"}"#)
    }
    #expect(controls.service.isManagementAccount && controls.service.levels.isEmpty)
  }
}
