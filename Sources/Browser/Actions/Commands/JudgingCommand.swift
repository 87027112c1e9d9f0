/// A wish about the run of the checks.
public enum JudgingCommand: Hashable, Sendable {
  /// Runs them again.
  case run
  /// Ends the run.
  case stop
  /// Judges dates by a day, written as `2026-11-21`, and runs them again.
  case by(String)
}
