import AWSNames
import IAM
import Inventory

// Roles and users of the snapshot.

extension WhoCanSearch {
  mutating func add(_ row: PrincipalRow) {
    guard let caller = model.caller(row) else { return }
    add(.principal(row), [asker(caller, row)])
  }

  /// Who of an account is worth a question.
  private enum Worth {
    case nobody
    case thoseWhosePoliciesSpeak
    case everybody
  }

  /// The roles and users that may, and others, in the order of their tables.
  var rows: [PrincipalRow] {
    let worth = model.inventory.accounts.indices.map { self.worth(RowID(index: $0)) }
    var rows = Set(model.principals(speakingOf: asked.action).filter { worth[model.account($0).index] != .nobody })
    rows.formUnion(namedRows)
    if worth.contains(.everybody) {
      rows.formUnion(model.principals.filter { worth[model.account($0).index] == .everybody })
    }
    return rows.sorted()
  }

  private func worth(_ account: RowID<AccountRecord>) -> Worth {
    let id = model.accountID(account)
    func isLetIn(_ policies: OwnPolicies) -> Bool {
      [Caller.Kind.role, .user].contains { kind in
        somebody(kind, of: id, policies).map { decisionByResource($0).isPossible } ?? true
      }
    }
    return isLetIn(.nothing) ? .everybody : isLetIn(.everything) ? .thoseWhosePoliciesSpeak : .nobody
  }

  /// Roles and users that statements name: an exception to a Deny makes as much of a difference as an Allow.
  private var namedRows: [PrincipalRow] {
    Set(statements.flatMap { $0.principal?.values ?? [] }).compactMap(row)
  }

  /// The role or user of a principal's ARN.
  func row(_ principal: Principal) -> PrincipalRow? {
    guard case .aws(let text) = principal, let arn = ARN(text), arn.isRole || arn.isUser else { return nil }
    return (try? model.principal(named: text))?.row
  }
}
