/// Something that reached the program from its terminal or from work in the background.
public enum Event: Hashable, Sendable {
  /// A key was pressed.
  case key(Key)
  /// A mouse click, press or wheel step at a cell, counted from 0.
  case mouse(MouseEvent)
  /// Text pasted between bracketed-paste marks; it never fires keys.
  case paste(String)
  /// The terminal has another size.
  case resized(Size)
  /// The program was stopped and goes on: modes were set again and everything must be painted.
  case resumed
  /// Work in the background has left a message.
  case woken
  /// A signal asks the program to end; the value is the signal's number.
  case terminated(Int32)
}

/// A mouse event at a cell, counted from 0.
public struct MouseEvent: Hashable, Sendable {
  /// What the mouse did.
  public enum Kind: Hashable, Sendable {
    /// The first button was pressed and let go.
    case click
    /// The first button was pressed twice in short order.
    case doubleClick
    /// The wheel was turned away from the user.
    case wheelUp
    /// The wheel was turned towards the user.
    case wheelDown
  }

  /// What the mouse did.
  public var kind: Kind
  /// The column, from 0.
  public var column: Int
  /// The row, from 0.
  public var row: Int

  /// A mouse event at a cell.
  public init(_ kind: Kind, column: Int, row: Int) {
    self.kind = kind
    self.column = column
    self.row = row
  }
}

/// A size in cells.
public struct Size: Hashable, Sendable {
  /// Number of columns.
  public var columns: Int
  /// Number of rows.
  public var rows: Int

  /// A size in cells.
  public init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
  }
}
