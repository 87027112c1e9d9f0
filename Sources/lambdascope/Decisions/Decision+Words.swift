import Checks
import AWSNames
import Triage

extension Decision {
  /// `accepted until 2027-02-18 by ana at 2026-11-20T10:00:00Z`.
  var sentence: String {
    let end = expiry.map { $0 == .never ? " for ever" : " until \($0.text)" } ?? ""
    return "\(state.name)\(end) by \(author) at \(Instant(secondsSince1970: decidedAt))"
  }
}

extension TriageMerge.Conflict {
  /// What was decided side by side, and which of it is in force.
  var sentence: String { "\(kept.finding): \(kept.sentence) is in force, \(dropped.sentence) is not" }
}
