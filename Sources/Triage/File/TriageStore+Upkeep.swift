import GRDB

extension TriageStore {
  /// Looks whether the file is whole; the number of findings with a decision, or nil where there is no file.
  ///
  /// - Throws: `TriageError.damaged` where it is not, and what else keeps it from being read.
  public func examine() throws(TriageError) -> Int? {
    var verdict = "ok"
    var (rows, decisions) = (0, 0)
    let isThere = try reading { database in
      verdict = try String.fetchOne(database, sql: "PRAGMA quick_check(1)") ?? verdict
      rows = try Int.fetchOne(database, sql: "SELECT count(*) FROM decision") ?? 0
      try DecisionRow.forEach(database) { _ in decisions += 1 }
      return true
    }
    guard verdict == "ok" else { throw TriageError.damaged(path: path, why: verdict) }
    guard rows == decisions else {
      throw TriageError.damaged(path: path, why: "\(rows - decisions) of \(rows) rows tell no decision")
    }
    return isThere == nil ? nil : decisions
  }

  /// Gives back the room that is not needed any more; every decision and its history stay.
  ///
  /// - Throws: `TriageError`.
  public func compact() throws(TriageError) {
    guard try hasFile() else { return }
    _ = try writing { _ in }
    try file.run { try file.connect(.writing).vacuum() }
  }
}
