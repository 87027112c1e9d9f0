public import Answers

/// A report to read or to paste into a ticket: findings grouped by check with the remedy, other records as a table.
public struct Markdown: FindingFormat, TableFormat {
  /// The word that commands take.
  public let id = "markdown"
  /// What people call it.
  public let title = "Markdown"
  /// How its files' names end.
  public let fileExtension = "md"

  /// The format.
  public init() {}

  /// Writes the head of a table of what people see.
  public func writeHead(of rows: some RecordSource, _ header: Header, to output: inout ByteOutput) {
    let fields = rows.columns
    output.write("| ")
    for (position, field) in fields.enumerated() {
      if position > 0 { output.write(" | ") }
      output.writeWords(field.title)
    }
    output.write(" |\n|")
    for field in fields { output.write(field.isTrailing ? "--:|" : ":--|") }
    output.write("\n")
  }

  /// Writes a row of the table a record.
  ///
  /// - Throws: What the output throws.
  public func write(records: some RecordSource, to output: inout ByteOutput) throws {
    let fields = records.columns
    try records.forEach { row in
      output.write("| ")
      for (position, field) in fields.enumerated() {
        if position > 0 { output.write(" | ") }
        output.writeCodeCell(field.text(of: row))
      }
      output.write(" |\n")
      try output.settle()
    }
  }
}
