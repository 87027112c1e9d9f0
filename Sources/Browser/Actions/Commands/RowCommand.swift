/// A wish about which rows are shown, and how.
public enum RowCommand: Hashable, Sendable {
  /// Opens the line that filters.
  case startFilter
  /// Opens the line that finds.
  case startFind
  /// Leaves the rows that have the cell under the cursor.
  case filterToCell
  /// Leaves the rows that do not have the cell under the cursor.
  case filterOutCell
  /// Sorts by the column under the cursor: ascending, descending, not at all.
  case sortByColumn
  /// Sorts by the column under the cursor as well.
  case addSortColumn
  /// Opens the list of columns to sort by.
  case pickSortColumn
  /// Opens the list of columns to show.
  case pickColumns
  /// Hides the column under the cursor.
  case hideColumn
  /// Gathers the rows by the next thing that they can be gathered by.
  case toggleGrouping
  /// Gathers the rows by something; nil lists them one by one.
  case gather(Grouping?)
  /// Puts filter, order and columns back to what they were at first.
  case reset
  /// Filters by a query.
  case filterBy(String)
  /// Finds rows by a query; all stay.
  case find(String)
  /// Selects rows by a query.
  case select(String)
  /// Sorts by the column of a name, the other way round with `-` before it.
  case sort(String)
}
