import Answers
import Inventory

extension State {
  /// That the functions of the place were not collected, and why; nil where they were.
  var functionsAbsence: String? {
    guard case .account(let account)? = place.owner else { return inventory.functionsAbsence }
    return inventory.functionsAbsence(of: account)
  }
}
