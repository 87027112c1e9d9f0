import IAM
import Inventory
import Testing

@testable import Access
@testable import Checks

@Suite struct CheckContextTests {
  private let administrator = #"{"Effect": "Allow", "Action": "*", "Resource": "*"}"#

  @Test func `accounts of the same organization are trusted, others are not`() throws {
    var builder = ExampleBuilder()
    builder.addFunction()
    builder.addOrganization(members: ["444455556666"])
    builder.addPolicy(#"{"Sid": "a", "Effect": "Allow", "Principal": {"AWS": "444455556666"}, "Action": "lambda:*"}"#)
    let (context, resource) = try #require(builder.build())
    #expect(Check.lambdaPolicyCrossAccount.evaluate(context, resource) == .passes)
  }

  @Test func `a control policy can keep a role from being an administrator`() throws {
    var builder = ExampleBuilder()
    builder.addFunction()
    builder.addRole("checkout-role", administrator)
    builder.addOrganization(members: [])
    builder.addControlPolicy("no-iam", on: "ou-1", #"{"Effect": "Deny", "Action": "iam:*", "Resource": "*"}"#)
    let (context, resource) = try #require(builder.build())
    #expect(Check.lambdaRoleAdmin.evaluate(context, resource) == .passes)
    let role = try #require(context.inventory.links.roleOfFunction[0])
    guard case .cut(_, let cut) = context.held(byRole: role).administrator else {
      return #expect(Bool(false), "a Deny of iam:* cuts an administrator")
    }
    #expect(cut.description == "the control policy no-iam, statement 1 denies iam:AttachRolePolicy")
  }

  @Test func `a control policy that was not read leaves open whether a role is an administrator`() throws {
    var builder = ExampleBuilder()
    builder.addFunction()
    builder.addRole("checkout-role", administrator)
    builder.addOrganization(members: [])
    builder.addControlPolicy("no-iam", on: "ou-1", nil)
    let (context, resource) = try #require(builder.build())
    let role = try #require(context.inventory.links.roleOfFunction[0])
    guard case .unknown = context.held(byRole: role).administrator else {
      return #expect(Bool(false), "nobody knows what the policy says")
    }
    guard case .unknown(let missing) = Check.lambdaRoleAdmin.evaluate(context, resource) else {
      return #expect(Bool(false), "nobody knows what the policy says")
    }
    #expect(missing.map(\.operation) == [.organizationsDescribePolicy])
  }

  @Test func `a control policy that leaves an administrator be is told`() throws {
    var builder = ExampleBuilder()
    builder.addFunction()
    builder.addRole("checkout-role", administrator)
    builder.addOrganization(members: [])
    builder.addControlPolicy(
      "stay",
      on: "ou-1",
      #"{"Effect": "Deny", "Action": "organizations:LeaveOrganization", "Resource": "*"}"#
    )
    let (context, resource) = try #require(builder.build())
    guard case .fails(let failures) = Check.lambdaRoleAdmin.evaluate(context, resource) else {
      return #expect(Bool(false), "an administrator stays one")
    }
    #expect(failures.first?.evidence.hasSuffix("; the control policies stay leave it so") == true)
  }

  @Test func `control policies do not bind the management account`() throws {
    var builder = ExampleBuilder()
    builder.addFunction()
    builder.addRole("checkout-role", administrator)
    builder.addOrganization(members: [], managementAccount: ExampleBuilder.account)
    builder.addControlPolicy("no-iam", on: "ou-1", #"{"Effect": "Deny", "Action": "iam:*", "Resource": "*"}"#)
    let (context, resource) = try #require(builder.build())
    #expect(Check.lambdaRoleAdmin.evaluate(context, resource).status == .fail)
  }

  @Test func `roles may be filed under a region instead of global`() throws {
    var builder = ExampleBuilder()
    builder.addFunction()
    builder.forget(.iamGetAccountAuthorizationDetails)
    builder.addRegion("eu-west-1", .iamGetAccountAuthorizationDetails, .collected)
    let (context, resource) = try #require(builder.build())
    #expect(Check.lambdaRoleMissing.evaluate(context, resource).status == .fail)
  }

  @Test func `an alias whose policy was refused leaves a function with a harmless one open`() throws {
    var builder = ExampleBuilder()
    builder.addFunction()
    builder.addAlias("live")
    builder.addPolicy(#"{"Effect": "Allow", "Principal": {"AWS": "111122223333"}, "Action": "lambda:GetFunction"}"#)
    builder.noteAbsence(.denied, of: .lambdaGetPolicy, for: "checkout")
    let (context, resource) = try #require(builder.build())
    let missing = MissingCall(.lambdaGetPolicy, .denied, in: RowID(0))
    #expect(Check.lambdaPolicyPublic.evaluate(context, resource) == .unknown([missing]))
  }

  @Test func `a policy that is there counts though the call failed for others`() throws {
    var builder = ExampleBuilder()
    builder.addFunction()
    builder.addPolicy(#"{"Effect": "Allow", "Principal": {"AWS": "111122223333"}, "Action": "lambda:GetFunction"}"#)
    builder.deny(.lambdaGetPolicy)
    let (context, resource) = try #require(builder.build())
    #expect(Check.lambdaPolicyPublic.evaluate(context, resource) == .passes)
  }

  @Test func `roles with the same policies are judged once`() throws {
    var builder = ExampleBuilder()
    builder.addFunction()
    builder.addRole("one", administrator)
    builder.addRole("two", administrator)
    let context = try #require(builder.build()).context
    #expect(context.held(byRole: RowID(0)) === context.held(byRole: RowID(1)))
  }

  @Test func `nothing that is worked out about an inventory keeps it alive`() throws {
    weak var inventory: Inventory?
    func askEverything(_ builder: consuming ExampleBuilder) throws {
      let (context, _) = try #require(builder.build())
      inventory = context.inventory
      for type in ResourceType.all {
        for row in 0..<context.inventory.count(of: type) {
          _ = CheckEngine(context).evaluate(ResourceID(type: type, row: UInt32(row)))
        }
      }
      _ = context.paths.openFunctions.map { context.paths.through($0) }
      for row in 0..<context.inventory.functions.count {
        _ = (context.callers(of: RowID(index: row)), context.access.leastPrivilege(of: RowID(index: row)))
      }
      for principal in context.access.principals { _ = context.access.reach(of: principal) }
    }
    for check in Check.all {
      for example in check.examples {
        var builder = ExampleBuilder()
        example.make(&builder)
        try askEverything(builder)
        #expect(inventory == nil, "\(check.id): \(example.name)")
      }
    }
  }

  @Test func `a trail of the organization's other accounts counts`() throws {
    var builder = ExampleBuilder()
    builder.addFunction()
    builder.addOrganization(members: ["444455556666"])
    let selectors = #"""
      {"EventSelectors": [{"ReadWriteType": "All", "DataResources":
        [{"Type": "AWS::Lambda::Function", "Values": ["arn:aws:lambda"]}]}]}
      """#
    builder.addOrganizationTrail(in: "444455556666", selectors: selectors)
    let (context, resource) = try #require(builder.build())
    #expect(Check.lambdaInvocationsUnrecorded.evaluate(context, resource) == .passes)
  }

  @Test func `an organization's trail whose selectors nobody may see leaves it open`() throws {
    var builder = ExampleBuilder()
    builder.addFunction()
    builder.addTrail(isMultiRegion: true, selectors: nil)
    let (context, resource) = try #require(builder.build())
    #expect(Check.lambdaInvocationsUnrecorded.evaluate(context, resource).status == .unknown)
  }
}

extension ExampleBuilder {
  /// Notes why one resource has no answer of its own.
  mutating func noteAbsence(_ absence: ResourceCoverage, of operation: Operation, for resource: String) {
    builder.coverage.note(absence, of: operation, for: id(resource), in: regional)
  }

  /// Adds a multi-region trail of the whole organization, seen in another account.
  mutating func addOrganizationTrail(in account: String, selectors: String) {
    let row = builder.addAccount(folder: id(account), id: id(account), provenance: provenance)
    let scope = builder.scope(row, id(ExampleBuilder.region))
    var trail = TrailRecord(scope: scope, provenance: provenance)
    trail.arn = id("arn:aws:cloudtrail:us-east-1:\(account):trail/org")
    trail.name = id("org")
    trail.homeRegion = id(ExampleBuilder.region)
    trail.isMultiRegion = true
    trail.isOrganization = true
    rows.append(trail)
    var status = TrailStatusRecord(scope: scope, provenance: provenance)
    status.trail = trail.name
    status.isLogging = true
    rows.append(status)
    var record = EventSelectorRecord(scope: scope, provenance: provenance)
    record.trail = trail.arn
    record.document = id(selectors)
    rows.append(record)
  }
}
