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

  /// Writes a table of what people see.
  ///
  /// - Throws: What the output throws.
  public func write(rows: some RecordSource, _ header: Header, to output: inout ByteOutput) throws {
    let fields = rows.columns
    output.write("| ")
    for (position, field) in fields.enumerated() {
      if position > 0 { output.write(" | ") }
      output.writeWords(field.title)
    }
    output.write(" |\n|")
    for field in fields { output.write(field.isTrailing ? "--:|" : ":--|") }
    output.write("\n")
    try rows.forEach { row in
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
