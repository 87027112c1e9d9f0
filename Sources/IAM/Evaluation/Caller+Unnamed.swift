public import AWSNames

extension Caller {
  /// Some role or user of an account, for policies of which nobody asks whose they are.
  ///
  /// What would tell which one it is, is unknown. Nil when the account is none, or the kind neither role nor user.
  public static func unnamed(
    _ name: String,
    _ kind: Kind = .role,
    of account: String,
    in partition: Partition
  ) -> Caller? {
    let anyone = ARN(partition: partition.rawValue, service: "iam", region: "", account: account, resource: "*")
    var keys = KnownKeys()
    keys["aws:PrincipalArn"] = .like([anyone.text])
    for key in ["aws:PrincipalType", "aws:username", "aws:userid"] { keys[key] = .unknown }
    return Caller(kind, name, of: account, in: partition)?.knowing(keys)
  }

  private init?(_ kind: Kind, _ name: String, of account: String, in partition: Partition) {
    switch kind {
    case .role: self.init(.role, ARN.role(name, of: account, in: partition))
    case .user: self.init(.user, ARN.user(name, of: account, in: partition))
    case .assumedRole, .federatedUser, .root, .service, .anonymous: return nil
    }
  }
}

// MARK: Strangers

extension Caller {
  /// Those who stand for everybody that signs.
  ///
  /// Roles and users of an account that nobody knows, in no organization and in one that nobody knows. Where all of them
  /// are kept out, none comes in but whom the policies name.
  public static func strangers(in partition: Partition) -> [Caller] {
    let alone = [("aws:PrincipalOrgID", RequestContext.Entry.absent), ("aws:PrincipalOrgPaths", .absent)]
    let member = [
      ("aws:PrincipalOrgID", RequestContext.Entry.value("o-0000000000")),
      ("aws:PrincipalOrgPaths", .values(["o-0000000000/r-0000/"])),
    ]
    return [Kind.role, .user].flatMap { kind in
      [alone, member].compactMap { organization in
        let id = kind == .user ? "AIDA0000000000000000" : "AROA0000000000000000:stranger"
        return outsider(kind, in: partition, organization + [("aws:userid", .value(id))])
      }
    }
  }

  /// Somebody outside the owner's account of whom nothing is known.
  public static func somebody(in partition: Partition) -> Caller? {
    let keys = [
      "aws:PrincipalAccount", "kms:CallerAccount", "aws:PrincipalArn", "aws:PrincipalOrgID", "aws:PrincipalOrgPaths",
      "aws:userid", "aws:username",
    ]
    return outsider(.role, in: partition, keys.map { ($0, .unknown) })
  }

  private static func outsider(
    _ kind: Kind,
    in partition: Partition,
    _ entries: [(key: String, entry: RequestContext.Entry)]
  ) -> Caller? {
    var keys = KnownKeys()
    for (key, entry) in entries { keys[key] = entry }
    // A user may be called anything; whether it is a user, too, is not what strangers are told apart by.
    if kind == .user { keys["aws:username"] = .unknown }
    keys["aws:PrincipalType"] = .unknown
    return Caller(kind, "stranger", of: "000000000000", in: partition)?.knowing(keys)
  }
}
