import AWSNames

extension ResourceType {
  /// An AWS account; its ARN is its root user's.
  public static let account = ResourceType(
    AccountRecord.self,
    word: "account",
    plural: "accounts",
    typeName: "AWS::::Account",
    service: "iam",
    listedBy: [.organizationsListAccounts],
    form: ResourceForm(
      count: { $0.accounts.count },
      scope: { _, _ in nil },
      provenance: { $0.accounts[$1].provenance },
      name: { inventory, row in
        let account = inventory.accounts[row]
        return inventory.strings[account.name.isEmpty ? account.id : account.name]
      },
      arn: { inventory, row in
        ARN.root(of: inventory.strings[inventory.accounts[row].id], in: inventory.partition(of: row))
      },
      find: { _, arn, account in arn.isRoot ? account : nil }
    )
  )
}

extension AccountRecord: Resource {
  /// An AWS account.
  public static var type: ResourceType { .account }
}
