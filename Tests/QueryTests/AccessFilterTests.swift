import Checks
import Inventory
import Testing

@testable import Query

@Suite struct AccessFilterTests {
  private static func dataset() -> Dataset {
    var sample = SampleDataset()
    sample.access()
    return sample.build()
  }

  @Test(arguments: [
    ("", 5), ("holder:role", 3), ("holder:queue", 1), ("holder:unit", 1), ("type:boundary", 1), ("type:scp", 1),
    ("is:deny", 1), ("is:allow", 4), ("is:guardrail", 2), ("is:running", 0), ("owner:worker", 3), ("policy:bounds", 1),
    ("action:sqs:*", 2), ("account:prod", 4), ("account:boss", 1), ("source:sample.json", 5), ("region=\"\"", 1),
  ])
  func statementsAreFoundByWhatTheyAre(text: String, count: Int) throws {
    let dataset = Self.dataset()
    let rows = try #require(dataset.rows(matching: Query(text, in: .permissions)))
    #expect(rows.count == count)
  }

  @Test(arguments: [
    ("", ["Root", "Workloads", "prod", "boss"]), ("type:unit", ["Workloads"]), ("is:account", ["prod", "boss"]),
    ("is:management", ["boss"]), ("policy:deny-leaving", ["Workloads"]), ("inherited:deny-leaving", ["prod"]),
    ("has:policy", ["Workloads"]), ("bound:no", ["boss"]), ("below:Workloads", ["prod"]),
    ("path:Workloads", ["Workloads", "prod"]),
    ("accounts=2", ["Root"]), ("functions>0", ["Root", "Workloads", "prod"]), ("account.name:prod", ["prod"]),
    ("name:ou-1", ["Workloads"]), ("is:exported", ["prod"]),
  ])
  func nodesAreFoundByWhereTheyStand(text: String, names: [String]) throws {
    let dataset = Self.dataset()
    let rows = try #require(dataset.rows(matching: Query(text, in: .organization)))
    #expect(rows.map { dataset.inventory.strings[dataset.inventory.organizationNodes[Int($0)].name] } == names)
  }
}

extension SampleDataset {
  /// A role with three statements, a queue with one, and a unit with a control policy over the role's account.
  fileprivate mutating func access() {
    function("checkout")
    var organization = OrganizationRecord(scope: scopes[0], provenance: place)
    (organization.id, organization.managementAccount) = (id("o-1"), id("777788889999"))
    rows.append(organization)
    var boss = AccountRecord(provenance: place)
    (boss.id, boss.name, boss.status) = (id("777788889999"), id("boss"), id("ACTIVE"))
    rows.append(boss)
    for (node, name, above) in [("r-1", "Root", ""), ("ou-1", "Workloads", "r-1")] {
      var unit = OrganizationalUnitRecord(provenance: place)
      (unit.id, unit.name, unit.parent) = (id(node), id(name), id(above))
      rows.append(unit)
    }
    for (child, above) in [("111122223333", "ou-1"), ("777788889999", "r-1")] {
      var parent = OrganizationParentRecord(provenance: place)
      (parent.child, parent.parent) = (id(child), id(above))
      rows.append(parent)
    }
    var control = ControlPolicyRecord(provenance: place)
    (control.id, control.name, control.type) = (id("p-1"), id("deny-leaving"), id("SERVICE_CONTROL_POLICY"))
    control.document = document("leave", "organizations:LeaveOrganization", allows: false)
    rows.append(control)
    var target = ControlPolicyTargetRecord()
    (target.policy, target.target) = (id("p-1"), id("ou-1"))
    rows.append(target)
    var bounds = ManagedPolicyRecord(scope: scopes[0], provenance: place)
    (bounds.arn, bounds.document) = (id("arn:aws:iam::111122223333:policy/bounds"), document("bounds", "s3:*"))
    rows.append(bounds)
    var role = RoleRecord(scope: scopes[0], provenance: place)
    (role.arn, role.name, role.boundary) = (id("arn:aws:iam::111122223333:role/worker"), id("worker"), bounds.arn)
    role.trustPolicy = document("trust", "sts:AssumeRole")
    role.inlinePolicies = builder.interner.intern(pairs: [(id("own"), document("own", "sqs:SendMessage"))])
    rows.append(role)
    var queue = ResourcePolicyRecord(kind: .queue, scope: scopes[0], provenance: place)
    (queue.owner, queue.document) = (
      id("arn:aws:sqs:eu-central-1:111122223333:q"), document("queue", "sqs:SendMessage")
    )
    rows.append(queue)
  }

  private mutating func document(_ name: String, _ action: String, allows: Bool = true) -> StringID {
    var statement = StatementElements()
    statement.isAllow = allows
    statement.actions.values = [action]
    rows.append(StatementRecord(statement, document: id(name), index: 0, builder.interner))
    return id(name)
  }
}
