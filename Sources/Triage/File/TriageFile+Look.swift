import GRDB
import Glibc

extension TriageFile {
  /// Finds out what stands at the path, without changing anything.
  ///
  /// - Throws: `TriageError` where it is nothing that can be read, or not ours.
  func look() throws(TriageError) -> Standing {
    var status = stat()
    guard stat(place, &status) == 0 else {
      guard errno == ENOENT else { throw .cannotOpen(path: path, why: String(cString: strerror(errno))) }
      return .nothing
    }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .foreign(path: path, what: "no file") }
    guard status.st_size > 0 else { return .nothing }
    guard access(place, R_OK) == 0 else { throw .cannotOpen(path: path, why: String(cString: strerror(errno))) }
    do {
      return try undisturbed { try connected(.looking) { try $0.read(standing) } }
    } catch let error as DatabaseError where error.resultCode == .SQLITE_NOTADB {
      throw .foreign(path: path, what: "no database")
    } catch {
      throw self.error(error)
    }
  }

  private func standing(of database: Database) throws -> Standing {
    let application = try Int64.fetchOne(database, sql: "PRAGMA application_id") ?? 0
    guard application == TriageSchema.applicationID else {
      guard application == 0, try TriageSchema.isUnmarked(database), try !TriageSchema.hasDoings(database) else {
        throw TriageError.foreign(path: path, what: "a database of another program")
      }
      return .ours(isMarked: false)
    }
    let release = try Int64.fetchOne(database, sql: "PRAGMA user_version") ?? 0
    if release > TriageSchema.release { return .newer }
    guard try TriageSchema.hasTables(database) else {
      throw TriageError.damaged(path: path, why: "its tables are missing")
    }
    guard try !TriageSchema.hasDoings(database) else {
      throw TriageError.foreign(path: path, what: "a database with triggers or views")
    }
    return .ours(isMarked: true)
  }

  /// Does what takes no locks, anew as long as another program has written to the file meanwhile.
  func undisturbed<Value>(_ body: () throws -> Value) throws -> Value {
    for _ in 0..<20 {
      let before = TriageStamp(of: place)
      let result = Result { try body() }
      if TriageStamp(of: place) == before { return try result.get() }
      usleep(5_000)
    }
    return try body()
  }
}
