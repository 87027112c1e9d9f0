import Checks
import Inventory
import TestSupport

/// A small organization with policies of every kind; each holder has one statement unless said otherwise.
enum AccessFixture {
  static func session(columns: Int = 150, rows: Int = 40, checks: [Check] = []) -> BrowsingSession {
    BrowsingSession(inventory(), catalogue: checks, asOf: Fleet.asOf, columns: columns, rows: rows)
  }

  static func inventory() -> Inventory {
    var builder = AccessBuilder()
    builder.organization()
    builder.policies()
    builder.builder.append(builder.rows)
    return builder.builder.build().inventory
  }

  /// The queue that a role may send to, and that a policy lets the same role send to.
  static let queue = "arn:aws:sqs:us-east-1:111122223333:orders"
  static let role = "arn:aws:iam::111122223333:role/worker"
}

private struct AccessBuilder {
  var builder = InventoryBuilder()
  var rows = Fragment()
  let place: Provenance
  let scope: RowID<ScopeRecord>

  init() {
    let file = builder.addFile(path: builder.interner.intern("111122223333/global/iam.json"), isCompressed: false)
    place = Provenance(file: file, offset: 7, length: 2)
    let id = builder.interner.intern("111122223333")
    scope = builder.scope(
      builder.addAccount(folder: id, id: id, provenance: place),
      builder.interner.intern("us-east-1")
    )
    for operation in [Operation.organizationsListPolicies, .organizationsListTargetsForPolicy] {
      builder.coverage.note(.collected, of: operation, in: scope)
    }
  }

  func id(_ text: String) -> StringID { builder.interner.intern(text) }

  func list(_ texts: [String]) -> ListID { builder.interner.intern(list: texts.map { id($0) }) }

  mutating func organization() {
    var organization = OrganizationRecord(scope: scope, provenance: place)
    (organization.id, organization.managementAccount) = (id("o-1"), id("999900001111"))
    rows.append(organization)
    for (node, name, above) in [("r-1", "Root", ""), ("ou-1", "Workloads", "r-1"), ("ou-2", "Sandbox", "r-1")] {
      var unit = OrganizationalUnitRecord(provenance: place)
      (unit.id, unit.name, unit.parent) = (id(node), id(name), id(above))
      if above.isEmpty { (unit.policyTypesKnown, unit.policyTypes) = (true, list(["SERVICE_CONTROL_POLICY"])) }
      rows.append(unit)
    }
    for (account, name, above) in [
      ("111122223333", "acme-prod", "ou-1"), ("444455556666", "acme-play", "ou-2"),
      ("999900001111", "acme-main", "r-1"),
    ] {
      var record = AccountRecord(provenance: place)
      (record.id, record.name, record.status) = (id(account), id(name), id("ACTIVE"))
      rows.append(record)
      var parent = OrganizationParentRecord(provenance: place)
      (parent.child, parent.parent) = (id(account), id(above))
      rows.append(parent)
    }
    control("p-1", "FullAWSAccess", at: ["r-1", "ou-1", "ou-2", "111122223333"], document("full", "*", on: ["*"]))
    control("p-2", "deny-leaving", at: ["ou-1"], document("leave", "organizations:LeaveOrganization", allows: false))
    control("p-3", "unread", at: ["ou-2"], .empty)
  }

  mutating func policies() {
    var function = FunctionRecord(
      scope: scope,
      packageType: .zip,
      tracing: .unknown,
      environmentState: .none,
      provenance: place
    )
    (function.name, function.role) = (id("checkout"), id(AccessFixture.role))
    rows.append(function)
    var own = ResourcePolicyRecord(kind: .function, scope: scope, provenance: place)
    own.function = FunctionReference(name: id("checkout"))
    // One statement that names two principals.
    own.document = document("invoke", "lambda:InvokeFunction", principals: ["999988887777", AccessFixture.role])
    rows.append(own)
    var queue = ResourcePolicyRecord(kind: .queue, scope: scope, provenance: place)
    queue.owner = id(AccessFixture.queue)
    queue.document = document("receive", "sqs:ReceiveMessage", principals: ["*"])
    rows.append(queue)
    var boundary = ManagedPolicyRecord(scope: scope, provenance: place)
    boundary.arn = id("arn:aws:iam::111122223333:policy/bounds")
    boundary.document = document("bounds", "sqs:*", on: ["*"])
    rows.append(boundary)
    var role = RoleRecord(scope: scope, provenance: place)
    (role.name, role.arn, role.boundary) = (id("worker"), id(AccessFixture.role), boundary.arn)
    let send = document("send", "sqs:SendMessage", on: [AccessFixture.queue, "arn:aws:s3:::acme-files/in/*"])
    role.inlinePolicies = builder.interner.intern(pairs: [(id("send"), send)])
    role.trustPolicy = document("assume", "sts:AssumeRole", services: ["lambda.amazonaws.com"])
    rows.append(role)
    var group = GroupRecord(scope: scope, provenance: place)
    group.name = id("devs")
    group.inlinePolicies = builder.interner.intern(pairs: [(id("all"), document("all", "*", on: ["*"]))])
    rows.append(group)
    var user = UserRecord(scope: scope, provenance: place)
    (user.name, user.arn) = (id("ana"), id("arn:aws:iam::111122223333:user/ana"))
    user.groups = list(["devs"])
    rows.append(user)
  }

  private mutating func control(_ policy: String, _ name: String, at nodes: [String], _ document: StringID) {
    var record = ControlPolicyRecord(provenance: place)
    (record.id, record.name, record.document) = (id(policy), id(name), document)
    (record.type, record.isManagedByAWS) = (id("SERVICE_CONTROL_POLICY"), name == "FullAWSAccess")
    rows.append(record)
    for node in nodes {
      var target = ControlPolicyTargetRecord()
      (target.policy, target.target) = (id(policy), id(node))
      rows.append(target)
    }
  }

  private mutating func document(
    _ name: String,
    _ action: String,
    allows: Bool = true,
    principals: [String] = [],
    services: [String] = [],
    on resources: [String] = []
  ) -> StringID {
    var statement = StatementElements()
    statement.isAllow = allows
    statement.actions.values = [action]
    statement.principals =
      principals.map { StatementElements.Principal(.aws, $0) }
      + services.map { StatementElements.Principal(.service, $0) }
    statement.resources.values = resources
    rows.append(StatementRecord(statement, document: id(name), index: 0, builder.interner))
    return id(name)
  }
}
