/// Joins the rows of all files: drops duplicates, resolves names to rows, and derives triggers, VPC attachments and
/// permissions.
struct Linker {
  let interner: Interner
  /// The rows of all files; those that linking changes or derives are set once they are as they stay.
  let draft: TableDraft
  var accounts: [AccountRecord]
  var scopes: [ScopeRecord]
  var functions: [FunctionRecord] = []
  var links = Links()
  var permissions: [PermissionRecord] = []
  var organizationNodes: [OrganizationNodeRecord] = []
  var duplicates: [DuplicateRow] = []
  // The functions that routes and methods call, in the order of their table.
  var calledFunctions: [CalledFunction] = []
  let files: [SourceFile]
  let coverage: Coverage
  let collectedAt: String

  init(_ builder: consuming InventoryBuilder) {
    interner = builder.interner
    accounts = builder.accounts
    scopes = builder.scopes
    files = builder.files
    coverage = builder.coverage
    collectedAt = builder.collectedAt
    draft = TableDraft(builder.rows)
  }

  mutating func link() -> (inventory: Inventory, duplicates: [DuplicateRow]) {
    joinAccounts()
    joinFunctions()
    linkStatements()
    linkUsage()
    linkFunctions()
    linkEdge()
    linkFrontDoors()
    linkOrganization()
    derivePermissions()
    deriveTriggers()
    deriveAttachments()
    let parts = LinkedParts(
      strings: StringPool(interner.strings.freeze()),
      lists: ListPool(interner.lists.freeze()),
      files: files,
      collectedAt: collectedAt,
      coverage: coverage,
      links: links
    )
    let inventory = TableDraft.$current.withValue(draft) { Inventory(parts) }
    assert(
      draft.rowTypes.isSubset(of: Set(inventory.tables.map { ObjectIdentifier($0.table.rowType) })),
      "rows were brought that no table holds"
    )
    return (inventory, duplicates + draft.notedDuplicates)
  }
}

/// All that an inventory is made of besides its tables.
struct LinkedParts {
  var strings: StringPool
  var lists: ListPool
  var files: [SourceFile]
  var collectedAt: String
  var coverage: Coverage
  var links: Links
}
