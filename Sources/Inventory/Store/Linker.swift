/// Joins the rows of all files: drops duplicates, resolves names to rows, and derives triggers, VPC attachments and
/// permissions.
struct Linker {
  let interner: Interner
  var tables: Fragment
  var accounts: [AccountRecord]
  var scopes: [ScopeRecord]
  var links = Links()
  var triggers: [TriggerRecord] = []
  var attachments: [VPCAttachmentRecord] = []
  var permissions: [PermissionRecord] = []
  var organizationNodes: [OrganizationNodeRecord] = []
  var duplicates: [DuplicateRow] = []
  // What each route or method calls, with the qualifier; nil when it calls something else than a function.
  var routeTargets: [FunctionReference?] = []
  let files: [SourceFile]
  let coverage: Coverage
  let collectedAt: String

  init(_ builder: consuming InventoryBuilder) {
    interner = builder.interner
    tables = builder.rows
    accounts = builder.accounts
    scopes = builder.scopes
    files = builder.files
    coverage = builder.coverage
    collectedAt = builder.collectedAt
  }

  mutating func link() -> (inventory: Inventory, duplicates: [DuplicateRow]) {
    joinAccounts()
    nameRows()
    linkStatements()
    linkUsage()
    joinFunctionDetails()
    linkFunctions()
    linkFrontDoors()
    linkNetwork()
    linkOrganization()
    derivePermissions()
    deriveTriggers()
    deriveAttachments()
    return (Inventory(linkedRows()), duplicates)
  }

  private func linkedRows() -> LinkedRows {
    LinkedRows(
      strings: StringPool(interner.strings.freeze()),
      lists: ListPool(interner.lists.freeze()),
      files: files,
      collectedAt: collectedAt,
      coverage: coverage,
      accounts: accounts,
      scopes: scopes,
      tables: tables,
      triggers: triggers,
      attachments: attachments,
      permissions: permissions,
      organizationNodes: organizationNodes,
      links: links
    )
  }
}

/// All that an inventory is made of.
struct LinkedRows {
  var strings: StringPool
  var lists: ListPool
  var files: [SourceFile]
  var collectedAt: String
  var coverage: Coverage
  var accounts: [AccountRecord]
  var scopes: [ScopeRecord]
  var tables: Fragment
  var triggers: [TriggerRecord]
  var attachments: [VPCAttachmentRecord]
  var permissions: [PermissionRecord]
  var organizationNodes: [OrganizationNodeRecord]
  var links: Links
}
