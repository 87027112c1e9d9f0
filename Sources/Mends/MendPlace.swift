public import Inventory

/// What a mend changes, and where it stands.
public struct MendPlace: Hashable, Sendable {
  /// The ARN of what is to be changed; its name where it has none.
  public var resource: String
  /// What people call it.
  public var name: String
  /// The account; nil for calls that several lack.
  public var account: RowID<AccountRecord>?
  /// The region; empty for what has none, and for calls that several lack.
  public var region: String
  /// The row that was read; nil for calls.
  public var provenance: Provenance?
  /// What tells it from the others of its kind on the same resource; empty where there can be only one.
  public var part: String
  /// The text that a decision about it is bound to, in sixteen digits; empty where nothing but its place tells.
  public var fingerprint: String
}
