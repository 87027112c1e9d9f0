/// An authorizer of an API.
public struct APIAuthorizerRecord: Hashable, Sendable {
  /// The API id.
  public var api = StringID.empty
  /// The authorizer id.
  public var id = StringID.empty
  /// The name.
  public var name = StringID.empty
  /// `TOKEN`, `REQUEST`, `JWT`, `COGNITO_USER_POOLS`.
  public var type = StringID.empty
  /// The function it calls, if any.
  public var uri = StringID.empty
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

extension APIAuthorizerRecord: TableRow {}
