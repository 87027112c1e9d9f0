import Inventory

extension TableKind.Description {
  /// Accounts.
  static let accounts = TableKind.Description(
    "accounts",
    fields,
    flags: [
      QueryFlag("is:management", "is the management account") { $0.inventory.accounts[$1].isManagementAccount },
      QueryFlag("is:exported", "has a folder in the snapshot") { $0.inventory.accounts[$1].isInSnapshot },
      QueryFlag("is:fail", "has failed checks", anyOf: "failed"),
      QueryFlag("is:unknown", "has checks that the snapshot cannot tell", anyOf: "unknown"),
    ],
    relations: [
      TableRelation(id: "function", target: .functions) { dataset, row in
        dataset.inventory.scopes.of(RowID(index: row)).flatMap { dataset.inventory.functions.of($0).map(\.index) }
      }
    ],
    count: { $0.inventory.accounts.count }
  )

  private static let fields =
    [
      Field(
        "name",
        "Account",
        aliases: ["account"],
        width: 22,
        minimumWidth: 12,
        alsoMatches: ["id", "alias"],
        .text { dataset, row in
          let account = dataset.inventory.accounts[row]
          return account.name.isEmpty ? account.id : account.name
        }
      ),
      Field("id", "Id", aliases: ["account-id"], width: 12, minimumWidth: 12, .text { $0.inventory.accounts[$1].id }),
      Field("alias", "Alias", width: 16, visibility: .wide, .text { $0.inventory.accounts[$1].alias }),
      Field(
        "path",
        "Organization",
        aliases: ["ou", "organization"],
        width: 24,
        .text { $0.inventory.accounts[$1].organizationPath }
      ),
      Field("status", "Status", width: 9, .text { $0.inventory.accounts[$1].status }),
      Field(
        "regions",
        "Regions",
        kind: .number(.count),
        width: 7,
        .number { dataset, row in
          let scopes = dataset.inventory.scopes.of(RowID(index: row))
          return Int64(
            scopes.count { dataset.inventory.strings[dataset.inventory.scopes[$0.index].region] != "global" }
          )
        }
      ),
      Field(
        "functions",
        "Functions",
        kind: .number(.count),
        width: 9,
        .number { dataset, row in
          let scopes = dataset.inventory.scopes.of(RowID(index: row))
          return Int64(scopes.reduce(0) { $0 + dataset.inventory.functions.of($1).count })
        }
      ),
      .flag("management", "Management", visibility: .wide) { $0.inventory.accounts[$1].isManagementAccount },
      .flag("exported", "Exported", visibility: .wide) { $0.inventory.accounts[$1].isInSnapshot },
      Field("email", "E-mail", width: 30, visibility: .hidden, .text { $0.inventory.accounts[$1].email }),
      Field(
        "arn",
        "ARN",
        width: 40,
        visibility: .hidden,
        .composed { $0.inventory.arn(of: ResourceID(RowID<AccountRecord>(index: $1))) }
      ),
    ] + FindingFields.countsOfAccounts
}
