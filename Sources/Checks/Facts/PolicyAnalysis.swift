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
    return facts.resourcePolicies.value(PolicyKey(document: document, owner: owner)) {
      analyse(document) { $0.exposure(question(owner)) }
    }
  }

  /// Who may assume a role.
  func analysis(ofTrustPolicy document: StringID, in scope: RowID<ScopeRecord>) -> AnalysedPolicy {
    let owner = inventory.scopes[scope.index].account
    return facts.trustPolicies.value(PolicyKey(document: document, owner: owner)) {
      analyse(document) { policy in
        let question = question(owner)
        return policy.trust(
          ownerAccount: question.ownerAccount,
          organization: question.organization,
          trustedAccounts: question.trustedAccounts
        )
      }
    }
  }

  /// What to ask of a policy that belongs to an account.
  func question(_ owner: RowID<AccountRecord>, actions: [String] = []) -> ExposureQuestion {
    let organization = inventory.accounts[owner.index].organizationID
    return ExposureQuestion(
      ownerAccount: facts.accountIDs[owner.index],
      organization: organization.isEmpty ? nil : text(organization),
      trustedAccounts: facts.trusted[owner.index],
      actions: actions
    )
  }

  /// The parsed document, nil when it is no policy.
  func parsedPolicy(_ document: StringID) -> PolicyDocument? {
    inventory.strings.withUTF8(document) { try? PolicyDocument.parse(Array($0)) }
  }

  private func analyse(_ document: StringID, _ exposure: (PolicyDocument) -> Exposure) -> AnalysedPolicy {
    let policy = parsedPolicy(document)
    return AnalysedPolicy(policy, policy.map(exposure))
  }
}
