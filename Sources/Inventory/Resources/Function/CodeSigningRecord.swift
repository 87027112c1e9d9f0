/// The code-signing configuration of a function.
public struct CodeSigningRecord: Hashable, Sendable {
  /// The function.
  public var function = FunctionReference()
  /// The ARN; empty when known to have none.
  public var configuration = StringID.empty
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

extension CodeSigningRecord: PartOfFunction {}
