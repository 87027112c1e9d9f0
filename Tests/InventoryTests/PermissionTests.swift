import Inventory
import Testing

@Suite struct PermissionTests {
  @Test func statementsOfFunctionsAndTheirRolesComeFirst() {
    var sample = SampleSnapshot()
    for name in ["idle", "used"] { sample.role(name) { $0.inlinePolicies = $1.inline("access", $1.document()) } }
    sample.function("a") { $0.role = $1.id("arn:aws:iam::111122223333:role/used") }
    sample.allow("a", service: "s3.amazonaws.com")
    sample.policy(of: "arn:aws:sqs:us-east-1:111122223333:orders", .queue)
    let inventory = sample.build().inventory
    #expect(
      inventory.rows == [
        "resource a", "inline used access", "resource arn:aws:sqs:us-east-1:111122223333:orders", "inline idle access",
      ]
    )
    #expect(inventory.links.permissionsOfRole[RowID(0)].map(\.rawValue) == [3])
    #expect(inventory.links.permissionsOfRole[RowID(1)].map(\.rawValue) == [1])
    #expect(inventory.links.permissionsOfFunction[RowID(0)].map(\.rawValue) == [0])
  }

  @Test func usersHaveWhatTheirGroupsHaveAndTheGroupIsNamed() {
    var sample = SampleSnapshot()
    var group = GroupRecord(scope: sample.scope, provenance: sample.place)
    (group.name, group.inlinePolicies) = (sample.id("devs"), sample.inline("deploy", sample.document()))
    sample.rows.append(group)
    var user = UserRecord(scope: sample.scope, provenance: sample.place)
    (user.arn, user.name) = (sample.id("arn:aws:iam::111122223333:user/ana"), sample.id("ana"))
    user.groups = sample.list("devs", "gone")
    user.inlinePolicies = sample.inline("own", sample.document())
    sample.rows.append(user)
    let inventory = sample.build().inventory
    #expect(inventory.rows == ["inline ana own", "inline ana deploy through devs", "inline devs deploy"])
  }

  @Test func rolesWithTheSamePolicyShareItsStatements() {
    var sample = SampleSnapshot()
    let shared = sample.managed("arn:aws:iam::aws:policy/Shared")
    for name in ["one", "two"] {
      sample.role(name) { role, sample in
        role.attachedPolicies = sample.list(shared, "arn:aws:iam::aws:policy/NotExported")
        role.boundary = sample.id(shared)
      }
    }
    let inventory = sample.build().inventory
    #expect(inventory.rows.count == 4)
    #expect(inventory.rows.prefix(2) == ["managed one \(shared)", "boundary one \(shared)"])
    #expect(Set(inventory.permissions.statement) == [RowID(0)])
    #expect(inventory.statements.count == 1)
  }

  @Test func controlPoliciesStandAtTheNodesTheyAreAttachedTo() {
    var sample = SampleSnapshot()
    sample.unit("r-1", "Root")
    sample.control("p-1", "deny-leaving", type: "SERVICE_CONTROL_POLICY", at: "r-1", "111122223333")
    sample.control("p-2", "deny-others", type: "RESOURCE_CONTROL_POLICY", at: "r-1")
    sample.control("p-3", "tags", type: "TAG_POLICY", at: "r-1")
    sample.parent(of: "111122223333", "r-1")
    let inventory = sample.build().inventory
    #expect(
      inventory.rows == ["scp Root deny-leaving", "rcp Root deny-others", "scp 111122223333 deny-leaving"]
    )
  }
}

extension Inventory {
  /// Each permission as its kind, holder, policy and group.
  fileprivate var rows: [String] {
    permissions.kind.indices.map { row in
      let permission = Permission(self, RowID(index: row))
      let group = permission.group.map { "through \(strings[groups[$0.index].name])" } ?? ""
      return [word(permission.kind), strings[name(of: permission.holder)], strings[permission.policyName], group]
        .filter { !$0.isEmpty }.joined(separator: " ")
    }
  }

  private func word(_ kind: PermissionKind) -> String {
    switch kind {
    case .resourcePolicy: "resource"
    case .inlinePolicy: "inline"
    case .managedPolicy: "managed"
    case .trustPolicy: "trust"
    case .boundary: "boundary"
    case .serviceControlPolicy: "scp"
    case .resourceControlPolicy: "rcp"
    }
  }
}
