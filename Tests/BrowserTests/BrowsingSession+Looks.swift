@testable import Browser
import TestSupport

extension BrowsingSession {
  /// The name of the column under the column cursor.
  var columnName: String? { state.columnAtCursor?.name }
}

extension State {
  /// Whether the layer on top takes characters.
  var takesTextForTest: Bool { takesText }
}
