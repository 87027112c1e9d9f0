/// A field of an answer that does not hold what AWS documents: what it would have said is unknown.
public struct UnreadFieldRecord: Hashable, Sendable {
  /// The call.
  public var operation: Operation
  /// The account and region.
  public var scope: RowID<ScopeRecord>
  /// What the call was made for, a function by its name; empty for a call that answers for all.
  public var parameter: StringID
  /// The name of the field, without those above it.
  public var field: StringID
  /// Its value, or the record that lacks it.
  public var provenance: Provenance

  /// A field that could not be read.
  public init(
    _ operation: Operation,
    field: StringID,
    parameter: StringID,
    scope: RowID<ScopeRecord>,
    provenance: Provenance
  ) {
    self.operation = operation
    self.scope = scope
    self.parameter = parameter
    self.field = field
    self.provenance = provenance
  }
}

extension UnreadFieldRecord: TableRow {}
