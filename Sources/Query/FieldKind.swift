/// What the values of a field mean, and so how they are compared and written.
public enum FieldKind: Hashable, Sendable {
  /// Text, compared without regard to letter case.
  case text
  /// A runtime identifier: compared by version within its family.
  case runtime
  /// A number of something.
  case number(Unit)
  /// Seconds since 1970, compared by day.
  case date
  /// How bad something is, compared by rank.
  case severity
  /// `yes` or `no`.
  case flag
}

/// What a number counts.
public enum Unit: Hashable, Sendable {
  /// Things.
  case count
  /// MiB.
  case mebibytes
  /// Seconds.
  case seconds
  /// Bytes.
  case bytes
  /// Days.
  case days
}

/// On which side of its column a value stands.
public enum Alignment: Hashable, Sendable {
  /// At the left end.
  case leading
  /// At the right end, as numbers stand.
  case trailing
}

/// When a column is shown.
public enum FieldVisibility: Hashable, Sendable {
  /// In every table, unless the user hides it.
  case standard
  /// In the wide set of columns.
  case wide
  /// Only when the user asks for it.
  case hidden
}
