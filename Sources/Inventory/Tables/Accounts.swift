/// An account and region of the snapshot; `global` for services without a region.
public struct ScopeRecord: Hashable, Sendable {
  /// The account.
  public var account: RowID<AccountRecord>
  /// The region, or `global`.
  public var region: StringID

  /// A row of which all else is empty or unknown.
  public init(account: RowID<AccountRecord>, region: StringID = .empty) {
    self.account = account
    self.region = region
  }
}

/// An AWS account.
public struct AccountRecord: Hashable, Sendable {
  /// Twelve digits.
  public var id: StringID
  /// The folder of the snapshot it was read from.
  public var folder: StringID
  /// The name in the organization, else that of the snapshot.
  public var name: StringID
  /// The account alias of the sign-in page.
  public var alias: StringID
  /// The e-mail address of the root user.
  public var email: StringID
  /// `ACTIVE`, `SUSPENDED` or `PENDING_CLOSURE`, as AWS Organizations says.
  public var status: StringID
  /// The organization, `o-…`; empty when unknown.
  public var organizationID: StringID
  /// Names of the organizational units from the root down, joined by `/`.
  public var organizationPath: StringID
  /// The path as condition keys write it: `o-…/r-…/ou-…/`.
  public var organizationPathIDs: StringID
  /// Whether it is the management account of its organization.
  public var isManagementAccount: Bool
  /// Whether the snapshot has a folder for it, not just a mention by the organization.
  public var isInSnapshot: Bool
  /// Where the row came from.
  public var provenance: Provenance

  /// A row of which all else is empty or unknown.
  public init(provenance: Provenance) {
    self.id = .empty
    self.folder = .empty
    self.name = .empty
    self.alias = .empty
    self.email = .empty
    self.status = .empty
    self.organizationID = .empty
    self.organizationPath = .empty
    self.organizationPathIDs = .empty
    self.isManagementAccount = false
    self.isInSnapshot = false
    self.provenance = provenance
  }
}
