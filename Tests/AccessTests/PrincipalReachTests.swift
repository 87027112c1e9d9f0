import IAM
import Inventory
import Testing

@testable import Access
@testable import Checks

@Suite struct PrincipalReachTests {
  private func model(_ add: (inout ExampleBuilder) -> Void) throws -> AccessModel {
    var builder = ExampleBuilder()
    builder.addFunction("checkout")
    builder.addFunction("orders")
    add(&builder)
    return try #require(builder.build()).context.access
  }

  private func reach(of name: String, _ model: AccessModel) throws -> PrincipalReach {
    model.reach(of: try model.subject(named: name).principal)
  }

  private func actions(_ group: ReachTree.Group) -> [String] { group.actions.actions.map(ActionCatalog.builtIn.name) }

  @Test func `actions stand by level, service and grants`() throws {
    let model = try model {
      $0.addRole(
        "app",
        #"{"Effect": "Allow", "Action": ["sqs:SendMessage", "sqs:DeleteMessage"], "Resource": "*"}"#,
        #"{"Effect": "Allow", "Action": ["sqs:SendMessage", "s3:GetObject"], "Resource": "arn:aws:s3:::uploads/*"}"#
      )
    }
    let tree = try reach(of: "app", model).tree
    #expect(tree.count == 3)
    #expect(tree.levels.map(\.level) == [.read, .write])
    #expect(tree.levels.map(\.count) == [1, 2])
    let write = try #require(tree.levels.last?.services.first)
    #expect(write.name == "sqs")
    #expect(write.groups.map(actions) == [["sqs:SendMessage"], ["sqs:DeleteMessage"]])
    #expect(write.groups.map(\.grants) == [[0, 1], [0]])
  }

