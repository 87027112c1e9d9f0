import Checks
import Inventory

/// Something that is true of a row or not, as `is:public` and `has:note` ask.
struct QueryFlag: Sendable {
  /// The whole term.
  let id: String
  /// What it asks, in words: "can be started by anyone".
  let meaning: String
  /// Whether only findings tell.
  let needsFindings: Bool
  let holds: @Sendable (Dataset, Int) -> Bool

  init(
    _ id: String,
    _ meaning: String,
    needsFindings: Bool = false,
    _ holds: @escaping @Sendable (Dataset, Int) -> Bool
  ) {
    self.id = id
    self.meaning = meaning
    self.needsFindings = needsFindings
    self.holds = holds
  }
}

extension TableKind {
  /// The flags that filters on the table may ask for.
  var flags: [QueryFlag] {
    switch self {
    case .accounts: QueryFlag.ofAccounts + [QueryFlag.selected(self)]
    case .functions: QueryFlag.ofFunctions + [QueryFlag.selected(self)]
    case .triggers: QueryFlag.ofTriggers + [QueryFlag.selected(self)]
    case .vpcAttachments: QueryFlag.ofAttachments + [QueryFlag.selected(self)]
    case .permissions: QueryFlag.ofPermissions + [QueryFlag.selected(self)]
    case .findings: QueryFlag.ofFindings + [QueryFlag.selected(self)]
    }
  }
}

extension QueryFlag {
  fileprivate static func selected(_ table: TableKind) -> QueryFlag {
    QueryFlag("is:selected", "is selected") { $0.selection[table]?.contains(UInt32($1)) ?? false }
  }

  fileprivate static let ofAccounts = [
    QueryFlag("is:management", "is the management account") { $0.inventory.accounts[$1].isManagementAccount },
    QueryFlag("is:exported", "has a folder in the snapshot") { $0.inventory.accounts[$1].isInSnapshot },
    QueryFlag("is:fail", "has failed checks", needsFindings: true) { TableKind.accounts.number("failed", $0, $1) > 0 },
    QueryFlag("is:unknown", "has checks that the snapshot cannot tell", needsFindings: true) {
      TableKind.accounts.number("unknown", $0, $1) > 0
    },
  ]

  fileprivate static let ofFunctions = [
    QueryFlag("is:public", "can be started by anyone") { dataset, row in
      TableKind.functions.label("exposure", dataset, row).map { $0 >= Int(Exposure.anyone.rawValue) } ?? false
    },
    QueryFlag("is:fail", "has failed checks", needsFindings: true) { TableKind.functions.number("failed", $0, $1) > 0 },
    QueryFlag("is:unknown", "has checks that the snapshot cannot tell", needsFindings: true) {
      TableKind.functions.number("unknown", $0, $1) > 0
    },
    QueryFlag("is:image", "is a container image") { $0.inventory.functions.packageType[$1] == .image },
    QueryFlag("is:edge", "is a replica of a Lambda@Edge function") { $0.inventory.functions.isEdgeReplica[$1] },
    QueryFlag("has:url", "has a function URL") { $0.inventory.links.urlsOfFunction.count(RowID(index: $1)) > 0 },
    QueryFlag("has:vpc", "is attached to a VPC") { !$0.inventory.functions.vpc[$1].isEmpty },
    QueryFlag("has:tags", "has tags") { $0.inventory.lists.count($0.inventory.functions.tags[$1]) > 0 },
    QueryFlag("has:variables", "has environment variables") {
      $0.inventory.lists.count($0.inventory.functions.environment[$1]) > 0
    },
    QueryFlag("has:layers", "uses layers") { $0.inventory.lists.count($0.inventory.functions.layers[$1]) > 0 },
    QueryFlag("has:triggers", "is started by something") {
      $0.inventory.links.triggersOfFunction.count(RowID(index: $1)) > 0
    },
  ]

  fileprivate static let ofTriggers = [
    QueryFlag("is:public", "lets anyone start the function") { dataset, row in
      TableKind.triggers.label("exposure", dataset, row).map { $0 >= Int(Exposure.anyone.rawValue) } ?? false
    },
    QueryFlag("is:enabled", "is switched on") { $0.inventory.triggers.isEnabled[$1] },
    QueryFlag("is:dangling", "is allowed, but nothing in the snapshot uses it") {
      $0.inventory.triggers.hasPermission[$1] && !$0.inventory.triggers.hasConfiguration[$1]
    },
  ]

  fileprivate static let ofAttachments = [
    QueryFlag("is:public", "lies in a public subnet") { $0.inventory.vpcAttachments.route[$1] == .internetGateway },
    QueryFlag("is:unknown", "lies in a subnet that the snapshot does not hold") {
      $0.inventory.vpcAttachments.subnetRow[$1] == nil
    },
  ]

  fileprivate static let ofPermissions = [
    QueryFlag("is:public", "names every principal") { dataset, row in
      let statement = dataset.inventory.statements[dataset.inventory.permissions.statement[row].index]
      guard statement.isAllow, let everyone = dataset.inventory.strings.id(of: "*") else { return false }
      return dataset.inventory.lists[statement.awsPrincipals].contains(everyone)
    },
    QueryFlag("has:condition", "has a condition") { dataset, row in
      !dataset.inventory.statements[dataset.inventory.permissions.statement[row].index].conditions.isEmpty
    },
  ]

  fileprivate static let ofFindings = [
    QueryFlag("is:fail", "failed") { $0.findings?.findings[$1].status == .fail },
    QueryFlag("is:unknown", "cannot be told from the snapshot") { $0.findings?.findings[$1].status == .unknown },
    QueryFlag("is:decided", "has been decided about") { $0.annotations[$1].map { $0.state != "open" } ?? false },
    QueryFlag("has:note", "has a note") { $0.annotations[$1].map { !$0.note.isEmpty } ?? false },
    QueryFlag("has:reason", "has a reason") { $0.annotations[$1].map { !$0.reason.isEmpty } ?? false },
    QueryFlag("has:expiry", "expires") { $0.annotations[$1]?.expires != nil },
  ]
}

extension TableKind {
  /// The number in a field's column; 0 for none.
  fileprivate func number(_ field: String, _ dataset: Dataset, _ row: Int) -> Int64 {
    guard let field = self.field(named: field), case .number(let number) = field.value(in: dataset, row: row) else {
      return 0
    }
    return number
  }

  /// The position of the word in a field's column.
  fileprivate func label(_ field: String, _ dataset: Dataset, _ row: Int) -> Int? {
    guard let field = self.field(named: field), case .label(let codes, _) = dataset.column(of: field) else {
      return nil
    }
    return codes[row] == Column.noLabel ? nil : Int(codes[row])
  }
}
