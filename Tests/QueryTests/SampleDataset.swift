import AWSNames
import Checks
import Inventory
import Query
import Testing

/// A few functions of two accounts, filled row by row; only what matters to a test is said.
struct SampleDataset {
  var builder = InventoryBuilder()
  var rows = Fragment()
  let scopes: [RowID<ScopeRecord>]
  let place: Provenance

  init() {
    let file = builder.addFile(path: builder.interner.intern("sample.json"), isCompressed: false)
    place = Provenance(file: file, offset: 0, length: 2)
    var scopes: [RowID<ScopeRecord>] = []
    for (account, name) in [("111122223333", "prod"), ("444455556666", "")] {
      let id = builder.interner.intern(account)
      let row = builder.addAccount(folder: id, id: id, provenance: place)
      builder.setName(builder.interner.intern(name), of: row)
      scopes.append(builder.scope(row, builder.interner.intern("eu-central-1")))
    }
    self.scopes = scopes
  }

  func id(_ text: String) -> StringID { builder.interner.intern(text) }

  mutating func function(
    _ name: String,
    runtime: String = "python3.12",
    account: Int = 0,
    _ change: (inout FunctionRecord, SampleDataset) -> Void = { _, _ in }
  ) {
    var function = FunctionRecord(
      scope: scopes[account],
      packageType: .zip,
      tracing: .unknown,
      environmentState: .none,
      provenance: place
    )
    function.name = id(name)
    function.runtime = id(runtime)
    change(&function, self)
    rows.append(function)
  }

  mutating func url(_ function: String, _ authType: FunctionURLAuthType) {
    var url = FunctionURLRecord(authType: authType, scope: scopes[0], provenance: place)
    url.function = FunctionReference(name: id(function))
    url.url = id("https://\(function).lambda-url.eu-central-1.on.aws/")
    rows.append(url)
  }

  /// A policy that lets everybody call the URL of a function.
  mutating func openURL(of function: String) {
    var policy = ResourcePolicyRecord(kind: .function, scope: scopes[0], provenance: place)
    policy.function = FunctionReference(name: id(function))
    policy.document = id(
      #"""
      {"Statement": [{"Effect": "Allow", "Principal": "*",
        "Action": ["lambda:InvokeFunctionUrl", "lambda:InvokeFunction"]}]}
      """#
    )
    rows.append(policy)
  }

  consuming func build(asOf day: String = "2026-11-21") -> Dataset {
    builder.append(rows)
    return Dataset(
      inventory: builder.build().inventory,
      asOf: Day(day) ?? Day(rawValue: 0),
      checks: Check.all
    )
  }
}

extension SampleDataset {
  /// Five functions that differ in most of what filters ask for.
  static var five: Dataset {
    var sample = SampleDataset()
    sample.function("checkout-api") { function, sample in
      function.memory = 512
      function.timeout = 30
      function.lastModified = 1_795_000_000  // 2026-11-18
      function.role = sample.id("arn:aws:iam::111122223333:role/checkout-admin")
      function.tags = sample.builder.interner.intern(pairs: [
        (sample.id("owner"), sample.id("payments")), (sample.id("Team"), sample.id("core web")),
      ])
    }
    sample.function("Thumbnails", runtime: "nodejs18.x") { function, _ in
      function.memory = 1024
      function.timeout = 900
      function.lastModified = 1_700_000_000  // 2023-11-14
    }
    sample.function("legacy-webhook", runtime: "python3.9") { function, _ in
      function.memory = 128
      function.codeSize = 60 << 20
    }
    sample.function("nightly-report", runtime: "python3.8", account: 1) { function, sample in
      function.description = sample.id("runs \"at night\" (UTC)")
      function.environment = sample.builder.interner.intern(pairs: [(sample.id("DB_PASSWORD"), sample.id("hunter2"))])
    }
    sample.function("bildgröße", runtime: "", account: 1) { function, _ in function.packageType = .image }
    sample.url("legacy-webhook", .none)
    sample.openURL(of: "legacy-webhook")
    return sample.build()
  }
}

extension Dataset {
  /// The names of the functions that match, in the order of the table.
  func names(_ text: String) throws -> [String] {
    let query = try Query(text, in: .functions)
    let rows = try #require(self.rows(matching: query))
    return rows.map { inventory.strings[inventory.functions.name[Int($0)]] }
  }
}
