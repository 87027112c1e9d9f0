/// Which end of the order comes first.
public enum SortDirection: Hashable, Sendable {
  case ascending
  case descending
}
