import Foundation
import GRDB
import Glibc

extension TriageFile {
  /// What a connection is for.
  enum Purpose {
    /// To see what it is, whosever it may be. Leaves no trace where no other program is at work in it.
    case looking
    /// To read it, in turn with programs that write.
    case reading
    /// To change it.
    case writing
  }

  /// Opens the file for as long as the answer lives.
  func connect(_ purpose: Purpose) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.readonly = purpose != .writing
    configuration.busyMode = .callback(wait)
    if purpose == .writing {
      // Also the folder is synced: what was confirmed survives a loss of power.
      configuration.prepareDatabase { try $0.execute(sql: "PRAGMA synchronous = EXTRA") }
    }
    let leavesNoTrace = purpose == .looking && !isInUse
    return try DatabaseQueue(path: leavesNoTrace ? immutablePlace : place, configuration: configuration)
  }

  /// Does something that only reads, with what a program that was cut off has left behind put in order first: in the file
  /// itself where it is ours and may be written, else in a copy.
  func connected<Value>(_ purpose: Purpose, _ body: (DatabaseQueue) throws -> Value) throws -> Value {
    if purpose == .looking || refusal != nil, hasLeftLog { return try copied { try body($0.connect(.writing)) } }
    do {
      return try body(connect(purpose))
    } catch let error as DatabaseError where [.SQLITE_READONLY, .SQLITE_CANTOPEN].contains(error.resultCode) {
      if purpose == .reading, whyReadOnly == nil { return try body(connect(.writing)) }
      return try copied { try body($0.connect(.writing)) }
    }
  }

  /// Waits in small steps for another program, until patience ends.
  private var wait: @Sendable (Int) -> Bool {
    { [patience, begun] _ in
      guard !patience.isOver(), ContinuousClock.now - begun < patience.limit else { return false }
      usleep(10_000)
      return true
    }
  }

  /// What SQLite writes beside a file.
  private static let companions = ["-wal", "-journal"]

  /// Whether another program is at work in the file, or was cut off while it was: SQLite's companions of it are there.
  private var isInUse: Bool {
    TriageFile.companions.contains { size(of: place + $0) > 0 }
  }

  /// Whether there is a log of which SQLite would first have to make an index, beside the file.
  private var hasLeftLog: Bool { size(of: place + "-wal") > 0 && access(place + "-shm", F_OK) != 0 }

  private func size(of place: String) -> Int {
    var status = stat()
    return stat(place, &status) == 0 ? Int(status.st_size) : 0
  }

  /// The place as SQLite takes it for a file that nobody changes: no lock, and nothing made beside it.
  private var immutablePlace: String {
    let escaped = place.utf8.reduce(into: "") { text, byte in
      let isPlain = byte > 0x20 && byte < 0x7F && !"%?#".utf8.contains(byte)
      text += isPlain ? String(Unicode.Scalar(byte)) : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }
    return "file:\(escaped)?mode=ro&immutable=1"
  }

  /// Does something with a copy of the file and its companions, in a folder that is closed to others and gone afterwards.
  private func copied<Value>(_ body: (TriageFile) throws -> Value) throws -> Value {
    let files = FileManager.default
    let folder = files.temporaryDirectory.appendingPathComponent("lambdascope-" + TriageStore.newName).path
    guard mkdir(folder, 0o700) == 0 else { throw DatabaseError(resultCode: .SQLITE_CANTOPEN) }
    defer { try? files.removeItem(atPath: folder) }
    let copy = TriageFile(path: folder + "/triage.sqlite", refusal: nil, patience: patience)
    for ending in [""] + TriageFile.companions where access(place + ending, F_OK) == 0 {
      try files.copyItem(atPath: place + ending, toPath: copy.place + ending)
      chmod(copy.place + ending, 0o600)
    }
    return try body(copy)
  }
}
