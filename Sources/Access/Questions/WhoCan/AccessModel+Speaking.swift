import AWSNames
import IAM
import Inventory
import Workers

extension AccessModel {
  /// Roles and users whose own policies speak of an action, in the order of their tables.
  public func principals(speakingOf action: String) -> [PrincipalRow] {
    fact(ActionHolders.self, for: action.lowercased()).principals
  }
}

/// Roles and users whose own policies speak of an action, which is given in lower case.
private struct ActionHolders: KeyedFact {
  static let limit = 256

  /// In the order of their tables.
  let principals: [PrincipalRow]

  init(_ key: String, _ model: AccessModel) {
    let service = String(key.upTo(":"))
    var known: [PolicySetKey: Bool] = [:]
    principals = model.principals.filter { row in
      let set = model.key(row)
      if let speaks = known[set] { return speaks }
      let held = model.held(by: row)
      let speaks =
        held.mayName(services: [service])
        && (!held.unread.isEmpty || held.stack.identity?.mentions(key) == true)
      known[set] = speaks
      return speaks
    }
  }
}
