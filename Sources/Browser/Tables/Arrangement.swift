import Inventory

/// Which rows to show and in which order: a question that can be answered in the background.
public struct Arrangement: Hashable, Sendable {
  /// The place it is for.
  public var place: Place
  /// The filter.
  public var filter: String
  /// The sort keys.
  public var sort: [SortKey]

  /// Rows and their order, for a place.
  init(place: Place, filter: String, sort: [SortKey]) {
    self.place = place
    self.filter = filter
    self.sort = sort
  }
}

/// Rows in order.
public struct Arranged: Hashable, Sendable {
  /// The place they are for.
  public var place: Place
  /// The lines.
  public var lines: Lines
  /// The number of rows before the filter.
  public var total: Int
  /// Widths of the columns as the cells ask for.
  public var naturalWidths: [Int]
}
