import Access
import IAM
import Inventory

/// One of a function's resource policies: its own, or that of a version or alias.
struct FunctionPolicy {
  let function: Function
  let row: RowID<ResourcePolicyRecord>
  let record: ResourcePolicyRecord
  let document: PolicyDocument
  let exposure: Exposure

  /// The Allow statements.
  var grants: some Sequence<FunctionGrant> {
    exposure.statements.lazy.map { FunctionGrant(self, $0) }
  }
}

extension CheckContext {
  /// Judges every Allow statement of a function's resource policies, those of versions and aliases included.
  ///
  /// The reason says why the check does not apply when no statement is of its kind; without one that is a pass.
  func verdict(
    onPoliciesOf function: Function,
    notApplicable reason: String?,
    judge: (FunctionGrant) -> GrantVerdict
  ) -> Verdict {
    var tally = GrantTally()
    let missing = readPolicies(of: function) { policy in
      for grant in policy.grants { tally.add(judge(grant)) }
    }
    return tally.verdict(missing: missing) {
      if !hasPolicy(function) { return .notApplicable("the function has no resource policy") }
      return reason.map { .notApplicable($0) } ?? .passes
    }
  }

  /// Hands on the resource policies of a function; says what is not known of them.
  func readPolicies(of function: Function, _ body: (FunctionPolicy) -> Void) -> [MissingCall] {
    var missing = missingPolicy(of: function).map { [$0] } ?? []
    for row in inventory.resourcePolicies.of(function.row) {
      let record = inventory.resourcePolicies[row.index]
      let policy = analysis(ofResourcePolicy: record.document, in: function.scope)
      if let document = policy.document, let exposure = policy.exposure {
        body(FunctionPolicy(function: function, row: row, record: record, document: document, exposure: exposure))
      } else {
        missing.append(MissingCall(.lambdaGetPolicy, .failed, in: function.scope))
      }
    }
    return missing
  }

  /// Whether the snapshot holds a resource policy of a function, of a version or of an alias.
  func hasPolicy(_ function: Function) -> Bool { !inventory.resourcePolicies.of(function.row).isEmpty }

  /// What is not known of a function's resource policies: its own, and those of its aliases and versions.
  func missingPolicy(of function: Function) -> MissingCall? { entrances.missingPolicy(of: function) }
}
