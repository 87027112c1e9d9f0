public import Answers

/// A way to write answers for programs, sheets and reports.
///
/// A format is one file here and one line in ``ExportFormats/all``. It takes what it conforms to take: findings, rows of
/// tables, or both.
public protocol ExportFormat: Sendable {
  /// The word that commands take.
  var id: String { get }
  /// What people call it.
  var title: String { get }
  /// How its files' names end, without the point.
  var fileExtension: String { get }
}

/// A format that takes findings.
public protocol FindingFormat: ExportFormat {
  /// Writes findings, piece by piece.
  ///
  /// - Throws: What the output throws, and nothing else.
  func write(findings: FindingRecords, _ header: Header, to output: inout ByteOutput) throws
}

/// A format that takes lists of any kind, each by its fields: rows of tables, grants, duties.
public protocol TableFormat: ExportFormat {
  /// Writes what stands before the records.
  func writeHead(of rows: some RecordSource, _ header: Header, to output: inout ByteOutput)

  /// Writes records, piece by piece; of a long list, each stretch may be written by itself.
  ///
  /// - Throws: What the output throws, and nothing else.
  func write(records: some RecordSource, to output: inout ByteOutput) throws
}

extension TableFormat {
  /// Writes nothing before the records.
  public func writeHead(of rows: some RecordSource, _ header: Header, to output: inout ByteOutput) {}

  /// Writes a list of records; several threads share a long one.
  ///
  /// - Throws: What the output throws.
  public func write(rows: some RecordSource, _ header: Header, to output: inout ByteOutput) throws {
    writeHead(of: rows, header, to: &output)
    guard let long = rows as? any DivisibleRecords, long.count > 2 * SharedWriting<Self>.size else {
      return try write(records: rows, to: &output)
    }
    try SharedWriting(format: self).write(long, to: &output)
  }
}

extension FindingFormat where Self: TableFormat {
  /// Writes findings by their fields, as any other record.
  ///
  /// - Throws: What the output throws.
  public func write(findings: FindingRecords, _ header: Header, to output: inout ByteOutput) throws {
    try write(rows: findings, header, to: &output)
  }
}

extension FindingFormat {
  /// Writes findings to whoever takes the bytes.
  ///
  /// - Throws: What the sink throws.
  public func write(findings: FindingRecords, _ header: Header, to sink: ByteOutput.Sink) throws {
    try ByteOutput.run(sink) { try write(findings: findings, header, to: &$0) }
  }
}

extension TableFormat {
  /// Writes records to whoever takes the bytes.
  ///
  /// - Throws: What the sink throws.
  public func write(rows: some RecordSource, _ header: Header, to sink: ByteOutput.Sink) throws {
    try ByteOutput.run(sink) { try write(rows: rows, header, to: &$0) }
  }
}
