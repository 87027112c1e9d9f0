/// A wish to move through lines, of whatever has the focus.
public enum MovementCommand: Hashable, Sendable {
  /// Moves the cursor.
  case move(Motion)
  /// Moves the column cursor by so many columns to the right; on what folds, folds or unfolds it.
  case moveColumn(Int)
  /// Scrolls until the line under the cursor stands somewhere.
  case scrollCursorTo(ScreenEdge)
  /// To the next heading, or the previous one when negative.
  case nextGroup(Int)
  /// To the next row that asks for attention, or the previous one when negative.
  case nextProblem(Int)
  /// To the next match, or the previous one when negative.
  case nextHit(Int)
  /// To a line, counted from 1.
  case goToLine(Int)
  /// Folds or unfolds.
  case fold(Fold)
}

/// A way of moving through lines.
public enum Motion: Hashable, Sendable {
  /// So many lines down, or up when negative.
  case lines(Int)
  /// So many half pages.
  case halfPages(Int)
  /// So many pages.
  case pages(Int)
  /// To the first line.
  case first
  /// To the last line.
  case last
}

/// Where the line under the cursor shall stand on the screen.
public enum ScreenEdge: Hashable, Sendable {
  /// On the first line of the table.
  case top
  /// In the middle of the table.
  case centre
  /// On the last line of the table.
  case bottom
}

/// What to do with folds.
public enum Fold: Hashable, Sendable {
  /// Turns the one under the cursor round.
  case toggle
  /// Unfolds the one under the cursor.
  case open
  /// Folds the one under the cursor.
  case close
  /// Unfolds all.
  case openAll
  /// Folds all.
  case closeAll
}
