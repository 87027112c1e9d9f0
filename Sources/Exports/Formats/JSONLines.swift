public import Answers
import JSON

/// One JSON object a line, a key a field.
public struct JSONLines: FindingFormat, TableFormat {
  /// The word that commands take.
  public let id = "jsonl"
  /// What people call it.
  public let title = "JSON Lines"
  /// How its files' names end.
  public let fileExtension = "jsonl"

  /// The format.
  public init() {}

  /// Writes a line a record.
  ///
  /// - Throws: What the output throws.
  public func write(records: some RecordSource, to output: inout ByteOutput) throws {
    let fields = records.fields
    var writer = JSONWriter()
    try records.forEach { row in
      writer.object { writer in
        for field in fields {
          if let value = field.value(row) { writer.member(field.jsonName, value) }
        }
      }
      writer.endLine()
      writer.flush { output.bytes += $0 }
      try output.settle()
    }
  }
}
