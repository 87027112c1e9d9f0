import Inventory

extension ExampleBuilder {
  /// Puts the account and others below `ou-1` of an organization.
  mutating func addOrganization(members: [String], managementAccount: String = "999999999999") {
    var organization = OrganizationRecord(scope: global, provenance: provenance)
    organization.id = id("o-example1111")
    organization.managementAccount = id(managementAccount)
    rows.append(organization)
    var root = OrganizationalUnitRecord(provenance: provenance)
    root.id = id("r-1")
    var unit = OrganizationalUnitRecord(provenance: provenance)
    unit.id = id("ou-1")
    unit.parent = root.id
    rows.append(root)
    rows.append(unit)
    for member in members + [ExampleBuilder.account] {
      var parent = OrganizationParentRecord(provenance: provenance)
      parent.child = id(member)
      parent.parent = unit.id
      rows.append(parent)
      guard member != ExampleBuilder.account else { continue }
      var account = AccountRecord(provenance: provenance)
      account.id = id(member)
      rows.append(account)
    }
  }

  /// Adds a control policy, one for principals unless `type` says another, beside the one of AWS that allows everything.
  ///
  /// Without a statement its document was not collected.
  mutating func addControlPolicy(
    _ name: String,
    on target: String,
    type: String = "SERVICE_CONTROL_POLICY",
    _ statement: String?
  ) {
    for (id, name, text) in [
      ("p-1", name, statement),
      ("p-FullAWSAccess", "FullAWSAccess", #"{"Effect": "Allow", "Action": "*", "Resource": "*"}"#),
    ] {
      var policy = ControlPolicyRecord(provenance: provenance)
      policy.id = self.id(id)
      policy.name = self.id(name)
      policy.type = self.id(type)
      policy.document = text.map { document([$0]) } ?? .empty
      policy.isManagedByAWS = id == "p-FullAWSAccess"
      rows.append(policy)
      var attachment = ControlPolicyTargetRecord()
      attachment.policy = policy.id
      attachment.target = self.id(target)
      rows.append(attachment)
    }
  }
}
