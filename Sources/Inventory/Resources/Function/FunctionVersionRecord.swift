/// A published version of a function.
public struct FunctionVersionRecord: Hashable, Sendable {
  /// The function; its qualifier is the version.
  public var function = FunctionReference()
  /// The runtime of this version.
  public var runtime = StringID.empty
  /// The ARN of its execution role.
  public var role = StringID.empty
  /// Variables as alternating names and values.
  public var environment = ListID.empty
  /// Layer version ARNs.
  public var layers = ListID.empty
  /// Seconds since 1970; 0 when unknown.
  public var lastModified: Int64 = 0
  /// The hash of its package.
  public var codeSHA256 = StringID.empty
  /// Its description.
  public var description = StringID.empty
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

extension FunctionVersionRecord: PartOfFunction {}
