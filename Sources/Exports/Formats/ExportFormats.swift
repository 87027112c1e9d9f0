/// The formats that there are.
public enum ExportFormats {
  /// Every format, in the order in which people are offered them.
  public static let all: [any ExportFormat] = [
    JSONLines(),
    CSV(),
    Markdown(),
  ]

  /// The formats that take findings.
  public static let ofFindings = all.compactMap { $0 as? any FindingFormat }

  /// The formats that take rows of tables and other records.
  public static let ofTables = all.compactMap { $0 as? any TableFormat }
}
