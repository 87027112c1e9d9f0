/// An AWS account.
public struct AccountRecord: Hashable, Sendable {
  /// Twelve digits.
  public var id = StringID.empty
  /// The folder of the snapshot it was read from.
  public var folder = StringID.empty
  /// The name in the organization, else that of the snapshot.
  public var name = StringID.empty
  /// The account alias of the sign-in page.
  public var alias = StringID.empty
  /// The e-mail address of the root user.
  public var email = StringID.empty
  /// `ACTIVE`, `SUSPENDED` or `PENDING_CLOSURE`, as AWS Organizations says.
  public var status = StringID.empty
  /// The organization, `o-…`; empty when unknown.
  public var organizationID = StringID.empty
  /// Names of the organizational units from the root down, joined by `/`.
  public var organizationPath = StringID.empty
  /// The path as condition keys write it: `o-…/r-…/ou-…/`.
  public var organizationPathIDs = StringID.empty
  /// Whether it is the management account of its organization.
  public var isManagementAccount = false
  /// The account and region whose call listed it for its organization; nil for one that no such call names.
  public var listedIn: RowID<ScopeRecord>?
  /// Whether the snapshot has a folder for it, not just a mention by the organization.
  public var isInSnapshot = false
  /// Where the row came from.
  public var provenance: Provenance

  /// A row of which all else is empty or unknown.
  public init(provenance: Provenance) {
    self.provenance = provenance
  }
}

extension AccountRecord: TableRow {
  /// Its id.
  public var rowName: StringID? { id }
}
