/// A report of the services that a role or user used last, `get-service-last-accessed-details`.
public struct UsageReportRecord: Hashable, Sendable {
  /// The ARN of the role or user.
  public var entity = StringID.empty
  /// When the report was finished, seconds since 1970; 0 when unknown.
  public var completed: Int64 = 0
  /// How many rows of the table of uses are its own.
  public var useCount: UInt32 = 0
  /// The account and region.
  public var scope: RowID<ScopeRecord>
  /// Where the row came from.
  public var provenance: Provenance

  /// A row of which all else is empty or unknown.
  public init(scope: RowID<ScopeRecord>, provenance: Provenance) {
    self.scope = scope
    self.provenance = provenance
  }
}

extension UsageReportRecord: TableRow {
  /// Whom it speaks of.
  public var rowName: StringID? { entity }

  /// Whether its name stands for this row rather than for an earlier one.
  public func tellsMore(than earlier: Self) -> Bool { earlier.completed < completed }
}
