/// What to export, how, and to where.
public struct ExportRequest: Hashable, Sendable {
  /// What is exported.
  public enum Rows: Hashable, Sendable {
    /// Findings, by their positions.
    case findings([UInt32])
    /// Rows of an inventory table, in the order shown.
    case table(View, [UInt32])
  }

  /// Where it goes.
  public enum Destination: Hashable, Sendable {
    /// To a file; one that exists is left alone unless asked otherwise.
    case file(String, overwrites: Bool)
    /// To the clipboard.
    case clipboard
  }

  /// What is exported.
  public var rows: Rows
  /// The name of the format.
  public var format: String
  /// Where it goes.
  public var destination: Destination

  /// What to export, how, and to where.
  public init(_ rows: Rows, format: String, to destination: Destination) {
    self.rows = rows
    self.format = format
    self.destination = destination
  }
}
