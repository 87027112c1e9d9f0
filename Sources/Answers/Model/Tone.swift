public import Checks

/// What a piece of an answer means; each renderer gives it a look, or none.
public enum Tone: Hashable, Sendable {
  /// Nothing in particular.
  case plain
  /// Said for completeness.
  case dim
  /// Headings and what is decided.
  case strong
  /// The name of something that can be looked at.
  case name
  /// As it should be.
  case good
  /// Worth a second look.
  case warning
  /// As it should not be.
  case bad
  /// The snapshot cannot tell.
  case unknown
  /// A check that holds, or what stands for several.
  case met
  /// A check that fails, or what stands for several.
  case failed
  /// Nothing is there.
  case nothing
  /// How many belong to a heading.
  case count
  /// A line that leads from one thing to the next.
  case connection
  /// Something is still being worked out.
  case progress
  /// How bad a finding is.
  case severity(Severity)
  /// Whose duty something is.
  case side(Responsibility)
}

/// A sign that stands before words.
public enum Sign: Hashable, Sendable {
  /// It holds.
  case met
  /// It does not.
  case failed
  /// A failure of this severity.
  case severity(Severity)
  /// The snapshot cannot tell.
  case unknown
  /// It does not apply.
  case skipped
  /// An entry of a list.
  case entry
  /// Moved from one side to the other.
  case moved
  /// A way goes on alongside.
  case along
  /// A way leads down to the next line.
  case down
}
