/// A function URL.
public struct FunctionURLRecord: Hashable, Sendable {
  /// The function, with the qualifier the URL belongs to.
  public var function = FunctionReference()
  /// The address.
  public var url = StringID.empty
  /// Who may call it.
  public var authType: FunctionURLAuthType
  /// Whether a CORS block is set.
  public var hasCORS = false
  /// Origins of the CORS block.
  public var allowOrigins = ListID.empty
  /// Methods of the CORS block.
  public var allowMethods = ListID.empty
  /// Whether browsers may send credentials.
  public var allowCredentials = false
  /// `BUFFERED` or `RESPONSE_STREAM`.
  public var invokeMode = StringID.empty
  /// The account and region.
  public var scope: RowID<ScopeRecord>
  /// Where the row came from.
  public var provenance: Provenance

  /// A row of which all else is empty or unknown.
  public init(authType: FunctionURLAuthType, scope: RowID<ScopeRecord>, provenance: Provenance) {
    self.authType = authType
    self.scope = scope
    self.provenance = provenance
  }
}

extension FunctionURLRecord: PartOfFunction {}
