extension Linker {
  /// Statements come in the order of the files that first met their document; each document's stand together.
  mutating func linkStatements() {
    let statements = draft.rows(StatementRecord.self)
    var start = 0
    while start < statements.count {
      let document = statements[start].document
      var end = start + 1
      while end < statements.count, statements[end].document == document { end += 1 }
      links.statementsOfDocument[document] = UInt32(start)..<UInt32(end)
      start = end
    }
  }
}
