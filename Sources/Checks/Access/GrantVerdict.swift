import Inventory

/// What a check says of one Allow statement of a policy.
enum GrantVerdict {
  /// The statement is not of the kind that the check is about.
  case doesNotApply
  case passes
  case fails(Failure)
  case unknown(MissingCall)
}

/// What a check says of all statements of one or several policies.
struct GrantTally {
  private var failures: [Failure] = []
  private var missing: [MissingCall] = []
  private var applies = false

  mutating func add(_ verdict: GrantVerdict) {
    switch verdict {
    case .doesNotApply: break
    case .passes: applies = true
    case .fails(let failure): failures.append(failure)
    case .unknown(let call): if !missing.contains(call) { missing.append(call) }
    }
  }

  /// The verdict, with what is missing of the policies, and where no statement is of the kind the one given.
  func verdict(missing policies: [MissingCall] = [], withoutSuch verdict: () -> Verdict) -> Verdict {
    Verdict(failures, missing: policies + missing) { applies ? .passes : verdict() }
  }
}