  @Test func `counts agree at every level of an administrator`() throws {
    let model = try model { $0.addRole("admin", #"{"Effect": "Allow", "Action": "*", "Resource": "*"}"#) }
    let reach = try reach(of: "admin", model)
    #expect(reach.tree.count == ActionCatalog.builtIn.count)
    #expect(reach.tree.levels.map(\.count).reduce(0, +) == reach.tree.count)
    for level in reach.tree.levels {
      #expect(level.services.map(\.count).reduce(0, +) == level.count)
      #expect(
        level.services.allSatisfy { service in service.groups.map(\.actions.count).reduce(0, +) == service.count }
      )
    }
    guard case .administrator = reach.administrator else { return #expect(Bool(false), "an administrator") }
  }

  @Test func `a control policy is named with the node it hangs on`() throws {
    let model = try model {
      $0.addOrganization(members: [])
      $0.addControlPolicy(
        "deny-leaving",
        on: "ou-1",
        #"{"Sid": "Stay", "Effect": "Deny", "Action": "organizations:LeaveOrganization", "Resource": "*"}"#
      )
      $0.addRole("admin", #"{"Effect": "Allow", "Action": "*", "Resource": "*"}"#)
      $0.addRole("reader", #"{"Effect": "Allow", "Action": "s3:Get*", "Resource": "*"}"#)
    }
    let found = try reach(of: "admin", model).guardrails(against: "organizations:LeaveOrganization")
    #expect(found.map(\.title) == ["service control policy deny-leaving, Stay at the unit ou-1 denies it"])
    #expect(found.first?.node?.kind == .unit)
    #expect(try reach(of: "admin", model).guardrails(against: "s3:GetObject").isEmpty)
    #expect(try reach(of: "reader", model).guardrails.isEmpty)
  }

  @Test func `a boundary cuts an administrator down to what is still possible`() throws {
    let model = try model {
      $0.addManagedPolicy(
        "arn:aws:iam::111122223333:policy/edge",
        #"{"Effect": "Allow", "Action": "s3:*", "Resource": "*"}"#
      )
      $0.addRole(
        "bounded",
        #"{"Effect": "Allow", "Action": "*", "Resource": "*"}"#,
        boundary: "arn:aws:iam::111122223333:policy/edge"
      )
    }
    let reach = try reach(of: "bounded", model)
    guard case .cut = reach.administrator else { return #expect(Bool(false), "cut by the boundary") }
    #expect(reach.reach.actions == ActionCatalog.builtIn.actions(matching: "s3:*"))
    #expect(reach.guardrails.map(\.cut.layer.kind) == [.boundary])
    #expect(reach.guardrails.first?.node == nil)
    #expect(!reach.guardrails(against: "iam:PutRolePolicy").isEmpty)
  }

  @Test(arguments: [
    (#""*""#, ["checkout", "orders"]),
    (#""arn:aws:lambda:us-east-1:111122223333:function:ord*""#, ["orders"]),
    (#""arn:aws:lambda:*:*:function:orders:*""#, ["orders"]),
    (#""arn:aws:lambda:us-east-1:111122223333:function:checkou?""#, ["checkout"]),
    (#"["arn:aws:lambda:us-east-1:111122223333:function:orders", "arn:aws:s3:::x"]"#, ["orders"]),
    (#""arn:aws:lambda:us-east-1:444455556666:function:orders""#, []),
    (#""arn:aws:lambda:us-east-1:111122223333:function:${aws:username}""#, ["checkout", "orders"]),
  ])
  func `functions are found by the patterns that name them`(resource: String, expected: [String]) throws {
    let model = try model {
      $0.addRole("deploy", #"{"Effect": "Allow", "Action": "lambda:UpdateFunctionCode", "Resource": \#(resource)}"#)
    }
    let found = try reach(of: "deploy", model).resources.first { $0.kind == .function }
    #expect((found?.count ?? 0) == expected.count)
    let uses = found?.uses ?? []
    #expect(uses.map(\.purpose) == (expected.isEmpty ? [] : [.change, .level(.write)]))
    #expect(uses.first?.arns() ?? [] == expected.map { ExampleBuilder.functionARN($0) })
    #expect(uses.allSatisfy { $0.isNarrowed == resource.contains("${") })
  }

  @Test func `all but the resources of a NotResource are reached`() throws {
    let model = try model {
      $0.addRole(
        "caller",
        #"""
        {"Effect": "Allow", "Action": "lambda:InvokeFunction",
         "NotResource": "arn:aws:lambda:us-east-1:111122223333:function:orders"}
        """#
      )
    }
    let found = try #require(try reach(of: "caller", model).resources.first)
    #expect(found.total == 2)
    #expect(found.uses.first?.purpose == .invoke)
    #expect(found.uses.first?.arns() == [ExampleBuilder.functionARN("checkout")])
  }

  @Test func `what is not known is part of the answer`() throws {
    let model = try model {
      $0.addOrganization(members: [])
      $0.forget(.organizationsListPolicies)
      $0.addRole("app", attached: ["arn:aws:iam::111122223333:policy/team"], boundary: "arn:aws:iam::1:policy/edge")
    }
    let missing = model.controls(of: RowID(index: 0)).service.missing
    #expect(missing.map(\.operation) == [.organizationsListPolicies])
    #expect(
      try reach(of: "app", model).unknowns == [
        .policies(["arn:aws:iam::111122223333:policy/team"]), .boundary("arn:aws:iam::1:policy/edge"),
        .organization(missing),
      ]
    )
  }

  @Test func `a function stands for its role, and goes before a role of its name`() throws {
    let model = try model {
      $0.addRole("checkout-role")
      $0.addRole("checkout")
    }
    let function = try model.subject(named: "checkout")
    #expect(model.name(function.principal) == "checkout-role")
    #expect(function.function != nil)
    #expect(try model.subject(named: ExampleBuilder.roleARN("checkout")).function == nil)
    #expect(throws: AccessNameError.noRole(function: "orders", role: ExampleBuilder.roleARN("orders-role"))) {
      try model.subject(named: "orders")
    }
    #expect(throws: AccessNameError.unknown("nobody")) { try model.subject(named: "nobody") }
  }
}
