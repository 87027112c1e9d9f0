import Access
import IAM
import Inventory
import Workers

extension CheckContext {
  /// Whom a function's resource policy lets in, for any action.
  func analysis(ofResourcePolicy document: StringID, in scope: RowID<ScopeRecord>) -> AnalysedPolicy {
    entrances.analysis(ofPolicy: document, in: scope)
  }

  /// Who may assume a role.
  func analysis(ofTrustPolicy document: StringID, in scope: RowID<ScopeRecord>) -> AnalysedPolicy {
    let owner = inventory.scopes[scope.index].account
    return fact(TrustPolicyAnalysis.self, for: PolicyKey(document: document, owner: owner)).policy
  }

  /// What to ask of a policy that belongs to an account.
  func question(_ owner: RowID<AccountRecord>, actions: [String] = []) -> ExposureQuestion {
    entrances.question(owner, actions: actions)
  }

  /// The parsed document, nil when it is no policy.
  func parsedPolicy(_ document: StringID) -> PolicyDocument? {
    inventory.strings.withUTF8(document) { try? PolicyDocument.parse(Array($0)) }
  }

  fileprivate func analyse(_ document: StringID, _ exposure: (PolicyDocument) -> Exposure) -> AnalysedPolicy {
    let policy = parsedPolicy(document)
    return AnalysedPolicy(policy, policy.map(exposure))
  }
}

/// Trust policies with whom they let in, each read once for an owner.
private struct TrustPolicyAnalysis: KeyedFact {
  let policy: AnalysedPolicy

  init(_ key: PolicyKey, _ context: CheckContext) {
    policy = context.analyse(key.document) { policy in
      let question = context.question(key.owner)
      return policy.trust(
        ownerAccount: question.ownerAccount,
        organization: question.organization,
        trustedAccounts: question.trustedAccounts
      )
    }
  }
}
