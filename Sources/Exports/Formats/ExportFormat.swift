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
  /// Writes records, piece by piece.
  ///
  /// - Throws: What the output throws, and nothing else.
  func write(rows: some RecordSource, _ header: Header, to output: inout ByteOutput) throws
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
