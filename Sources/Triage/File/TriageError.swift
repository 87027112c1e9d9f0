public import Checks

/// Why the triage file could not be read or written; nothing of it is changed then.
public enum TriageError: Error, Hashable, Sendable {
  /// The file or its folder could not be opened; the text is SQLite's or the system's.
  case cannotOpen(path: String, why: String)
  /// The path leads to something that is no triage file, and what it is.
  case foreign(path: String, what: String)
  /// The file was written by a newer release.
  case tooNew(path: String)
  /// The file is damaged; the text is SQLite's.
  case damaged(path: String, why: String)
  /// The file may be read, not written, and why.
  case readOnly(path: String, why: String)
  /// Another program holds the file, and has not let go of it in time.
  case locked(path: String)
  /// A read or write failed.
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
    case .cannotOpen(let path, let why):
      "the triage file cannot be opened (\(why)): \(path); name another with --triage"
    case .foreign(let path, let what):
      "this is \(what), not a triage file, and is left alone: \(path); name another with --triage"
    case .tooNew(let path):
      "the triage file is of a newer release and is only read: \(path); update lambdascope to decide"
    case .damaged(let path, let why):
      "the triage file is damaged (\(why)): \(path); put a copy of it in its place, or name another with --triage"
    case .readOnly(let path, let why): "the triage file is only read, not written (\(why)): \(path)"
    case .locked(let path): "another program holds the triage file \(path); try again when it has let go of it"
    case .failed(let path, let why): "the triage file could not be read or written (\(why)): \(path)"
    case .reasonMissing(let state): "\(state.name) needs a reason; say why"
    case .expiryMissing: "an acceptance needs a last day; give one such as 90d or 2027-02-18, or say never"
    case .notChosenByPeople(let state): "\(state.name) is set by a newer snapshot alone; choose another state"
    }
  }
}
