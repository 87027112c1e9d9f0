/// One step of the argument behind an exposure level.
public enum ExposureReason: Hashable, Sendable {
  /// The principal is `*`.
  case anyone
  /// `NotPrincipal` with Allow lets in everybody else.
  case everyoneExcept([Principal])
  /// A principal pattern without a fixed account.
  case wildcardPrincipal(String)
  /// A principal of an account that is neither the owner nor trusted.
  case externalPrincipal(Principal, account: String)
  /// A principal whose account cannot be told.
  case unknownAccount(Principal)
  /// A principal of the owning or a trusted account.
  case knownPrincipal(Principal)
  /// A deleted user, role or group; it can never call again.
  case deletedPrincipal(String)
  /// A shared identity provider with no condition on whose identities.
  case openIdentityProvider(String)
  /// A shared identity provider with a condition whose value leaves open whose identities.
  case openOwner(String, OwnerFlaw)
  /// A service that any account can have call.
  case unpinnedService(String)
  /// A service tied to a source by the key.
  case pinnedService(String, key: String)
  /// A service whose calls AWS keeps in the account.
  case serviceKeptInAccount(String)
  /// A condition that ties the grant down.
  case pinned(Condition)
  /// A condition that does not, and why.
  case notPinned(Condition, PinFailure)
  /// The grant holds only for function URLs of this authentication type.
  case functionURL(FunctionURLAuthType)
  /// A Deny statement takes the whole grant away.
  case denied(by: String)
  /// A Deny statement spares only callers it names.
  case guarded(by: String)
}
