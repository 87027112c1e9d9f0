/// What the program tells its caller at the end.
enum ExitStatus: Hashable {
  case success
  /// There are findings at or above the severity that was asked about.
  case findings
  case usage
  case unreadable
  /// Something could not be read or written; the rest was.
  case partial
  case signal(Int32)

  var code: Int32 {
    switch self {
    case .success: 0
    case .findings: 1
    case .usage: 2
    case .unreadable: 3
    case .partial: 4
    case .signal(let number): 128 + number
    }
  }
}

/// Ends a command early.
struct CommandFailure: Error {
  var status: ExitStatus
  /// What happened, then what to do; nil to end quietly.
  var message: String?

  init(_ status: ExitStatus, _ message: String? = nil) {
    self.status = status
    self.message = message
  }
}
