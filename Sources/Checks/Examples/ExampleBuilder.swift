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
  /// Further regions in which every call was answered.
  private var regions: [RowID<ScopeRecord>] = []

  /// A resource by its type and by how its ARN ends.
  struct Subject: Sendable {
    let type: ResourceType
    let end: String

    init(_ type: ResourceType, _ end: String) {
      self.type = type
      self.end = end
    }
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
      for scope in [regional, global] + regions {
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

  /// Another region of the account; what was asked there is as elsewhere, unless a call is said to have gone differently.
  mutating func scope(_ region: String) -> RowID<ScopeRecord> {
    let scope = builder.scope(accountRow, id(region))
    if !regions.contains(scope) { regions.append(scope) }
    return scope
  }

  /// Whether the document is met for the first time.
  mutating func isNew(_ document: StringID) -> Bool { documents.insert(document).inserted }

  /// Makes a resource the one to judge unless an earlier one is.
  mutating func propose(_ type: ResourceType, _ end: String) {
    if subject == nil { subject = Subject(type, end) }
  }
}

extension Inventory {
  /// The first resource whose ARN ends as the subject's does.
  fileprivate func resource(_ subject: ExampleBuilder.Subject) -> ResourceID? {
    (0..<UInt32(count(of: subject.type))).lazy.map { ResourceID(type: subject.type, row: $0) }.first { resource in
      let arn = arn(of: resource)
      return arn == subject.end || arn.ends(with: ":\(subject.end)") || arn.ends(with: "/\(subject.end)")
    }
  }
}
