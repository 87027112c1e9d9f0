public import AWSNames
import Access
public import Checks
public import Inventory
public import Mends

/// What filters, sorts and views look at: an inventory with findings, decisions about them, and selected rows.
///
/// Copies share the columns that were made so far; a change of findings or decisions keeps those of the inventory.
public struct Dataset: Sendable {
  /// The inventory.
  public let inventory: Inventory
  /// The day that ages are counted from.
  public let asOf: Day
  /// The catalogue that findings count in.
  public let checks: [Check]
  /// The findings, once the checks have run.
  public private(set) var findings: FindingSet?
  /// The findings by what they come from, once they are gathered.
  public private(set) var mends: MendNarrator?
  /// Selected rows, by table.
  public var selection: [TableKind: RowSet] = [:]

  /// Decisions, by the position of their finding.
  public private(set) var annotations: [Int: FindingAnnotation] = [:]
  /// Makes the words of a finding.
  let details: @Sendable (Finding) -> FindingDetails?
  /// Who can start functions; worked out when someone looks.
  let exposures: @Sendable () -> ExposureIndex
  private let inventoryColumns = ColumnStore()
  private var findingColumns = ColumnStore()

  /// A dataset without findings.
  ///
  /// - Parameters:
  ///   - inventory: The inventory.
  ///   - asOf: The day that ages are counted from.
  ///   - checks: The catalogue that findings count in.
  ///   - context: What checks look at, to share what it knows of policies; nil for one of its own.
  ///   - details: Makes the words of a finding when someone looks; nil where there are none.
  public init(
    inventory: Inventory,
    asOf: Day,
    checks: [Check] = [],
    context: CheckContext? = nil,
    details: @escaping @Sendable (Finding) -> FindingDetails? = { _ in nil }
  ) {
    self.inventory = inventory
    self.asOf = asOf
    self.checks = checks
    exposures = { (context ?? CheckContext(inventory: inventory, asOf: asOf)).exposures }
    self.details = details
  }

  /// Sets the findings; decisions were about others and are dropped.
  public mutating func setFindings(_ findings: FindingSet?) {
    self.findings = findings
    mends = nil
    annotations = [:]
    findingColumns = ColumnStore()
  }

  /// Sets what the findings come from.
  public mutating func setMends(_ mends: MendNarrator?) {
    self.mends = mends
    findingColumns = ColumnStore()
  }

  /// Sets the decisions, by the position of their finding.
  public mutating func setAnnotations(_ annotations: [Int: FindingAnnotation]) {
    self.annotations = annotations
  }

  /// Sets or takes back the decision about one finding.
  public mutating func setAnnotation(_ annotation: FindingAnnotation?, of finding: Int) {
    annotations[finding] = annotation
  }

  /// Number of rows of a table.
  public func rowCount(of table: TableKind) -> Int { table.description.count(self) }

  /// The column of a field, made once; nil where its values have to be put together row by row.
  func column(of field: Field) -> Column? {
    let make = { Column(field, of: self, rowCount: rowCount(of: field.table)) }
    let key = ColumnStore.Key(table: field.table, field: field.id)
    switch field.basis {
    case .inventory: return inventoryColumns.column(key, make: make)
    case .findings: return findingColumns.column(key, make: make)
    case .annotations: return make()
    }
  }

  /// Where the row order of a field is kept; nil where it does not hold for long.
  func orders(of field: Field) -> ColumnStore? {
    switch field.basis {
    case .inventory: inventoryColumns
    case .findings: findingColumns
    case .annotations: nil
    }
  }
}

/// What the team decided about a finding, in the words that filters take.
public struct FindingAnnotation: Hashable, Sendable {
  /// Where the team stands.
  public var state: TriageState
  /// Why.
  public var reason: String
  /// The last day of an acceptance.
  public var expires: Day?
  /// A note.
  public var note: String

  /// A decision in words.
  public init(state: TriageState, reason: String = "", expires: Day? = nil, note: String = "") {
    self.state = state
    self.reason = reason
    self.expires = expires
    self.note = note
  }
}
