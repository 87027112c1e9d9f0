import AWSNames

extension Caller {
  /// The keys that AWS derives from the caller itself, by lower-case name.
  ///
  /// Source: IAM user guide, "AWS global condition context keys" and "IAM policy elements: Variables and tags",
  /// principal key values, as known on 2026-11-21.
  static func derivedContext(
    _ kind: Kind,
    _ name: String,
    _ arn: ARN?,
    _ account: String?,
    _ identity: IdentityName?
  ) -> [String: RequestContext.Entry] {
    var context: [String: RequestContext.Entry] = [
      "aws:principalisawsservice": .value(kind == .service ? "true" : "false"),
      "aws:principalservicename": .absent,
      "aws:principaltype": principalType(kind).map { .value($0) } ?? .absent,
      "aws:principalaccount": account.map { .value($0) } ?? .absent,
      "aws:principalarn": account == nil ? .absent : .value(name),
      "aws:username": .absent,
    ]
    switch kind {
    case .user: context["aws:username"] = arn?.lastPathPart.map { .value(String($0)) }
    case .role: break
    case .assumedRole: context["aws:principalarn"] = arn.flatMap { roleARN(ofSession: $0, identity) } ?? .value(name)
    case .federatedUser:
      if let account, let arn, arn.isFederatedUser {
        context["aws:userid"] = .value("\(account):\(arn.nameBehindType)")
      } else {
        // An identity of a provider is no principal of the account the provider is registered in.
        context["aws:principalaccount"] = .absent
        context["aws:principalarn"] = .absent
      }
    case .root: context["aws:userid"] = account.map { .value($0) }
    case .service:
      context["aws:principalservicename"] = .value(name)
      context["aws:principalorgid"] = .absent
      context["aws:principalorgpaths"] = .absent
    case .anonymous:
      context["aws:principalaccount"] = .value("anonymous")
      context["aws:principalorgid"] = .absent
      context["aws:principalorgpaths"] = .absent
    }
    return context
  }

  private static func principalType(_ kind: Kind) -> String? {
    switch kind {
    case .user: "User"
    case .role, .assumedRole: "AssumedRole"
    case .federatedUser: "FederatedUser"
    case .root: "Account"
    case .anonymous: "Anonymous"
    case .service: nil
    }
  }

  /// For a session the ARN of its role; a path the role may have is not part of the session's ARN.
  ///
  /// Roles that AWS makes always have a path, and it depends on what they are for.
  private static func roleARN(ofSession arn: ARN, _ role: IdentityName?) -> RequestContext.Entry? {
    guard let role, arn.resourceType == "assumed-role" else { return nil }
    let madeByAWS = ["AWSReservedSSO_", "AWSServiceRoleFor"]
    guard !madeByAWS.contains(where: role.name.hasPrefix) else { return .unknown }
    return .value(ARN.role(role.name, of: role.account, in: role.partition))
  }
}
