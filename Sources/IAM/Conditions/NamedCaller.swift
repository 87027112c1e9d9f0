import AWSNames

/// Somebody of whom a statement speaks beside its `Principal`: by its conditions, or by what stands in their place.
///
/// Source: IAM user guide, "AWS global condition context keys", properties of the principal and of requests that services
/// make, as known on 2026-11-28.
public enum NamedCaller: Hashable, Sendable {
  /// Principals of an account, by its twelve digits, which may hold wildcards.
  case account(String)
  /// Principals of an organization, `o-…`, which may hold wildcards.
  case organization(String)
  /// Principals below a node of an organization, `o-…/r-…/ou-…/`, which may hold wildcards.
  case organizationPath(String)
  /// Principals of the organization of the account that owns the resource.
  case ownersOrganization
  /// A role, user or root user by its ARN, which may hold wildcards.
  case principal(String)
  /// A user, role or session by its unique id, such as `AROA…:session`, which may hold wildcards.
  case uniqueID(String)
  /// An AWS service, such as `s3.amazonaws.com`, which may hold wildcards.
  case service(String)
  /// Somebody who is told by no name: by a variable that the request fills in, or by a comparison of no names.
  case somebody
}

extension Statement {
  /// Those whom the statement names beside its `Principal`, be it to let them in or to keep them out.
  ///
  /// By the keys of which it is known what they are of strangers; `owner` is the account that owns the resource, as far
  /// as it is known.
  public func namedCallers(ofOwner owner: String?) -> [NamedCaller] {
    let named = conditions.flatMap { $0.namedCallers(ofOwner: owner) }
    return (resource?.values ?? []).contains { mayHoldVariable($0) } ? named + [.somebody] : named
  }
}

extension Condition {
  fileprivate func namedCallers(ofOwner owner: String?) -> [NamedCaller] {
    guard let comparison = ConditionOperator(operatorName)?.comparison, comparison != .null else { return [] }
    let key = key.lowercased()
    guard let name = Self.names[key] else {
      return values.compactMap { Self.callerInPlace(ofResource: key, $0.lowercased(), owner) }
    }
    guard comparison.comparesNames else { return [.somebody] }
    return values.compactMap { value in
      let value = owner.map { Self.filled(value, owner: $0) } ?? value
      if value.lowercased() == "${aws:resourceorgid}" { return .ownersOrganization }
      if mayHoldVariable(value) { return .somebody }
      guard comparison.takesWildcards || !WildcardPattern.hasWildcard(value) else { return nil }
      return name(value)
    }
  }

  /// What a value of a key names.
  private static let names: [String: @Sendable (String) -> NamedCaller] = [
    "aws:principalaccount": { .account($0) }, "kms:calleraccount": { .account($0) },
    "aws:principalorgid": { .organization($0) }, "aws:principalorgpaths": { .organizationPath($0) },
    "aws:principalarn": { .principal($0) }, "aws:userid": { .uniqueID($0) },
    "aws:principalservicename": { .service($0) }, "aws:principalservicenameslist": { .service($0) },
  ]

  /// Whom a variable of the caller names as the value of a key of something else.
  private static func callerInPlace(ofResource key: String, _ value: String, _ owner: String?) -> NamedCaller? {
    switch (key, value) {
    case ("aws:resourceaccount", "${aws:principalaccount}"): owner.map { .account($0) } ?? .somebody
    case ("aws:resourceorgid", "${aws:principalorgid}"): .ownersOrganization
    default: mayHoldVariable(value) ? .somebody : nil
    }
  }

  /// A value with the owner's account in place of its variable, in its usual spelling.
  private static func filled(_ value: String, owner: String) -> String {
    value.replacing("${aws:ResourceAccount}", with: owner)
  }
}
