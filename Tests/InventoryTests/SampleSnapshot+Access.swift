import Inventory

extension SampleSnapshot {
  /// A document of one statement.
  mutating func document(_ text: String = "document") -> StringID {
    let document = id(text)
    if !rows[StatementRecord.self].contains(where: { $0.document == document }) {
      rows.append(StatementRecord(document: document, index: 0, isAllow: true))
    }
    return document
  }

  func inline(_ name: String, _ document: StringID) -> ListID {
    builder.interner.intern(pairs: [(id(name), document)])
  }

  mutating func role(_ name: String, _ change: (inout RoleRecord, inout SampleSnapshot) -> Void) {
    var role = RoleRecord(scope: scope, provenance: place)
    (role.arn, role.name) = (id("arn:aws:iam::111122223333:role/\(name)"), id(name))
    change(&role, &self)
    rows.append(role)
  }

  /// A managed policy of one statement; the answer is its ARN.
  mutating func managed(_ arn: String) -> String {
    var policy = ManagedPolicyRecord(scope: scope, provenance: place)
    (policy.arn, policy.document) = (id(arn), document())
    rows.append(policy)
    return arn
  }

  mutating func policy(of owner: String, _ kind: PolicyOwnerKind) {
    var policy = ResourcePolicyRecord(kind: kind, scope: scope, provenance: place)
    (policy.owner, policy.document) = (id(owner), document())
    rows.append(policy)
  }

  mutating func unit(_ id: String, _ name: String, below parent: String = "") {
    var unit = OrganizationalUnitRecord(provenance: place)
    (unit.id, unit.name, unit.parent) = (self.id(id), self.id(name), self.id(parent))
    rows.append(unit)
  }

  mutating func parent(of child: String, _ parent: String) {
    var record = OrganizationParentRecord(provenance: place)
    (record.child, record.parent) = (id(child), id(parent))
    rows.append(record)
  }

  /// An account that the organization lists.
  mutating func mention(_ id: String, _ name: String) {
    var account = AccountRecord(provenance: place)
    (account.id, account.name, account.status) = (self.id(id), self.id(name), self.id("ACTIVE"))
    rows.append(account)
  }

  mutating func control(_ id: String, _ name: String, type: String, at nodes: String...) {
    var policy = ControlPolicyRecord(provenance: place)
    (policy.id, policy.name, policy.type) = (self.id(id), self.id(name), self.id(type))
    policy.document = document(name)
    rows.append(policy)
    for node in nodes { attach(id, node) }
  }

  mutating func attach(_ policy: String, _ node: String) {
    var target = ControlPolicyTargetRecord()
    (target.policy, target.target) = (id(policy), id(node))
    rows.append(target)
  }
}
