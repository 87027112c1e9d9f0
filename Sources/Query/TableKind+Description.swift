import Checks
import Inventory

extension TableKind {
  /// All that differs from table to table: a new one is a case, a description here, and the file of its fields.
  struct Description: Sendable {
    /// The word for it, as commands take it.
    let name: String
    /// Its fields, in the order of its columns.
    let fields: [Field]
    /// The flags that filters may ask for.
    let flags: [QueryFlag]
    /// The relations that filters may follow.
    let relations: [TableRelation]
    /// The number of its rows.
    let count: @Sendable (Dataset) -> Int
    /// The function that a row belongs to; nil where rows belong to none.
    let function: (@Sendable (Dataset, Int) -> RowID<FunctionRecord>?)?
  }

  /// What is said of the table.
  var description: Description { TableKind.descriptions[Int(rawValue)] }

  private static let descriptions = allCases.map { Description($0) }
}

extension TableKind.Description {
  private init(
    _ name: String,
    _ fields: [Field],
    _ flags: [QueryFlag],
    relations: [TableRelation],
    function: (@Sendable (Dataset, Int) -> RowID<FunctionRecord>?)? = nil,
    count: @escaping @Sendable (Dataset) -> Int
  ) {
    self.name = name
    self.fields = fields
    self.flags = flags
    self.relations = relations
    self.function = function
    self.count = count
  }

  /// A table whose rows belong to functions.
  private init(
    _ name: String,
    _ fields: [Field],
    _ flags: [QueryFlag],
    ofFunction function: @escaping @Sendable (Dataset, Int) -> RowID<FunctionRecord>?,
    count: @escaping @Sendable (Dataset) -> Int
  ) {
    self.init(name, fields, flags, relations: TableRelation.toFunction(function), function: function, count: count)
  }

  init(_ table: TableKind) {
    switch table {
    case .accounts:
      self.init("accounts", FieldCatalogue.accounts, QueryFlag.ofAccounts, relations: TableRelation.ofAccounts) {
        $0.inventory.accounts.count
      }
    case .functions:
      self.init(
        "functions",
        FieldCatalogue.functions,
        QueryFlag.ofFunctions,
        relations: TableRelation.ofFunctions,
        function: { RowID(index: $1) }
      ) { $0.inventory.functions.count }
    case .triggers:
      self.init(
        "triggers",
        FieldCatalogue.triggers,
        QueryFlag.ofTriggers,
        ofFunction: { $0.inventory.triggers.function[$1] }
      ) { $0.inventory.triggers.count }
    case .vpcAttachments:
      self.init(
        "vpc-attachments",
        FieldCatalogue.vpcAttachments,
        QueryFlag.ofAttachments,
        ofFunction: { $0.inventory.vpcAttachments.function[$1] }
      ) { $0.inventory.vpcAttachments.count }
    case .permissions:
      self.init(
        "permissions",
        FieldCatalogue.permissions,
        QueryFlag.ofPermissions,
        ofFunction: { $0.inventory.permissions.holder[$1].function }
      ) { $0.inventory.permissions.count }
    case .findings:
      self.init(
        "findings",
        FieldCatalogue.findings,
        QueryFlag.ofFindings,
        ofFunction: { $0.function(ofFinding: $1) }
      ) { $0.findings?.findings.count ?? 0 }
    case .organization:
      self.init("organization", FieldCatalogue.organization, QueryFlag.ofNodes, relations: TableRelation.ofNodes) {
        $0.inventory.organizationNodes.count
      }
    }
  }
}
