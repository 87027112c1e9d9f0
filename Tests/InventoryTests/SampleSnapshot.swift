import Inventory

/// One account and region, filled row by row; only what matters to a test is said.
struct SampleSnapshot {
  var builder = InventoryBuilder()
  var rows = Fragment()
  let scope: RowID<ScopeRecord>
  let place: Provenance
  private(set) var statementCount: UInt32 = 0

  init(account: String = "111122223333", region: String = "us-east-1") {
    let file = builder.addFile(path: builder.interner.intern("sample.json"), isCompressed: false)
    place = Provenance(file: file, offset: 0, length: 2)
    let id = builder.interner.intern(account)
    let row = builder.addAccount(folder: id, id: id, provenance: place)
    scope = builder.scope(row, builder.interner.intern(region))
  }

  func id(_ text: String) -> StringID { builder.interner.intern(text) }

  func list(_ texts: String...) -> ListID { builder.interner.intern(list: texts.map { id($0) }) }

  func arn(_ function: String) -> StringID { id("arn:aws:lambda:us-east-1:111122223333:function:\(function)") }

  mutating func function(_ name: String, _ change: (inout FunctionRecord, SampleSnapshot) -> Void = { _, _ in }) {
    var function = FunctionRecord(
      scope: scope,
      packageType: .zip,
      tracing: .unknown,
      environmentState: .none,
      provenance: place
    )
    function.name = id(name)
    change(&function, self)
    rows.append(function)
  }

  /// A statement of a function's policy that lets a service or principal invoke it.
  mutating func allow(
    _ function: String,
    service: String? = nil,
    principal: String? = nil,
    source: String? = nil,
    action: String = "lambda:InvokeFunction"
  ) {
    statementCount += 1
    let document = id("policy \(statementCount)")
    var statement = StatementElements()
    statement.actions.values = [action]
    if let service { statement.principals.append(StatementElements.Principal(.service, service)) }
    if let principal { statement.principals.append(StatementElements.Principal(.aws, principal)) }
    if let source {
      statement.conditions = [StatementElements.Condition(test: "ArnLike", key: "AWS:SourceArn", values: [source])]
    }
    rows.append(StatementRecord(statement, document: document, index: 0, builder.interner))
    var policy = ResourcePolicyRecord(kind: .function, scope: scope, provenance: place)
    policy.function = FunctionReference(name: id(function))
    policy.document = document
    rows.append(policy)
  }

  consuming func build() -> (inventory: Inventory, duplicates: [DuplicateRow]) {
    builder.append(rows)
    return builder.build()
  }
}
