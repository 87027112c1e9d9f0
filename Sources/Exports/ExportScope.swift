public import Checks
public import Query

/// Findings to export: some rows of a dataset, in the order given.
public struct FindingExport: Sendable {
  /// What the rows belong to.
  public let dataset: Dataset
  /// Puts findings into words.
  public let engine: CheckEngine
  /// Positions of the findings.
  public let rows: [UInt32]

  /// Findings to export.
  public init(dataset: Dataset, engine: CheckEngine, rows: [UInt32]) {
    self.dataset = dataset
    self.engine = engine
    self.rows = rows
  }
}

/// Rows of an inventory table to export, in the order given.
public struct TableExport: Sendable {
  /// What the rows belong to.
  public let dataset: Dataset
  /// The table.
  public let table: TableKind
  /// The rows.
  public let rows: [UInt32]
  /// The fields, in the order of their columns.
  public let fields: [Field]

  /// Rows to export; with all fields that the dataset can fill unless others are given.
  public init(dataset: Dataset, table: TableKind, rows: [UInt32], fields: [Field]? = nil) {
    self.dataset = dataset
    self.table = table
    self.rows = rows
    self.fields = fields ?? table.fields.filter { dataset.findings != nil || !$0.needsFindings }
  }
}
