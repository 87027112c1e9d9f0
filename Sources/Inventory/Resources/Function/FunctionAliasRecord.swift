/// An alias of a function.
public struct FunctionAliasRecord: Hashable, Sendable {
  /// The function; its qualifier is the alias.
  public var function = FunctionReference()
  /// The version it points at.
  public var version = StringID.empty
  /// Further versions with their weights, alternating.
  public var weights = ListID.empty
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

extension FunctionAliasRecord: PartOfFunction {}
