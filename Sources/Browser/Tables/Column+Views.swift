import Checks
import Inventory
import Query
import Screen
import Triage

extension Column {
  /// The columns of a view, hidden ones among them.
  static func columns(of view: View) -> [Column] {
    switch view {
    case .summary: []
    case .accounts: accounts
    case .organization: organization
    case .functions: functions
    case .triggers: triggers
    case .vpcAttachments: vpcAttachments
    case .permissions: permissions
    case .findings: findings
    case .catalogue: catalogue
    case .problems: problems
    case .messages: messages
    }
  }

  private static let accounts = columns(
    of: .accounts,
    first: ["name", "worst", "failed", "functions", "id"],
    cells: ["worst": worst],
    titles: ["failed": "FINDINGS"],
    minimums: ["failed": 8]
  )
  private static let organization = columns(
    of: .organization,
    first: ["name", "policy", "accounts", "functions", "type"],
    cells: ["name": nodeName, "policy": attachedPolicies],
    titles: ["policy": "POLICIES"],
    hidden: ["type"]
  )
  private static let functions = columns(
    of: .functions,
    first: ["name", "failed"],
    cells: [
      "failed": { source, row in source.tally(of: ResourceID(kind: .function, row: row)) },
      "exposure": exposure,
      "runtime": runtime,
      "vpc": zones,
    ],
    titles: ["exposure": "EXPOSED", "failed": "FINDINGS"],
    minimums: ["failed": 15],
    hidden: ["worst", "region", "role", "memory", "timeout", "modified", "triggers"]
  )
  private static let triggers = columns(
    of: .triggers,
    first: ["source", "type", "function", "exposure", "authorization"],
    cells: ["exposure": exposure],
    titles: ["exposure": "EXPOSED"],
    minimums: ["function": 16],
    hidden: ["region"]
  )
  private static let vpcAttachments = columns(
    of: .vpcAttachments,
    first: ["function", "route", "zone", "egress", "subnet"],
    cells: ["route": route],
    hidden: ["region"]
  )
  private static let permissions = columns(
    of: .permissions,
    first: ["owner", "principal", "action", "resource", "effect", "type"],
    cells: [
      "owner": holder, "effect": effect, "principal": principals, "action": actions, "resource": resources,
      "type": policyKind,
    ]
  )
  private static let findings = columns(
    of: .findings,
    first: ["name", "state", "check"],
    cells: ["name": resource, "state": triageState, "status": result, "severity": severity, "check": checkName],
    hidden: ["region", "status", "severity"]
  )

  /// Fields whose values begin alike: ids, ARNs, names with the account's or team's prefix.
  private static let toldByEnds: Set = [
    "account", "vpc", "subnet", "security-groups", "role", "role-arn", "arn", "function-arn", "source-arn", "key",
    "principal", "resource", "source", "log-group", "egress", "policy",
  ]

  /// The columns of a table's fields, some of them moved to the front, some with cells of their own.
  private static func columns(
    of table: TableKind,
    first: [String] = [],
    cells: [String: @Sendable (TableSource, UInt32) -> [Span]] = [:],
    titles: [String: String] = [:],
    minimums: [String: Int] = [:],
    hidden: Set<String> = []
  ) -> [Column] {
    let fields = table.fields
    let moved = Set(first)
    let front = first.compactMap { table.field(named: $0) }
    let middle = fields.filter { !moved.contains($0.id) && $0.visibility == .standard }
    let others = fields.filter { !moved.contains($0.id) && $0.visibility != .standard }
    return (front + middle + others).map { field in
      var column = Column(
        field,
        title: titles[field.id],
        minimum: minimums[field.id] ?? (field.id == "account" ? 12 : nil),
        keepsEnds: toldByEnds.contains(field.id),
        cell: cells[field.id]
      )
      if hidden.contains(field.id) { column = column.hidden }
      return column
    }
  }
}

extension Column {
  /// The check that a catalogue row shows.
  private static let catalogue: [Column] = [
    Column("Check", minimum: 20, preferred: 40) { source, row in [Span(source.check(row).id)] },
    Column("Severity", minimum: 8, preferred: 10) { source, row in
      severityWord(source.check(row).severity, source.glyphs)
    },
    Column("Fail", minimum: 4, preferred: 8) { source, row in
      let count = source.failures(ofCheck: row)
      return [Span(count.map { Browser.grouped($0) } ?? "·", count == 0 ? .textDim : .text)]
    },
    Column("Duty", minimum: 8, preferred: 20) { source, row in [Span(source.check(row).duty.name, .textDim)] },
    Column("Title", minimum: 16, preferred: 60) { source, row in [Span(source.check(row).title)] },
  ]

  private static let messages: [Column] = [
    Column("Message", minimum: 20, preferred: 120) { source, row in
      let message = source.messages[Int(row)]
      return [Span(message.text, message.kind.role)]
    }
  ]
}

extension Message.Kind {
  /// What a message of the kind means.
  var role: Role {
    switch self {
    case .note: .text
    case .success: .toastOk
    case .warning: .toastWarn
    case .error: .toastError
    }
  }
}
