import IAM
import Inventory
import Workers

/// The distinct sets of policies that roles and users hold, by number, and which of them each holds.
///
/// What a set decides is found once for all who hold it.
final class PolicySets: Fact {
  /// The sets, in the order of the first who holds each.
  let keys: [PolicySetKey]
  /// The number of each one's set, in the order of ``AccessModel/principals``.
  private let numbers: [UInt32]
  /// The first who holds each set, by its place in the same order.
  private let firsts: [UInt32]

  init(_ model: AccessModel) {
    var known: [PolicySetKey: UInt32] = [:]
    var keys: [PolicySetKey] = []
    var firsts: [UInt32] = []
    numbers = model.principals.enumerated().map { place, principal in
      let key = model.key(principal)
      if let number = known[key] { return number }
      let number = UInt32(keys.count)
      known[key] = number
      keys.append(key)
      firsts.append(UInt32(place))
      return number
    }
    self.keys = keys
    self.firsts = firsts
  }

  /// The number of the set that the principal at a place holds; see ``AccessModel/place(of:)``.
  func number(at place: Int) -> Int { Int(numbers[place]) }

  /// The place of the first principal who holds a set.
  func first(of number: Int) -> Int { Int(firsts[number]) }
}

extension AccessModel {
  /// What a principal holds; principals with equal policies share it.
  public func held(by principal: PrincipalRow) -> HeldPolicies { held(policySet: policySet(of: principal)) }

  /// What those hold who have a set of policies, by its number.
  package func held(policySet number: Int) -> HeldPolicies { fact(NumberedSet.self, for: UInt32(number)).policies }

  /// The number of the set of policies that a principal holds.
  package func policySet(of principal: PrincipalRow) -> Int {
    fact(PolicySets.self).number(at: place(of: principal))
  }

  /// Whether a set of policies decides about actions, given in lower case, alike for all resources of the account.
  ///
  /// Control policies that the snapshot does not tell are taken to allow, as by ``ownDecisions(of:on:_:)``.
  package func decidesAlike(policySet number: Int, on actions: [String]) -> Bool {
    var stack = held(policySet: number).stack
    stack.unknown.remove(.serviceControl)
    return actions.allSatisfy(stack.decidesAlike)
  }

  /// How many distinct sets of policies principals hold.
  package var policySetCount: Int { fact(PolicySets.self).keys.count }
}

/// What those hold who have a set of policies.
private struct NumberedSet: KeyedFact {
  let policies: HeldPolicies

  // The policies keep the library, not the model, which keeps them.
  init(_ number: UInt32, _ model: AccessModel) {
    policies = HeldPolicies(model.fact(PolicySets.self).keys[Int(number)], model.library)
  }
}
