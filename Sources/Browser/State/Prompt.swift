/// A line of text that the user writes.
public struct Prompt: Hashable, Sendable {
  /// What the line is for.
  public enum Purpose: String, CaseIterable, Hashable, Sendable {
    /// Leaves the rows that match.
    case filter
    /// Goes to the rows that match.
    case find
    /// Selects the rows that match.
    case select
    /// Does what the line says.
    case command
    /// Goes to the lines of the pane that hold the text.
    case paneFind
  }

  /// What the line is for.
  public var purpose: Purpose
  /// The line.
  public var field = LineField()
  /// What is wrong with it, and what it was at first, so that Esc can put it back.
  public var error: String?
  /// The filter in force before the prompt opened, for Esc to put back.
  public var original = ""
  /// The filter that what is written comes on top of: the one in force before, unless it was taken into the line.
  public var base = ""
  /// Words that could stand at the cursor.
  public var completions: [Completion] = []
  /// Where the word begins that a completion replaces, in scalars from the start.
  public var completionStart = 0
  /// The completion that is taken, if any.
  public var completion: Int?
  /// How far back in the history of lines the prompt is; 0 for the new line.
  public var age = 0
  /// The new line, while an older one is shown.
  public var newest = ""

  /// An empty prompt.
  public init(_ purpose: Purpose) { self.purpose = purpose }
}

extension Prompt {
  /// Begins to write a filter on top of the one in force.
  mutating func beginFilter(on filter: String) {
    original = purpose == .filter ? filter : ""
    base = original
  }

  /// Whether nothing is left to delete but the filter in force: a letter back takes it into the line to be changed, the
  /// whole line back takes it away.
  var takesBase: Bool { purpose == .filter && field.before.isEmpty && !base.isEmpty }

  mutating func takeBase() {
    field.before = base
    base = ""
  }
}

/// A word that could stand at the cursor, with what it means.
public struct Completion: Hashable, Sendable {
  /// The word.
  public var text: String
  /// What it means.
  public var help: String

  /// A word with what it means.
  public init(_ text: String, _ help: String = "") {
    self.text = text
    self.help = help
  }
}
