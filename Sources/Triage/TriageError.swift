/// Why the triage file could not be read or written.
public enum TriageError: Error, Hashable, Sendable {
  /// The file or its folder could not be opened; the text is SQLite's or the system's.
  case cannotOpen(path: String, why: String)
  /// The file was written by a newer release.
  case tooNew(path: String)
  /// A read or write failed; nothing of it was recorded.
  case failed(path: String, why: String)
  /// A state that asks for a reason was given none.
  case reasonMissing(TriageState)
  /// An acceptance without a last day.
  case expiryMissing
  /// Only a newer snapshot may set this state.
  case notChosenByPeople(TriageState)
}

extension TriageError: CustomStringConvertible {
  /// The sentence for the user.
  public var description: String {
    switch self {
    case .cannotOpen(let path, let why): "cannot open the triage file \(path): \(why); name another with --triage"
    case .tooNew(let path): "the triage file \(path) was written by a newer release; update lambdascope"
    case .failed(let path, let why): "the triage file \(path) did not take the change: \(why); nothing was recorded"
    case .reasonMissing(let state): "\(state.name) needs a reason; say why"
    case .expiryMissing: "an acceptance needs a last day; give one such as 90d or 2027-02-18, or say never"
    case .notChosenByPeople(let state): "\(state.name) is set by a newer snapshot alone; choose another state"
    }
  }
}
