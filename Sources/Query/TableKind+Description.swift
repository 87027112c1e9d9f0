import Checks
import Inventory

extension TableKind {
  /// All that differs from table to table: a new one is a case, a line below, and its file in `Tables`.
  struct Description: Sendable {
    /// The word for it, as commands take it.
    let name: String
    /// Its fields, in the order of its columns.
    fileprivate(set) var fields: [Field]
    /// The flags that filters may ask for.
    let flags: [QueryFlag]
    /// The relations that filters may follow.
    let relations: [TableRelation]
    /// The function that a row belongs to; nil where rows belong to none.
    let function: (@Sendable (Dataset, Int) -> RowID<FunctionRecord>?)?
    /// Whether its rows are there for the sake of functions.
    let isOfFunctions: Bool
    /// The number of its rows.
    let count: @Sendable (Dataset) -> Int
  }

  /// What is said of the table.
  var description: Description { TableKind.descriptions[Int(rawValue)] }

  private static let descriptions = allCases.map { Description($0) }
}

extension TableKind.Description {
  init(
    _ name: String,
    _ fields: [Field],
    flags: [QueryFlag],
    relations: [TableRelation],
    function: (@Sendable (Dataset, Int) -> RowID<FunctionRecord>?)? = nil,
    isOfFunctions: Bool = false,
    count: @escaping @Sendable (Dataset) -> Int
  ) {
    self.name = name
    self.fields = fields
    self.flags = flags
    self.relations = relations
    self.function = function
    self.isOfFunctions = isOfFunctions
    self.count = count
  }

  /// A table whose rows belong to functions.
  init(
    _ name: String,
    _ fields: [Field],
    flags: [QueryFlag],
    ofFunction function: @escaping @Sendable (Dataset, Int) -> RowID<FunctionRecord>?,
    isOfFunctions: Bool = false,
    count: @escaping @Sendable (Dataset) -> Int
  ) {
    self.init(
      name,
      fields,
      flags: flags,
      relations: [.function(function)],
      function: function,
      isOfFunctions: isOfFunctions,
      count: count
    )
  }

  fileprivate init(_ table: TableKind) {
    self =
      switch table {
      case .accounts: .accounts
      case .functions: .functions
      case .triggers: .triggers
      case .vpcAttachments: .vpcAttachments
      case .permissions: .permissions
      case .findings: .findings
      case .organization: .organization
      case .mends: .mends
      }
    for position in fields.indices { fields[position].table = table }
  }
}
