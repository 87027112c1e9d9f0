/// Which end of the order comes first.
public enum SortDirection: Hashable, Sendable {
  /// Small values first.
  case ascending
  /// Large values first.
  case descending
}
