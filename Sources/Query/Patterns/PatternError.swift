/// Why a text is not a regular expression, and where.
public struct PatternError: Error, Hashable, Sendable {
  /// What is wrong.
  public enum Reason: Hashable, Sendable {
    /// A group is not closed.
    case openGroup
    /// A group is closed that nobody opened.
    case strayGroupEnd
    /// A set is not closed.
    case openSet
    /// A range in a set runs backwards.
    case emptyRange
    /// A repetition stands behind nothing.
    case nothingToRepeat
    /// The numbers of a repetition are not understood.
    case badRepetition
    /// The scalar means nothing behind a backslash.
    case unknownEscape(Unicode.Scalar)
    /// The pattern ends in a backslash.
    case unfinishedEscape
    /// The group is of a kind that is not known.
    case unsupportedGroup
    /// The pattern repeats more than there is room for.
    case tooLarge
  }

  /// What is wrong.
  public var reason: Reason
  /// Where, as scalars from the start of the pattern.
  public var position: Int
}

extension PatternError: CustomStringConvertible {
  /// What is wrong, then what to do, in one line.
  public var description: String {
    switch reason {
    case .openGroup: "the group is not closed; type )"
    case .strayGroupEnd: "this ) closes nothing; type \\) for the character"
    case .openSet: "the set is not closed; type ]"
    case .emptyRange: "the range runs backwards; swap its ends"
    case .nothingToRepeat: "there is nothing to repeat here; put a backslash in front for the character"
    case .badRepetition: "the repetition is not understood; type {2}, {2,} or {2,4}"
    case .unknownEscape(let scalar): "\"\\\(scalar)\" is not known; use \\d, \\w, \\s, \\b or a punctuation mark"
    case .unfinishedEscape: "the pattern ends in a backslash; type \\\\ for the character"
    case .unsupportedGroup: "groups of this kind are not known; type ( or (?:"
    case .tooLarge: "the pattern repeats too much; use smaller numbers"
    }
  }
}
