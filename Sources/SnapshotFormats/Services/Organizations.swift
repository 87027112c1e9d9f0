import AWSNames
import Inventory
import JSON

extension FileReading {
  mutating func readOrganization(_ document: JSONView) {
    guard let organization = object("Organization", document), let id = name("Id", organization) else { return }
    var record = OrganizationRecord(scope: scope, provenance: provenance(of: organization))
    record.id = id
    record.managementAccount = text("MasterAccountId", organization)
    fragment.append(record)
  }

  mutating func readAccounts(_ document: JSONView) {
    for record in records("Accounts", document) {
      guard let id = name("Id", record) else { continue }
      var account = AccountRecord(provenance: provenance(of: record))
      account.id = id
      account.listedIn = scope
      account.organizationID = organization(of: record)
      account.name = text("Name", record, .shown)
      account.email = text("Email", record, .shown)
      // `Status` is on its way out in favour of `State`; exports have one or both. Source: API reference, 2026-11.
      account.status = text("Status", record)
      if account.status.isEmpty { account.status = text("State", record) }
      fragment.append(account)
    }
  }

  /// The organization in the ARN of one of its accounts, `…:account/o-…/ID`.
  private mutating func organization(of account: JSONView) -> StringID {
    let parts = value("Arn", account, .string).flatMap { ARN($0.string)?.pathParts } ?? []
    return parts.count == 3 && parts[1].begins(with: "o-") ? interner.intern(String(parts[1])) : .empty
  }

  mutating func readRoots(_ document: JSONView) {
    for record in records("Roots", document) { readUnit(record, parent: .empty) }
  }

  /// The units directly below the one that the call was made for.
  mutating func readUnits(_ document: JSONView) {
    for record in records("OrganizationalUnits", document) { readUnit(record, parent: interner.intern(parameter)) }
  }

  private mutating func readUnit(_ record: JSONView, parent: StringID) {
    guard let id = name("Id", record) else { return }
    var unit = OrganizationalUnitRecord(provenance: provenance(of: record))
    unit.id = id
    unit.name = text("Name", record)
    unit.parent = parent
    unit.scope = scope
    if has("PolicyTypes", record) {
      unit.policyTypesKnown = true
      unit.policyTypes = interner.intern(list: enabledPolicyTypes(record))
    }
    fragment.append(unit)
  }

  private mutating func enabledPolicyTypes(_ root: JSONView) -> [StringID] {
    var types: [StringID] = []
    let enabled = interner.intern("ENABLED")
    for type in objects("PolicyTypes", root) where text("Status", type) == enabled { types.append(text("Type", type)) }
    return types
  }

  mutating func readParents(_ document: JSONView) {
    for record in records("Parents", document) {
      guard let id = name("Id", record) else { continue }
      var parent = OrganizationParentRecord(provenance: provenance(of: record))
      parent.child = interner.intern(parameter)
      parent.parent = id
      parent.scope = scope
      fragment.append(parent)
    }
  }

  mutating func readControlPolicies(_ document: JSONView) {
    for record in records("Policies", document) {
      guard let policy = controlPolicy(record) else { continue }
      fragment.append(policy)
    }
  }

  /// `describe-policy`: the summary and the document.
  mutating func readControlPolicy(_ document: JSONView) {
    guard
      let record = object("Policy", document), let summary = object("PolicySummary", record),
      var policy = controlPolicy(summary)
    else { return }
    policy.document = self.policy("Content", record)
    fragment.append(policy)
  }

  private mutating func controlPolicy(_ summary: JSONView) -> ControlPolicyRecord? {
    guard let id = name("Id", summary) else { return nil }
    var policy = ControlPolicyRecord(provenance: provenance(of: summary))
    policy.id = id
    policy.name = text("Name", summary)
    policy.type = text("Type", summary)
    policy.isManagedByAWS = flag("AwsManaged", summary)
    policy.scope = scope
    return policy
  }

  mutating func readPolicyTargets(_ document: JSONView) {
    for record in records("Targets", document) {
      guard let id = name("TargetId", record) else { continue }
      var target = ControlPolicyTargetRecord()
      target.policy = interner.intern(parameter)
      target.target = id
      target.scope = scope
      fragment.append(target)
    }
  }
}

extension OperationReader {
  static let organizations = [
    OperationReader(.organizationsDescribeOrganization) { $0.readOrganization($1) },
    OperationReader(.organizationsListAccounts) { $0.readAccounts($1) },
    OperationReader(.organizationsListRoots) { $0.readRoots($1) },
    OperationReader(.organizationsListOrganizationalUnitsForParent) { $0.readUnits($1) },
    OperationReader(.organizationsListParents) { $0.readParents($1) },
    OperationReader(.organizationsListPolicies) { $0.readControlPolicies($1) },
    OperationReader(.organizationsDescribePolicy) { $0.readControlPolicy($1) },
    OperationReader(.organizationsListTargetsForPolicy) { $0.readPolicyTargets($1) },
  ]
}
