/// Something a person can ask for with a key or a word.
///
/// Each concern has its commands and its reducer, so that a command in the wrong place does not compile.
public enum Command: Hashable, Sendable {
  /// Moves the cursor, or what is in sight.
  case movement(MovementCommand)
  /// Goes to another place.
  case travel(TravelCommand)
  /// Changes the side pane, or where the focus is.
  case pane(PaneCommand)
  /// Changes which rows are shown, and how.
  case rows(RowCommand)
  /// Selects rows.
  case selection(SelectionCommand)
  /// Decides about findings.
  case triage(TriageCommand)
  /// Runs the checks.
  case judging(JudgingCommand)
  /// Takes something out of the program.
  case output(OutputCommand)
  /// Asks about access; the answer opens in the side pane.
  case ask(AccessPage)
  /// Concerns the program itself.
  case program(ProgramCommand)
  /// Concerns what lies on top of the screen.
  case layer(LayerCommand)
}
