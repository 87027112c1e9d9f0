import Access
import IAM
import Inventory
import Workers

/// A policy document as one account's.
struct PolicyKey: Hashable, Sendable {
  var document: StringID
  var owner: RowID<AccountRecord>
}

/// A parsed policy with whom it lets in, or nothing when it could not be read.
final class AnalysedPolicy: Sendable {
  let document: PolicyDocument?
  let exposure: Exposure?

  init(_ document: PolicyDocument?, _ exposure: Exposure?) {
    self.document = document
    self.exposure = exposure
  }
}

extension CheckContext {
  /// Whom a function's resource policy lets in, for any action.
  func analysis(ofResourcePolicy document: StringID, in scope: RowID<ScopeRecord>) -> AnalysedPolicy {
    let owner = inventory.scopes[scope.index].account
    return fact(ResourcePolicyAnalysis.self, for: PolicyKey(document: document, owner: owner)).policy
  }

  /// Who may assume a role.
  func analysis(ofTrustPolicy document: StringID, in scope: RowID<ScopeRecord>) -> AnalysedPolicy {
    let owner = inventory.scopes[scope.index].account
    return fact(TrustPolicyAnalysis.self, for: PolicyKey(document: document, owner: owner)).policy
  }

  /// What to ask of a policy that belongs to an account.
  func question(_ owner: RowID<AccountRecord>, actions: [String] = []) -> ExposureQuestion {
    let organization = inventory.accounts[owner.index].organizationID
    return ExposureQuestion(
      ownerAccount: accountID(owner),
      organization: organization.isEmpty ? nil : text(organization),
      trustedAccounts: fact(TrustedAccounts.self)[owner],
      actions: actions
    )
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

/// Resource policies with whom they let in, each read once for an owner.
private struct ResourcePolicyAnalysis: KeyedFact {
  static let limit = 4096

  let policy: AnalysedPolicy

  init(_ key: PolicyKey, _ context: CheckContext) {
    policy = context.analyse(key.document) { $0.exposure(context.question(key.owner)) }
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
