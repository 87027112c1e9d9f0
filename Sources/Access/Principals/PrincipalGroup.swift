/// Principals whom a policy lets in together, without a row of the snapshot or a principal of the policy for them.
public enum PrincipalGroup: Hashable, Sendable {
  /// All roles, users and sessions of an account, whether or not policies of their own allow it.
  case everybody(account: String)
  /// Those of the accounts whose ids fit a pattern.
  case accounts(String)
  /// Those of an organization, `o-…`, or of a part of it, `o-…/r-…/ou-…/*`.
  case organization(String)
  /// Those of the organization of an account, of which the snapshot does not tell which it is.
  case organizationOf(account: String)
  /// AWS services, of which the policy names none.
  case services
  /// Whoever satisfies conditions that name nobody.
  case others
  /// Whoever the resource's policy lets in, which is not known.
  case unknown
}
