import AWSNames
package import IAM
import Inventory

/// An identity policy of a role, as far as the snapshot tells.
struct RolePolicy {
  /// The name of an inline policy, the ARN of a managed one.
  var name: StringID
  /// The document; empty when the snapshot lacks it.
  var document: StringID
  /// Where the document stands, else the role that names the policy.
  var provenance: Provenance
}

extension CheckContext {
  /// Judges the execution role of a function where the snapshot holds it, without reading its policies.
  func verdict(onRecordedRoleOf function: Function, judge: (RowID<RoleRecord>) -> Verdict) -> Verdict {
    switch executionRole(of: function) {
    case .known(let row): judge(row)
    case .foreign: .notApplicable("the role belongs to another account")
    case .gone: .notApplicable("the role no longer exists")
    case .unknown(let call): .unknown([call])
    }
  }

  /// The identity policies of a role: inline ones, then managed ones.
  func policies(of role: RoleRecord) -> [RolePolicy] {
    let inline = inventory.lists.pairs(role.inlinePolicies).map { pair in
      RolePolicy(name: pair.name, document: pair.value, provenance: role.provenance)
    }
    return inline
      + inventory.lists[role.attachedPolicies].map { arn in
        let record = inventory.managedPolicies.row(arn).map { inventory.managedPolicies[$0.index] }
        return RolePolicy(
          name: arn,
          document: record?.document ?? .empty,
          provenance: record?.provenance ?? role.provenance
        )
      }
  }

  /// The answer that ought to tell when a role was last used.
  func missingLastUse(of role: RowID<RoleRecord>) -> MissingCall {
    let record = inventory.roles[role.index]
    return MissingCall(
      .iamGetAccountAuthorizationDetails,
      .collected,
      in: record.scope,
      note: "the answer of iam-get-account-authorization-details leaves out RoleLastUsed"
    )
  }
}

extension Statement {
  /// What tells the statement from others, whatever their order: its Sid, else what it says.
  package var lastingName: String { sid.flatMap { $0.isEmpty ? nil : $0 } ?? fingerprint }
}
