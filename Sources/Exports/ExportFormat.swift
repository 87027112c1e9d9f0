/// A format that findings and tables can be exported in.
public struct ExportFormat: Sendable, Identifiable {
  /// Takes the next bytes of an export.
  public typealias Sink = ([UInt8]) throws -> Void

  /// The word that commands take.
  public let id: String
  /// What people call it.
  public let title: String
  /// How its files' names end, without the point.
  public let fileExtension: String

  let writeFindings: @Sendable (FindingExport, Sink) throws -> Void
  let writeTable: @Sendable (TableExport, Sink) throws -> Void

  /// Every format.
  public static let all: [ExportFormat] = [.jsonLines, .csv, .markdown]

  /// The format of a word.
  public static func named(_ id: String) -> ExportFormat? { all.first { $0.id == id } }

  /// Writes findings, piece by piece.
  ///
  /// - Throws: What the sink throws.
  public func write(_ export: FindingExport, to sink: Sink) throws { try writeFindings(export, sink) }

  /// Writes rows of a table, piece by piece.
  ///
  /// - Throws: What the sink throws.
  public func write(_ export: TableExport, to sink: Sink) throws { try writeTable(export, sink) }

  /// The findings as one text.
  public func bytes(_ export: FindingExport) -> [UInt8] {
    gathered { try writeFindings(export, $0) }
  }

  /// The rows as one text.
  public func bytes(_ export: TableExport) -> [UInt8] {
    gathered { try writeTable(export, $0) }
  }

  private func gathered(_ write: (Sink) throws -> Void) -> [UInt8] {
    var bytes: [UInt8] = []
    do {
      try write { bytes += $0 }
    } catch {
      preconditionFailure("a format throws only what its sink throws: \(error)")
    }
    return bytes
  }
}
