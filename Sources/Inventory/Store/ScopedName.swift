/// A name that is unique in one account and region.
struct ScopedName: Hashable, Sendable {
  var scope: RowID<ScopeRecord>
  var name: StringID
}

/// An account id and a region.
struct AccountRegion: Hashable, Sendable {
  var account: StringID
  var region: StringID
}
