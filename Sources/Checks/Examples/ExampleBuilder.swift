import AWSNames
public import Inventory

/// Builds the small inventories of examples: one account and region, every call answered, nothing wrong.
///
/// What is not said has harmless defaults, so that an example shows only what it is about.
public struct ExampleBuilder {
  /// The account of everything that is not said to be elsewhere.
  static let account = "111122223333"
  /// The region of everything that is not said to be elsewhere.
  static let region = "us-east-1"
  /// What makes the ARNs of both.
  static let names = ARNScope(region: region, account: account)
  /// The day examples are judged by.
  static let asOf = Day(rawValue: 20_778)

  var builder = InventoryBuilder()
  var rows = Fragment()
  var provenance: Provenance
  let accountRow: RowID<AccountRecord>
  let regional: RowID<ScopeRecord>
  let global: RowID<ScopeRecord>
  /// How the resource to judge is found; the first that was added unless another is named.
  var subject: Subject?
  var trusted: Set<String> = []
  private var exceptions: [Operation: CoverageState] = [:]
  private var documents: Set<StringID> = []

  enum Subject: Sendable {
    case account
    case function(String)
    case role(String)
    case user(String)
    case api(String)
    case apiStage(api: String, name: String)
    case loadBalancer(String)
    case logGroup(String)
  }

  /// A builder of an account in which every call was answered and found nothing.
  public init() {
    let file = builder.addFile(path: builder.interner.intern("example.json"), isCompressed: false)
    provenance = Provenance(file: file, offset: 0, length: 0)
    let id = builder.interner.intern(ExampleBuilder.account)
    accountRow = builder.addAccount(folder: id, id: id, provenance: provenance)
    regional = builder.scope(accountRow, builder.interner.intern(ExampleBuilder.region))
    global = builder.scope(accountRow, builder.interner.intern("global"))
  }
}

extension ExampleBuilder {
  /// The context of all that was added, and the resource to judge.
  public consuming func build() -> (context: CheckContext, resource: ResourceID)? {
    for operation in Operation.allCases {
      for scope in [regional, global] {
        builder.coverage.note(exceptions[operation] ?? .collected, of: operation, in: scope)
      }
    }
    builder.append(rows)
    let (subject, trusted) = (subject, trusted)
    let inventory = builder.build().inventory
    guard let resource = subject.flatMap({ inventory.resource($0) }) else { return nil }
    return (CheckContext(inventory: inventory, asOf: ExampleBuilder.asOf, trustedAccounts: trusted), resource)
  }

  /// The number of a text.
  func id(_ text: String) -> StringID { builder.interner.intern(text) }

  /// The number of a list of texts.
  func list(_ texts: [String]) -> ListID { builder.interner.intern(list: texts.map(id)) }

  /// The number of a list of names with their values.
  func pairs(_ texts: KeyValuePairs<String, String>) -> ListID {
    builder.interner.intern(pairs: texts.map { (id($0.key), id($0.value)) })
  }

  /// A moment so many days before examples are judged, in seconds since 1970.
  static func seconds(daysAgo days: Int) -> Int64 { Int64(Int(asOf.rawValue) - days) * 86400 }

  /// Takes back that calls were made.
  mutating func forget(_ operations: Operation...) {
    for operation in operations { exceptions[operation] = .notCollected }
  }

  /// Lets calls be denied.
  mutating func deny(_ operations: Operation...) {
    for operation in operations { exceptions[operation] = .denied }
  }

  /// Adds a region of the account in which one call went differently.
  mutating func addRegion(_ region: String, _ operation: Operation, _ state: CoverageState) {
    let scope = builder.scope(accountRow, id(region))
    builder.coverage.note(state, of: operation, in: scope)
  }

  /// Whether the document is met for the first time.
  mutating func isNew(_ document: StringID) -> Bool { documents.insert(document).inserted }

  /// Makes a resource the one to judge unless an earlier one is.
  mutating func propose(_ candidate: Subject) {
    if subject == nil { subject = candidate }
  }
}

extension Inventory {
  fileprivate func resource(_ subject: ExampleBuilder.Subject) -> ResourceID? {
    let regional = RowID<ScopeRecord>(0)
    switch subject {
    case .account: return ResourceID(RowID<AccountRecord>(0))
    case .function(let name):
      return strings.id(of: name).flatMap { links.function(named: $0, in: regional) }.map { ResourceID($0) }
    case .role(let arn): return strings.id(of: arn).flatMap { roles.row($0) }.map { ResourceID($0) }
    case .user(let arn): return strings.id(of: arn).flatMap { users.row($0) }.map { ResourceID($0) }
    case .api(let id):
      return strings.id(of: id).flatMap { apis.row(named: $0, in: regional) }.map { ResourceID($0) }
    case .apiStage(let api, let name):
      let row = apiStages.firstIndex { strings[$0.api] == api && strings[$0.name] == name }
      return row.map { ResourceID(RowID<APIStageRecord>(index: $0)) }
    case .loadBalancer(let arn):
      return strings.id(of: arn).flatMap { loadBalancers.row($0) }.map { ResourceID($0) }
    case .logGroup(let name):
      return strings.id(of: name).flatMap { logGroups.row(named: $0, in: regional) }.map { ResourceID($0) }
    }
  }
}
