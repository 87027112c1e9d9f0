import AWSNames
import Inventory
import Query

extension FuzzTarget {
  /// What a person types to filter: a query that prints as itself, with rows that its opposite leaves, or an error that
  /// says where.
  static let filters = FuzzTarget(
    "filters",
    words: [
      "name", "runtime", "memory", "modified", "role", "tag", "is:public", "has:url", "trigger", "account", ":", "=",
      "!=", "~",
      "<", ">=", "|", "!", "(", ")", "*", "\"", "\\", "512mb", "30d", "2026-11", "\"a b\"", "^(a|b)+$", "[^\\d]{2,3}",
      ".",
      "\u{301}", "\u{2028}", "\u{A0}", "****", "é", "É", "$",
    ]
  ) { bytes throws(BrokenPromise) in
    let text = bytes.text
    for table in [TableKind.functions, .triggers, .permissions] {
      switch parsed(text, table) {
      case .success(let query): try holds(query)
      case .failure(let error):
        try promise(0...text.unicodeScalars.count ~= error.position, "an error at \(error.position)")
        try promise(!error.description.isEmpty, "an error without words")
      }
    }
  }

  private static func parsed(_ text: String, _ table: TableKind) -> Result<Query, QueryError> {
    Result { () throws(QueryError) in try Query(text, in: table) }
  }

  private static func holds(_ query: Query) throws(BrokenPromise) {
    let printed = query.description
    guard case .success(let again) = parsed(printed, query.table) else {
      throw BrokenPromise("it prints as \(printed.debugDescription), which is no query")
    }
    try promise(again == query, "it prints as \(printed.debugDescription), which is another")
    try promise(again.description.isExactly(printed), "it prints otherwise the second time")
    try promise(query.matchesEverything || !query.explanation.isEmpty, "no words explain it")
    let all = dataset.allRows(of: query.table)
    let rows = dataset.rows(matching: query) ?? []
    let others = query.matchesEverything ? [] : dataset.rows(matching: query.negated) ?? []
    try promise((rows + others).sorted() == all, "\(rows) match, \(others) do not")
  }

  /// Functions whose names and tags hold what filters mean something by.
  private static let dataset: Dataset = {
    var builder = InventoryBuilder()
    var rows = Fragment()
    let text = { (text: String) in builder.interner.intern(text) }
    let file = builder.addFile(path: text("sample.json"), isCompressed: false)
    let place = Provenance(file: file, offset: 0, length: 2)
    let account = builder.addAccount(folder: text("111122223333"), id: text("111122223333"), provenance: place)
    let scope = builder.scope(account, builder.interner.intern("eu-central-1"))
    for (number, name) in ["checkout", "Größe", "cafe\u{301}", "a|b", "x\"\u{301}y", "", "password=hunter2-Xk9"]
      .enumerated()
    {
      var function = FunctionRecord(
        scope: scope,
        packageType: .zip,
        tracing: .unknown,
        environmentState: .none,
        provenance: place
      )
      function.name = builder.interner.intern(name)
      function.runtime = builder.interner.intern(number.isMultiple(of: 2) ? "python3.12" : "")
      function.memory = Int32(number * 512)
      function.lastModified = Int64(number) * 300_000_000
      function.tags = builder.interner.intern(pairs: [
        (builder.interner.intern("owner"), builder.interner.intern("a\u{301}"))
      ])
      rows.append(function)
    }
    builder.append(rows)
    return Dataset(inventory: builder.build().inventory, asOf: Day("2026-11-28") ?? Day(rawValue: 0))
  }()
}
