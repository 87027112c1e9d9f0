/// A short list to choose from.
public struct Menu: Hashable, Sendable {
  /// What is chosen.
  public enum Purpose: Hashable, Sendable {
    /// A theme, shown while the cursor moves; the one in use before is put back by Esc.
    case theme(before: String)
    case sortColumn
    /// Columns to show; Space toggles.
    case columns
  }

  /// What is chosen.
  public var purpose: Purpose
  /// What there is to choose from.
  public var choices: [Choice]
  /// The choice under the cursor.
  public var cursor = 0
}

/// Something to choose.
public struct Choice: Hashable, Sendable {
  /// The name by which it is known.
  public var name: String
  /// The name people read.
  public var title: String
  /// Whether it is ticked, where several can be.
  public var isTicked = false
}

/// The list of keys that work here.
public struct Help: Hashable, Sendable {
  /// What is looked for in it.
  public var filter = LineField()
  /// The line under the cursor.
  public var cursor = 0
  /// The layer it explains.
  public var contexts: [KeyContext]
}
