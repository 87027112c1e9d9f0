import AWSNames
import Checks
import Screen
import Triage

/// A decision in words: `accepted by m.ito on 2026-10-02, until 2027-02-18 (62 days left)`.
struct DecisionSentence {
  let state: String
  let role: Role
  let rest: String

  init(_ decision: Decision, today: Day) {
    let effective = decision.effectiveState(on: today)
    state = effective.name
    var role = effective.role
    var rest = " by \(decision.author) on \(Day(secondsSince1970: decision.decidedAt))"
    switch decision.expiry {
    case .never: rest += ", without an end"
    case .day(let last) where last < today: rest += ", accepted until \(last)"
    case .day(let last):
      let left = last - today
      rest += ", until \(last) (\(left) \(left == 1 ? "day" : "days") left)"
      if left <= DecisionSentence.soon { role = .stateExpiring }
    case nil: break
    }
    self.rest = rest
    self.role = role
  }

  /// Days before its end from which an acceptance is shown as running out.
  private static let soon = 14
}
