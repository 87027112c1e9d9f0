import Inventory
import Testing

@testable import Checks

@Suite struct InventoryARNTests {
  @Test func `every resource is found by the ARN it is given`() throws {
    var builder = ExampleBuilder()
    builder.addFunction()
    builder.addRole()
    builder.addRole("user/dana")
    builder.addUser()
    builder.addUser("root")
    builder.addLogGroup()
    builder.addAPI(.rest, named: "rest1")
    builder.addStage(of: "rest1")
    builder.addAPI(.http, named: "http1")
    builder.addStage("$default", of: "http1")
    builder.addLoadBalancer(function: nil)
    let inventory = try #require(builder.build()).context.inventory
    // Kinds that no check is about are tried over the demo.
    for kind in Set(Check.all.flatMap(\.subjects)) { #expect(inventory.count(of: kind) > 0, "\(kind)") }
    for kind in ResourceType.all {
      for row in 0..<UInt32(inventory.count(of: kind)) {
        let resource = ResourceID(type: kind, row: row)
        #expect(inventory.resource(arn: inventory.arn(of: resource)) == resource)
      }
    }
  }

  @Test(arguments: [
    "", "arn:aws:lambda:us-east-1:111122223333:function",
    "arn:aws:lambda:us-east-1:111122223333:function:checkout:live",
    "arn:aws:apigateway:us-east-1::/restapis", "arn:aws:s3:::uploads", "arn:aws:iam::999999999999:root",
    "arn:aws:iam::111122223333:user/nobody", "arn:aws:iam::111122223333:group/developers",
  ])
  func `what is not in the inventory is not found`(_ arn: String) throws {
    var builder = ExampleBuilder()
    builder.addFunction()
    let inventory = try #require(builder.build()).context.inventory
    #expect(inventory.resource(arn: arn) == nil)
  }
}
