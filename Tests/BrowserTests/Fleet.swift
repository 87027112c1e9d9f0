@testable import Checks
import AWSNames
import Inventory
import Query
import TestSupport

/// Two accounts with a handful of functions, and three checks that are easy to foresee.
enum Fleet {
  /// A function of the fleet.
  struct Member {
    var name: String
    var account = 0
    var runtime = "python3.13"
    var memory: Int32 = 128
  }

  static let asOf = Day(rawValue: 20_778)

  static let members = [
    Member(name: "checkout"),
    Member(name: "legacy-webhook", runtime: "python3.7", memory: 256),
    Member(name: "feedback-form", runtime: "nodejs22.x"),
    Member(name: "order-worker"),
    Member(name: "thumbnails", account: 1, runtime: "python3.7", memory: 1024),
    Member(name: "nightly-report", account: 1),
  ]

  static let catalogue = [oldRuntime, littleMemory, unknowable]

  /// The fleet as an inventory; each function has a queue for a trigger, and is attached to one subnet.
  static func inventory(_ members: [Member] = members) -> Inventory {
    var builder = InventoryBuilder()
    let interner = builder.interner
    let id = { (text: String) in interner.intern(text) }
    let file = builder.addFile(path: id("us-east-1/lambda-list-functions.json"), isCompressed: false)
    var scopes: [RowID<ScopeRecord>] = []
    for (number, name) in [("111122223333", "acme-prod"), ("444455556666", "acme-test")] {
      let provenance = Provenance(file: file, offset: 9_000, length: 10)
      let account = builder.addAccount(folder: id(number), id: id(number), provenance: provenance)
      builder.setName(id(name), of: account)
      scopes.append(builder.scope(account, id("us-east-1")))
    }
    var rows = Fragment()
    for (position, member) in members.enumerated() {
      let provenance = Provenance(file: file, offset: UInt64(position * 100), length: 100)
      let scope = scopes[member.account]
      rows.append(function(member, scope, provenance, &builder))
      var mapping = EventSourceMappingRecord(scope: scope, provenance: provenance)
      mapping.uuid = id("mapping-\(position)")
      mapping.function = FunctionReference(name: id(member.name))
      mapping.source = id("arn:aws:sqs:us-east-1:111122223333:\(member.name)-queue")
      mapping.state = id("Enabled")
      rows.append(mapping)
    }
    builder.append(rows)
    builder.collectedAt = "2026-11-20T10:00:00Z"
    return builder.build().inventory
  }

  private static func function(
    _ member: Member,
    _ scope: RowID<ScopeRecord>,
    _ provenance: Provenance,
    _ builder: inout InventoryBuilder
  ) -> FunctionRecord {
    let interner = builder.interner
    let id = { (text: String) in interner.intern(text) }
    var function = FunctionRecord(
      scope: scope,
      packageType: .zip,
      tracing: .active,
      environmentState: .none,
      provenance: provenance
    )
    function.name = id(member.name)
    function.runtime = id(member.runtime)
    function.memory = member.memory
    function.vpc = id("vpc-0a1b")
    function.subnets = builder.interner.intern(list: [id("subnet-0a1b")])
    return function
  }

  static func session(columns: Int = 120, rows: Int = 40) -> BrowsingSession {
    BrowsingSession(inventory(), catalogue: catalogue, asOf: asOf, columns: columns, rows: rows)
  }
}

extension Fleet {
  /// Fails `legacy-webhook` and `thumbnails`.
  private static let oldRuntime = check("lambda-old-runtime", "Runtime has ended", .critical) { function in
    let runtime = function.inventory.strings[function.runtime]
    return runtime == "python3.7" ? .fails([Failure("runtime \(runtime) has ended", severity: .critical)]) : .passes
  }

  /// Fails the four functions with 128 MiB.
  private static let littleMemory = check("lambda-little-memory", "Memory is small", .low) { function in
    function.memory < 256 ? .fails([Failure("\(function.memory) MiB", severity: .low)]) : .passes
  }

  /// Cannot tell for `checkout`.
  private static let unknowable = check("lambda-unknowable", "Nobody knows", .medium) { function in
    let name = function.inventory.strings[function.name]
    return name == "checkout" ? .unknown([MissingCall(.lambdaGetPolicy, .notCollected)]) : .passes
  }

  /// Fails `thumbnails`, and cannot tell for `checkout`, which stands before it.
  static let oftenUnknown = check("lambda-often-unknown", "Seldom known", .high) { function in
    switch function.inventory.strings[function.name] {
    case "thumbnails": .fails([Failure("seen", severity: .high)])
    case "checkout": .unknown([MissingCall(.lambdaGetPolicy, .notCollected)])
    default: .passes
    }
  }

  /// Fails every function, for its role.
  static let badRole = check("lambda-role-bad", "The role is bad", .high) { _ in
    .fails([Failure("seen", severity: .high)])
  }

  private static func check(
    _ id: String,
    _ title: String,
    _ severity: Severity,
    _ evaluate: @escaping @Sendable (Function) -> Verdict
  ) -> Check {
    Check(
      id: id,
      title: title,
      severity: severity,
      subjects: [.function],
      rationale: "It matters.",
      remedy: Remedy("Mend it.", command: .aws("lambda mend").option("function-name", .name)),
      responsibility: .customer,
      duty: .runtimeAndCode,
      operations: [.lambdaListFunctions],
      examples: []
    ) { context, resource in
      evaluate(Function(context.inventory, RowID(resource.row)))
    }
  }
}
