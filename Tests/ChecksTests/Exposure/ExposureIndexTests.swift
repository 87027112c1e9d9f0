import Inventory
import Testing

@testable import Access
@testable import Checks

@Suite struct ExposureIndexTests {
  private static let anyone = #""Effect": "Allow", "Principal": "*", "Action": "lambda:InvokeFunction""#

  private func exposure(_ build: (inout ExampleBuilder) -> Void) throws -> Audience {
    var builder = ExampleBuilder()
    builder.addFunction()
    build(&builder)
    let context = try #require(builder.build()).context
    return context.exposures[RowID<FunctionRecord>(0)]
  }

  @Test(arguments: [
    ("", Audience.anyAWSAccount),
    (#", "Condition": {"StringEquals": {"aws:PrincipalOrgID": "o-a1b2c3d4e5"}}"#, .organization),
    (#", "Condition": {"StringEquals": {"aws:PrincipalAccount": "444455556666"}}"#, .namedAccounts),
  ])
  func `everybody under a condition is whom the condition leaves`(condition: String, expected: Audience) throws {
    let exposure = try exposure { $0.addPolicy("{\(Self.anyone)\(condition)}") }
    #expect(exposure == expected)
    #expect(exposure.isPublic == (condition.isEmpty))
  }

  @Test(arguments: [
    (#"{"AWS": "arn:aws:iam::444455556666:root"}"#, Audience.namedAccounts),
    (#"{"AWS": "arn:aws:iam::111122223333:role/deploy"}"#, .namedAccounts),
    (#"{"AWS": "*"}"#, .anyAWSAccount),
    (#"{"Service": "events.amazonaws.com"}"#, .services),
  ])
  func `a statement opens a function as far as its principal`(principal: String, expected: Audience) throws {
    let statement = #"{"Effect": "Allow", "Principal": \#(principal), "Action": "lambda:InvokeFunction"}"#
    #expect(try exposure { $0.addPolicy(statement) } == expected)
  }

  @Test func `one account beside everybody is still one account`() throws {
    var builder = ExampleBuilder()
    builder.addFunction()
    builder.addPolicy(
      "{\(Self.anyone)}",
      #"{"Effect": "Allow", "Principal": {"AWS": "444455556666"}, "Action": "lambda:InvokeFunction"}"#
    )
    let context = try #require(builder.build()).context
    let inventory = context.inventory
    for row in 0..<inventory.triggers.count where inventory.triggers.kind[row] == .account {
      #expect(context.exposures.triggers[row] == .namedAccounts)
    }
    #expect(context.exposures.functions == [.anyAWSAccount])
  }

  @Test func `a function that nothing starts is nobody's, unless its policy was not collected`() throws {
    #expect(try exposure { _ in } == .nobody)
    #expect(try exposure { $0.forget(.lambdaGetPolicy) } == .unknown)
  }

  @Test(arguments: [true, false])
  func `of two APIs of one name the private one does not hide the public one`(isPrivateFirst: Bool) throws {
    var builder = ExampleBuilder()
    builder.addFunction()
    for id in isPrivateFirst ? ["inner", "outer"] : ["outer", "inner"] {
      builder.addAPI(.rest, named: id, isPrivate: id == "inner")
      builder.addRoute("GET /\(id)", of: id, authorization: "NONE")
    }
    let context = try #require(builder.build()).context
    let names = Set(context.inventory.apis.map(\.name))
    #expect(names.count == 1)
    #expect(context.exposures.functions == [.internet])
    let open = (0..<context.inventory.triggers.count).filter { context.exposures.triggers[$0] == .internet }
    #expect(open.map { context.text(context.inventory.triggers.detail[$0]) } == ["GET /outer"])
    let paths = context.paths.through(RowID(0))
    #expect(
      paths.compactMap(\.steps.first).map(context.paths.title(of:)) == [
        "comes in through the route GET /outer of API shop"
      ]
    )
  }

  @Test func `a URL without authentication is open where it is known to let strangers through`() throws {
    #expect(try exposure { $0.addURL(.none) } == .namedAccounts)
    let unknown = try exposure { builder in
      builder.addURL(.none)
      builder.forget(.lambdaGetPolicy)
    }
    #expect(unknown == .unknown)
    let open = try exposure { builder in
      builder.addURL(.none)
      builder.addPolicy(ExampleBuilder.urlGrant, ExampleBuilder.urlCallGrant)
    }
    #expect(open == .internet)
  }
}
