import Access
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
  let answer: Answer

  /// How a flag is answered.
  enum Answer: Sendable {
    /// As another query, over columns.
    case query(FieldTerm)
    /// Row by row.
    case row(@Sendable (Dataset, Int) -> Bool)
  }

  init(_ id: String, _ meaning: String, _ holds: @escaping @Sendable (Dataset, Int) -> Bool) {
    self.id = id
    self.meaning = meaning
    needsFindings = false
    answer = .row(holds)
  }

  /// A flag that stands for some words of a field.
  init(_ id: String, _ meaning: String, _ field: String, isAmong words: [String]) {
    self.id = id
    self.meaning = meaning
    needsFindings = false
    let operands = words.map { Operand.text(TextPattern(literal: $0)) }
    answer = .query(FieldTerm(field: field, comparison: .equals, operands: operands))
  }

  /// A flag that stands for a count of findings above 0.
  init(_ id: String, _ meaning: String, anyOf field: String) {
    self.id = id
    self.meaning = meaning
    needsFindings = true
    answer = .query(FieldTerm(field: field, comparison: .greater, operands: [.number(0, .count)]))
  }
}

extension TableKind {
  /// The flags that filters on the table may ask for.
  var flags: [QueryFlag] { description.flags + [QueryFlag.selected(self)] }
}

extension QueryFlag {
  /// The flag that asks whether a row is selected.
  static let selectedID = "is:selected"

  fileprivate static func selected(_ table: TableKind) -> QueryFlag {
    QueryFlag(selectedID, "is selected") { $0.selection[table]?.contains(UInt32($1)) ?? false }
  }

  private static let wide = Audience.allCases.filter(\.isPublic).map(\.name)

  static let ofAccounts = [
    QueryFlag("is:management", "is the management account") { $0.inventory.accounts[$1].isManagementAccount },
    QueryFlag("is:exported", "has a folder in the snapshot") { $0.inventory.accounts[$1].isInSnapshot },
    QueryFlag("is:fail", "has failed checks", anyOf: "failed"),
    QueryFlag("is:unknown", "has checks that the snapshot cannot tell", anyOf: "unknown"),
  ]

  static let ofFunctions = [
    QueryFlag("is:public", "can be started by anyone", "exposure", isAmong: wide),
    QueryFlag("is:fail", "has failed checks", anyOf: "failed"),
    QueryFlag("is:unknown", "has checks that the snapshot cannot tell", anyOf: "unknown"),
    QueryFlag("is:image", "is a container image") { $0.inventory.functions.packageType[$1] == .image },
    QueryFlag("is:edge", "is a replica of a Lambda@Edge function") { $0.inventory.functions.isEdgeReplica[$1] },
    QueryFlag("has:url", "has a function URL") { $0.inventory.functionURLs.of(RowID(index: $1)).count > 0 },
    QueryFlag("has:vpc", "is attached to a VPC") { !$0.inventory.functions.vpc[$1].isEmpty },
    QueryFlag("has:tags", "has tags") { $0.inventory.lists.count($0.inventory.functions.tags[$1]) > 0 },
    QueryFlag("has:variables", "has environment variables") {
      $0.inventory.lists.count($0.inventory.functions.environment[$1]) > 0
    },
    QueryFlag("has:layers", "uses layers") { $0.inventory.lists.count($0.inventory.functions.layers[$1]) > 0 },
    QueryFlag("has:triggers", "is started by something") {
      $0.inventory.triggers.of(RowID(index: $1)).count > 0
    },
  ]

  static let ofTriggers = [
    QueryFlag("is:public", "lets anyone start the function", "exposure", isAmong: wide),
    QueryFlag("is:enabled", "is switched on") { $0.inventory.triggers.isEnabled[$1] },
    QueryFlag("is:dangling", "is allowed, but nothing in the snapshot uses it") {
      $0.inventory.triggers.hasPermission[$1] && !$0.inventory.triggers.hasConfiguration[$1]
    },
  ]

  static let ofAttachments = [
    QueryFlag("is:public", "lies in a public subnet") { $0.inventory.vpcAttachments.route[$1] == .internetGateway },
    QueryFlag("is:unknown", "lies in a subnet that the snapshot does not hold") {
      $0.inventory.vpcAttachments.subnetRow[$1] == nil
    },
  ]

  static let ofFindings = [
    QueryFlag("is:fail", "failed") { $0.findings?.findings[$1].status == .fail },
    QueryFlag("is:unknown", "cannot be told from the snapshot") { $0.findings?.findings[$1].status == .unknown },
    QueryFlag("is:decided", "has been decided about") { $0.annotations[$1].map { $0.state != "open" } ?? false },
    QueryFlag("has:note", "has a note") { $0.annotations[$1].map { !$0.note.isEmpty } ?? false },
    QueryFlag("has:reason", "has a reason") { $0.annotations[$1].map { !$0.reason.isEmpty } ?? false },
    QueryFlag("has:expiry", "expires") { $0.annotations[$1]?.expires != nil },
  ]
}
