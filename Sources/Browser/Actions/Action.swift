public import Answers
public import Checks
public import Mends
public import Query
public import Screen
public import Triage

/// Something that happened: a wish of the user, or an answer to an effect.
public enum Action: Sendable {
  /// A person asks for something.
  case command(Command)
  /// A character that no key map takes, for the text field on top.
  case typed(Character)
  /// Text that was pasted.
  case pasted(String)
  /// A key of a sequence that is not finished; nil gives the sequence up.
  case pendingKeys([Key])
  /// Keys that mean nothing here.
  case unknownKeys([Key])
  /// The keys that can follow the pending ones shall be shown.
  case pendingMenuAsked
  /// The mouse was used.
  case mouse(MouseEvent)
  /// The terminal has another size.
  case resized(Size)
  /// Time has passed until a moment.
  case timePassed(Moment)

  /// Rows were filtered and sorted.
  case arranged(Arranged, Ticket)
  /// A find has looked through the rows of a place.
  case found(FindHits, Place, Ticket)
  /// Checks have looked at so many resources of so many.
  case checksProgressed(done: Int, of: Int, Ticket)
  /// A run of the checks has ended.
  case checksFinished(FindingSet, Ticket)
  /// The findings of the last run were gathered by what they come from.
  case mendsGathered(MendSet, Ticket)
  /// The summary's numbers were worked out.
  case summarized(SummaryFigures, Ticket)
  /// The bytes of a row's document; nil when they could not be read, and why.
  case documentLoaded([UInt8]?, problem: String, Ticket)
  /// A page about access was made.
  case pageMade(AccessPage, AccessPageResult, Ticket)
  /// All decisions of the store, at the start or since another program has changed some.
  case decisionsLoaded([FindingID: Decision])
  /// The store has confirmed a change.
  case triageConfirmed(TriageOutcome, TriageConfirmation)
  /// The store could not do what it was asked, and why.
  case triageFailed(String)
  /// What was decided about a finding so far, newest first.
  case historyLoaded(FindingID, [HistoryEntry], Ticket)
  /// So many rows were written to a file.
  case exported(path: String, count: Int)
  /// A file of that name exists; the user has to be asked.
  case exportWouldOverwrite(ExportRequest)
  /// An export came to nothing, and why.
  case exportFailed(String)
  /// Text reached the clipboard, and by which way.
  case copied(what: String, route: String)
  /// Nothing takes copies here, and what to do.
  case copyFailed(String)
  /// So many files of the snapshot are read.
  case readingProgressed(done: Int, of: Int)
  /// The snapshot was read.
  case reloaded(Snapshot)
  /// What is selected was looked for in the snapshot that was read.
  case rowsCarried(CarriedRows, Ticket)
  /// Findings that were selected before a run of the checks were looked for in what it has found.
  case findingsLocated(RowSet, Ticket)
  /// The snapshot could not be read again, and why.
  case reloadFailed(String)
  /// Something is to be said to the user.
  case said(Message.Kind, String)
}

/// Which change the store has confirmed.
public enum TriageConfirmation: Hashable, Sendable {
  /// What was asked for is done.
  case changed
  /// The last change was taken back.
  case undone
  /// What was taken back is done again.
  case redone
  /// There was nothing to undo or redo.
  case nothingToDo
}

extension Action {
  /// Whether somebody did it, with keys or by pasting.
  var isOfKeys: Bool {
    switch self {
    case .command, .typed, .pasted, .pendingKeys, .unknownKeys, .pendingMenuAsked: true
    case .mouse, .resized, .timePassed, .arranged, .found, .checksProgressed, .checksFinished, .summarized,
      .documentLoaded, .pageMade, .decisionsLoaded, .triageConfirmed, .triageFailed, .historyLoaded, .exported,
      .exportWouldOverwrite, .exportFailed, .copied, .copyFailed, .readingProgressed, .reloaded, .rowsCarried,
      .findingsLocated, .mendsGathered, .reloadFailed, .said:
      false
    }
  }
}
