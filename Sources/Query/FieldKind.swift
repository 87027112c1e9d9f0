/// What the values of a field mean, and so how they are compared and written.
public enum FieldKind: Hashable, Sendable {
  case text
  /// A runtime identifier: compared by version within its family.
  case runtime
  case number(Unit)
  /// Seconds since 1970, compared by day.
  case date
  case severity
  /// `yes` or `no`.
  case flag
}

/// What a number counts.
public enum Unit: Hashable, Sendable {
  case count
  case mebibytes
  case seconds
  case bytes
  case days
}

/// On which side of its column a value stands.
public enum Alignment: Hashable, Sendable {
  case leading
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
