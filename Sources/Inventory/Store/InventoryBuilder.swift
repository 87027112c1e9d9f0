/// Collects what the files of a snapshot hold and joins it to an inventory.
///
/// Files are read side by side into fragments, which share `interner`; the fragments are then appended in the order
/// of their files, so that the same snapshot always gives the same rows.
public struct InventoryBuilder {
  /// Gives strings and lists their numbers.
  public let interner: Interner
  /// Which calls the snapshot answers.
  public var coverage = Coverage()
  /// When the snapshot was collected, RFC 3339; empty when unknown.
  public var collectedAt = ""

  private(set) var files: [SourceFile] = []
  private(set) var accounts: [AccountRecord] = []
  private(set) var scopes: [ScopeRecord] = []
  private(set) var rows = Fragment()

  /// A builder without rows.
  public init(interner: Interner = Interner()) { self.interner = interner }

  /// Adds a file of the snapshot.
  public mutating func addFile(path: StringID, isCompressed: Bool) -> RowID<SourceFile> {
    files.append(SourceFile(path: path, isCompressed: isCompressed))
    return RowID(index: files.count - 1)
  }

  /// Adds an account that has a folder in the snapshot; the id is empty where nothing tells it.
  public mutating func addAccount(folder: StringID, id: StringID, provenance: Provenance) -> RowID<AccountRecord> {
    var account = AccountRecord(provenance: provenance)
    account.folder = folder
    account.id = id
    account.isInSnapshot = true
    accounts.append(account)
    return RowID(index: accounts.count - 1)
  }

  /// The folder of an account, as it was added.
  public func folder(of account: RowID<AccountRecord>) -> String { interner.text(accounts[account.index].folder) }

  /// Sets the name that the snapshot itself gives an account; the organization's own name wins over it.
  public mutating func setName(_ name: StringID, of account: RowID<AccountRecord>) {
    accounts[account.index].name = name
  }

  /// The account and region, added when it is new.
  public mutating func scope(_ account: RowID<AccountRecord>, _ region: StringID) -> RowID<ScopeRecord> {
    let scope = ScopeRecord(account: account, region: region)
    if let row = scopes.firstIndex(of: scope) { return RowID(index: row) }
    scopes.append(scope)
    return RowID(index: scopes.count - 1)
  }

  /// Adds the rows of files.
  public mutating func append(_ fragment: SealedFragment) { rows.append(fragment) }

  /// Adds the rows of files.
  public mutating func append(_ fragment: Fragment) { rows.append(fragment.sealed()) }

  /// The inventory of all that was added, with what had to be left out because it was there already.
  public consuming func build() -> (inventory: Inventory, duplicates: [DuplicateRow]) {
    var linker = Linker(self)
    return linker.link()
  }
}

/// A row that names a resource which an earlier row has already described; the earlier row is kept.
public struct DuplicateRow: Hashable, Sendable {
  /// The resource's name or ARN.
  public var name: StringID
  /// Where the row that was left out came from.
  public var provenance: Provenance
  /// Where the row that was kept came from.
  public var kept: Provenance
}
