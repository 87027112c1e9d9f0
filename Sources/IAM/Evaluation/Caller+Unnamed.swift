public import AWSNames

extension Caller {
  /// Some user or role of an account, for policies of which nobody asks whose they are; a role by its kind.
  ///
  /// What would tell which one it is, is unknown. Nil when the account is none.
  public static func unnamed(_ name: String, of account: String, in partition: Partition) -> Caller? {
    Caller(.role, ARN.role(name, of: account, in: partition))?.knowing(unnamedKeys)
  }

  /// What would tell who somebody is.
  private static let unnamedKeys = {
    var keys = KnownKeys()
    for key in ["aws:PrincipalArn", "aws:PrincipalType", "aws:username", "aws:userid"] { keys[key] = .unknown }
    return keys
  }()
}

extension Caller {
  /// Somebody of an account that nobody knows and that is in no organization, whose own policies allow everything: who
  /// comes in where a policy lets in everybody that signs.
  public static let stranger: Caller = {
    guard let caller = Caller(.root, ARN.root(of: "000000000000", in: .aws)) else {
      preconditionFailure("an account's id makes a root user")
    }
    var keys = unnamedKeys
    for key in ["aws:PrincipalOrgID", "aws:PrincipalOrgPaths"] { keys[key] = .absent }
    return caller.knowing(keys)
  }()
}
