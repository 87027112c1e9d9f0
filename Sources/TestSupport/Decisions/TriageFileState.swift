public import Checks
import GRDB
import Glibc
import Triage

/// A state in which a program may find the file of decisions, for tests that put every verb and screen to each.
public enum TriageFileState: String, CaseIterable, Sendable {
  /// Nothing is there, neither the file nor its folder.
  case missing
  /// A file without a byte.
  case empty
  /// A whole file of this release.
  case whole
  /// The path is a link to a whole file.
  case linked
  /// The path is a link to where nothing is yet.
  case linkedToNothing
  /// A file as releases before 2026-12 left it: without a number, written ahead.
  case earlier
  /// The same, with a program of that release at work in it.
  case earlierInUse
  /// The same, left behind by a program that was killed: the newest decisions are in the log only.
  case earlierCutOff
  /// A file whose writer was killed in the middle of a change.
  case cutOff
  /// Another program is about to change it.
  case heldForWriting
  /// Another program changes it, and lets nobody read.
  case heldForAll
  /// Another program does not let go of it at all.
  case heldForGood
  /// Of a newer release, with a column more.
  case newer
  /// Of a newer release whose tables are others.
  case newerByFar
  /// A hand has written nonsense beside the decision.
  case nonsense
  /// Something of it is lost at the end.
  case truncated
  /// Ours by its number, with nothing in it.
  case hollow
  /// Tables of ours, and a view that never ends.
  case endless
  /// A file of text.
  case text
  /// A database of another program.
  case foreign
  /// The same, written ahead.
  case foreignWrittenAhead
  /// The same, at work.
  case foreignInUse
  /// The same, left behind in the middle of a change.
  case foreignCutOff
  /// The same, with its number.
  case foreignNumbered
  /// A folder.
  case folder
  /// A pipe that nobody writes to.
  case pipe

  /// The number of decisions that can be read; nil where none can, and a sentence says why.
  public var legibleCount: Int? {
    switch self {
    case .missing, .empty, .linkedToNothing: 0
    case .whole, .linked, .earlier, .earlierInUse, .earlierCutOff, .cutOff, .heldForWriting, .newer, .nonsense: 1
    case .heldForAll, .heldForGood, .newerByFar, .truncated, .hollow, .endless: nil
    case .text, .foreign, .foreignWrittenAhead, .foreignInUse, .foreignCutOff, .foreignNumbered, .folder, .pipe: nil
    }
  }

  /// Whether decisions can be kept in it.
  public var takesDecisions: Bool {
    switch self {
    case .missing, .empty, .linkedToNothing, .nonsense: true
    case .whole, .linked, .earlier, .earlierInUse, .earlierCutOff, .cutOff: true
    case .heldForWriting, .heldForAll, .heldForGood, .newer, .newerByFar, .truncated, .hollow, .endless: false
    case .text, .foreign, .foreignWrittenAhead, .foreignInUse, .foreignCutOff, .foreignNumbered, .folder, .pipe: false
    }
  }

  /// Words of the sentence that says why no decision can be read, or kept.
  public var words: String {
    switch self {
    case .heldForWriting, .heldForAll, .heldForGood: "another program holds"
    case .newer, .newerByFar: "newer release"
    case .truncated, .hollow: "is damaged"
    case .text: "no database"
    case .folder, .pipe: "no file"
    case .endless: "a database with triggers or views"
    case .foreign, .foreignWrittenAhead, .foreignInUse, .foreignCutOff, .foreignNumbered: "another program"
    default: ""
    }
  }

  /// Brings a path into the state, with one decision where it can hold any; it stays so for as long as the answer lives.
  ///
  /// - Throws: what the system or SQLite object to.
  public func make(at path: String, deciding finding: FindingID) throws -> TriageFileHolder {
    let holder = TriageFileHolder()
    switch self {
    case .missing: break
    case .empty: holder.write("", to: path)
    case .text: holder.write("this is no database, and long enough to be taken for one by nobody", to: path)
    case .folder: mkdir(path, 0o755)
    case .pipe: mkfifo(path, 0o644)
    case .linkedToNothing: symlink(path + ".there", path)
    case .linked:
      try holder.decide(finding, in: path + ".there")
      symlink(path + ".there", path)
    case .foreign, .foreignWrittenAhead, .foreignInUse, .foreignCutOff, .foreignNumbered:
      try makeForeign(at: path, holder)
    default:
      try holder.decide(finding, in: path)
      try change(path, holder)
    }
    return holder
  }

  private func change(_ path: String, _ holder: TriageFileHolder) throws {
    switch self {
    case .earlier: try holder.makeEarlier(path)
    case .earlierInUse, .earlierCutOff:
      try holder.makeEarlier(path)
      let reason = "UPDATE decision SET reason = 'newest'"
      if self == .earlierInUse { try holder.hold(path, reason) } else { try holder.cutOff(path, reason) }
    case .cutOff: try holder.cutOff(path, TriageFileHolder.largeChange)
    case .heldForWriting: try holder.hold(path, "BEGIN IMMEDIATE; UPDATE decision SET note = 'n'")
    case .heldForAll: try holder.hold(path, "BEGIN EXCLUSIVE")
    case .heldForGood: try holder.hold(path, "PRAGMA locking_mode = EXCLUSIVE; CREATE TABLE held (a)")
    case .newer: try holder.edit(path, "PRAGMA user_version = 99; ALTER TABLE decision ADD COLUMN mood TEXT")
    case .newerByFar: try holder.edit(path, "PRAGMA user_version = 99; DROP TABLE step; DROP TABLE decision")
    case .nonsense: try holder.edit(path, TriageFileHolder.nonsense)
    case .truncated: truncate(path, 9_000)
    case .hollow: try holder.edit(path, "DROP TABLE step; DROP TABLE decision; DROP TABLE batch")
    case .endless: try holder.edit(path, TriageFileHolder.endless)
    default: break
    }
  }

  private func makeForeign(at path: String, _ holder: TriageFileHolder) throws {
    var sql = "CREATE TABLE moz_places (id INTEGER); INSERT INTO moz_places VALUES (1)"
    if self == .foreignNumbered { sql += "; PRAGMA application_id = 252006674" }
    if self == .foreignWrittenAhead || self == .foreignInUse { sql = "PRAGMA journal_mode = WAL; " + sql }
    try holder.edit(path, sql)
    if self == .foreignInUse { try holder.hold(path, "INSERT INTO moz_places VALUES (2)") }
    if self == .foreignCutOff { try holder.cutOff(path, TriageFileHolder.largeChange) }
  }
}
