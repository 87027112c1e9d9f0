import Inventory

// Fields that most tables share: the account, region and function that a row belongs to.
extension Field {
  /// The account's name, else its id.
  static func account(
    visibility: FieldVisibility = .standard,
    basis: FieldBasis = .inventory,
    _ row: @escaping @Sendable (Dataset, Int) -> RowID<AccountRecord>?
  ) -> [Field] {
    [
      Field(
        "account",
        "Account",
        width: 18,
        visibility: visibility,
        alsoMatches: ["account-id"],
        basis: basis,
        .text { dataset, index in
          guard let row = row(dataset, index) else { return .empty }
          let account = dataset.inventory.accounts[row.index]
          return account.name.isEmpty ? account.id : account.name
        }
      ),
      Field(
        "account-id",
        "Account id",
        width: 12,
        minimumWidth: 12,
        visibility: .wide,
        basis: basis,
        .text { dataset, index in row(dataset, index).map { dataset.inventory.accounts[$0.index].id } ?? .empty }
      ),
    ]
  }

  /// The account and region of a scope.
  static func scoped(
    regionVisibility: FieldVisibility = .standard,
    _ scope: @escaping @Sendable (Dataset, Int) -> RowID<ScopeRecord>
  ) -> [Field] {
    account { dataset, row in dataset.inventory.scopes[scope(dataset, row).index].account } + [
      Field(
        "region",
        "Region",
        width: 14,
        minimumWidth: 9,
        visibility: regionVisibility,
        .text { dataset, row in dataset.inventory.scopes[scope(dataset, row).index].region }
      )
    ]
  }

  /// A flag in words.
  static func flag(
    _ id: String,
    _ title: String,
    visibility: FieldVisibility = .standard,
    _ read: @escaping @Sendable (Dataset, Int) -> Bool?
  ) -> Field {
    Field(
      id,
      title,
      kind: .flag,
      width: 5,
      minimumWidth: 3,
      visibility: visibility,
      .label(.fixed(["no", "yes"]), { dataset, row in read(dataset, row).map { $0 ? 1 : 0 } })
    )
  }
}
