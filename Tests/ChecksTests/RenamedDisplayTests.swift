import Access
import IAM
import Inventory
import Testing

@testable import Checks

/// Names and short forms are for people: whatever they read, every verdict stays the same.
@Suite struct RenamedDisplayTests {
  private static func builder() -> ExampleBuilder {
    var builder = ExampleBuilder()
    for name in ["checkout", "orders", "login", "relay"] { builder.addFunction(name) }
    builder.addURL(to: "checkout", .none)
    builder.addPolicy(
      to: "checkout",
      ExampleBuilder.urlGrant,
      ExampleBuilder.urlCallGrant,
      ExampleBuilder.allow(#"{"AWS": "444455556666"}"#, sid: "partner")
    )
    builder.addAPI(.rest, named: "inner", isPrivate: true)
    builder.addAPI(.rest, named: "outer")
    for api in ["inner", "outer"] {
      builder.addRoute("GET /\(api)", of: api, authorization: "NONE", to: ExampleBuilder.functionARN("orders"))
    }
    builder.addStage(of: "outer")
    builder.addPolicy(to: "orders", ExampleBuilder.allow(service: "apigateway"))
    builder.addLoadBalancer(function: "login")
    builder.addPolicy(to: "login", ExampleBuilder.allow(service: "elasticloadbalancing"))
    builder.addMapping(to: "relay", source: "arn:aws:sqs:us-east-1:111122223333:orders")
    builder.addPolicy(to: "relay", ExampleBuilder.allow(#""*""#, "lambda:Invoke*"))
    builder.addRole(
      "checkout-role",
      #"{"Sid": "all", "Effect": "Allow", "Action": "s3:*", "Resource": "*"}"#,
      attached: ["arn:aws:iam::111122223333:policy/team"]
    )
    builder.addManagedPolicy(
      "arn:aws:iam::111122223333:policy/team",
      #"{"Effect": "Allow", "Action": ["iam:PassRole", "lambda:*"], "Resource": "*"}"#,
      #"{"Effect": "Deny", "Action": "lambda:DeleteFunction", "Resource": "*"}"#
    )
    return builder
  }

  /// Gives everything that people read another text, the same one throughout.
  private static func rename(_ builder: inout ExampleBuilder, to name: String) {
    let id = builder.id(name)
    builder.rows.change(APIRecord.self) { apis in
      for row in apis.indices { apis[row].name = id }
    }
    builder.rows.change(LoadBalancerRecord.self) { balancers in
      for row in balancers.indices { balancers[row].name = id }
    }
    builder.rows.change(TargetGroupRecord.self) { groups in
      for row in groups.indices { groups[row].name = id }
    }
    builder.rows.change(StatementRecord.self) { statements in
      for row in statements.indices {
        statements[row].sid = id
        statements[row].principals = id
        statements[row].actions = id
        statements[row].resources = id
        if !statements[row].conditions.isEmpty { statements[row].conditions = id }
      }
    }
  }

  private func verdicts(_ builder: ExampleBuilder) throws -> [String] {
    let context = try #require(builder.build()).context
    let engine = CheckEngine(context)
    let inventory = context.inventory
    let resources: [ResourceID] =
      (0..<inventory.functions.count).map { ResourceID(RowID<FunctionRecord>(index: $0)) }
      + inventory.roles.indices.map { ResourceID(RowID<RoleRecord>(index: $0)) }
      + inventory.apis.indices.map { ResourceID(RowID<APIRecord>(index: $0)) }
      + inventory.loadBalancers.indices.map { ResourceID(RowID<LoadBalancerRecord>(index: $0)) }
    let checked = resources.flatMap { resource in
      engine.findings(of: resource).map { finding in
        "\(engine.catalogue[Int(finding.check)].id) \(resource): \(finding.status) \(finding.severity)"
      }
    }
    let shown = context.exposures.triggers.map(\.name) + context.exposures.functions.map(\.name)
    let callers = (0..<inventory.functions.count).flatMap { row in
      context.callers(of: RowID(index: row)).groups.map { "\($0.distance) \($0.members.map(\.who))" }
    }
    let triggers = (0..<inventory.triggers.count).map { row in
      "\(inventory.triggers.origin[row]) \(inventory.triggers.hasPermission[row])"
    }
    let related = (0..<inventory.functions.count).map { Array(inventory.links.apisOfFunction[RowID(index: $0)]) }
    return checked + shown + callers + triggers + ["\(related)", "\(context.access.routes)"]
  }

  @Test(arguments: ["", "x", "*", "lambda:*", "NONE", "internet-facing", "shop, *, lambda:InvokeFunction"])
  func `verdicts do not read what people read`(name: String) throws {
    let plain = try verdicts(Self.builder())
    var renamed = Self.builder()
    Self.rename(&renamed, to: name)
    #expect(try verdicts(renamed) == plain)
    #expect(plain.contains { $0.contains("fail") } && plain.contains("internet"))
  }
}
