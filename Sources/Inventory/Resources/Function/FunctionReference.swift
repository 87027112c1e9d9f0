/// A function as something else names it.
public struct FunctionReference: Hashable, Sendable {
  /// Twelve digits; empty for a function of the same account and region as the row that names it.
  public var account: StringID
  /// The region; empty together with the account.
  public var region: StringID
  /// The function's name.
  public var name: StringID
  /// The version or alias; empty for none.
  public var qualifier: StringID

  /// A function as something else names it.
  public init(
    account: StringID = .empty,
    region: StringID = .empty,
    name: StringID = .empty,
    qualifier: StringID = .empty
  ) {
    self.account = account
    self.region = region
    self.name = name
    self.qualifier = qualifier
  }
}
