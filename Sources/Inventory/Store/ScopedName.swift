/// A name that is unique in one account and region.
public struct ScopedName: Hashable, Sendable {
  /// The account and region.
  public var scope: RowID<ScopeRecord>
  /// The name.
  public var name: StringID

  /// A name in an account and region.
  @inlinable public init(scope: RowID<ScopeRecord>, name: StringID) {
    self.scope = scope
    self.name = name
  }
}

/// An account id and a region.
struct AccountRegion: Hashable, Sendable {
  var account: StringID
  var region: StringID
}
