import AWSNames

extension KeptByAWS {
  /// Whether AWS refuses an action, given in lower case, to everybody but the service that keeps the thing.
  ///
  /// What merely reads or uses it is not refused, nor what the account may do: make and delete a service-linked role,
  /// describe and tag it, attach a managed policy, use a key.
  ///
  /// Source: IAM API reference, `UnmodifiableEntity` among the errors of each action; IAM user guide, "Service-linked
  /// roles" and "AWS managed policies"; Organizations user guide, `FullAWSAccess`; KMS developer guide, "AWS managed
  /// keys" and "Aliases"; as known on 2026-11-28. That tags of reserved roles are refused as well is by reports
  /// (`UnmodifiableEntity: this role is only modifiable by AWS`).
  private func refuses(_ action: String) -> Bool { (Self.refused[self] ?? []).contains(action) }

  /// What AWS keeps and refuses a call on, given in lower case; nil when policies decide.
  ///
  /// `kept` says what the resource is where its ARN does not tell. Services and their own roles are who changes it.
  static func refused(to caller: Caller, _ action: String, _ resource: ARN?, _ kept: KeptByAWS?) -> KeptByAWS? {
    guard everyRefused.contains(action), caller.kind != .service, !caller.isServiceLinkedRole,
      let kept = kept ?? resource?.keptByAWS, kept.refuses(action)
    else { return nil }
    return kept
  }

  private static let everyRefused = Set(refused.values.joined())

  private static let roleChanges: Set = [
    "iam:attachrolepolicy", "iam:createrole", "iam:deleterole", "iam:deleterolepermissionsboundary",
    "iam:deleterolepolicy", "iam:detachrolepolicy", "iam:putrolepermissionsboundary", "iam:putrolepolicy",
    "iam:updateassumerolepolicy",
  ]

  private static let refused: [KeptByAWS: Set<String>] = [
    .serviceLinkedRole: roleChanges.union(["sts:assumerole"]),
    .reservedRole: roleChanges.union([
      "iam:tagrole", "iam:untagrole", "iam:updaterole", "iam:updateroledescription",
    ]),
    .managedPolicy: [
      "iam:createpolicy", "iam:createpolicyversion", "iam:deletepolicy", "iam:deletepolicyversion",
      "iam:setdefaultpolicyversion", "iam:tagpolicy", "iam:untagpolicy", "organizations:deletepolicy",
      "organizations:tagresource", "organizations:untagresource", "organizations:updatepolicy",
    ],
    .keyAlias: ["kms:createalias", "kms:deletealias", "kms:updatealias"],
    .managedKey: [
      "kms:cancelkeydeletion", "kms:deleteimportedkeymaterial", "kms:disablekey", "kms:disablekeyrotation",
      "kms:enablekey", "kms:enablekeyrotation", "kms:importkeymaterial", "kms:putkeypolicy", "kms:replicatekey",
      "kms:rotatekeyondemand", "kms:schedulekeydeletion", "kms:tagresource", "kms:untagresource",
      "kms:updatekeydescription", "kms:updateprimaryregion",
    ],
  ]
}

extension KeptByAWS {
  /// The things of this kind, as a sentence names them.
  var plural: String {
    switch self {
    case .serviceLinkedRole: "service-linked roles"
    case .reservedRole: "roles under aws-reserved"
    case .managedPolicy: "AWS managed policies"
    case .keyAlias: "aliases under alias/aws"
    case .managedKey: "AWS managed keys"
    }
  }
}
