import AWSNames
import IAM
import Inventory

// Whom the principals of the resource's policy name, where no row stands for them.

extension WhoCanSearch {
  /// Adds whom an Allow names, and whom a Deny spares by name.
  mutating func addNamed() {
    for statement in statements {
      guard let element = statement.principal, element.isNegated == (statement.effect == .deny) else { continue }
      for principal in element.values { add(named: principal) }
    }
  }

  private mutating func add(named principal: Principal) {
    switch principal {
    // Everybody is asked for with or without a statement that says so.
    case .anyone: return
    case .service(let name): if let caller = Caller(.service, name) { add(.named(principal), [asker(caller)]) }
    case .federated(let name): if let caller = Caller(.federatedUser, name) { add(.named(principal), [asker(caller)]) }
    case .canonicalUser(let name): add(.named(principal), bearers(of: name))
    case .aws(let text):
      guard principal.isWholeAccount, let account = principal.account else { return add(arn: text) }
      // The account itself: its principals need policies of their own.
      add(.named(principal), principals(of: account))
    }
  }

  /// A role, user, session or root user by its ARN; a role or user of the snapshot is asked for with the others.
  mutating func add(arn text: String) {
    guard let arn = ARN(text), !WildcardPattern.hasWildcard(text), row(.aws(text)) == nil else { return }
    guard arn.accountID != nil else { return add(.named(.aws(text)), bearers(of: text)) }
    guard let kind = arn.kindOfCaller, let caller = Caller(kind, text) else { return }
    // A session holds what its role does.
    let role = kind == .assumedRole ? (try? model.principal(named: text))?.row : nil
    add(.named(.aws(text)), [asker(caller, role)])
  }
}
