import Answers
import AWSNames
import Access
import Checks
import Inventory
import Query
import Screen
import Triage

/// What the cells of tables are made from.
struct TableSource: Sendable {
  let view: View
  let snapshot: Snapshot
  let dataset: Dataset
  let checks: CheckState
  let triage: TriageBook
  let messages: [Message]
  let today: Day
  let glyphs: Glyphs

  var inventory: Inventory { snapshot.inventory }

  init(_ state: State, view: View? = nil) {
    self.view = view ?? state.place.view
    snapshot = state.snapshot
    dataset = state.dataset
    checks = state.checks
    triage = state.triage
    messages = state.messages.messages
    today = state.today
    glyphs = state.preferences.glyphs
  }
}

extension TableSource {
  /// The text of a number into the string pool.
  func text(_ id: StringID) -> String { inventory.strings[id] }

  /// The text of a field in a row of the view's table.
  func text(_ field: String, _ row: UInt32) -> String {
    view.table?.field(named: field)?.text(in: dataset, row: Int(row)) ?? ""
  }

  /// Which of the few words of a field a row has: the raw value of their enumeration; nil for none.
  func position<Word: RawRepresentable>(_ field: String, _ row: UInt32) -> Word? where Word.RawValue == UInt8 {
    let position = view.table?.field(named: field)?.position(in: dataset, row: Int(row))
    return position.flatMap { UInt8(exactly: $0) }.flatMap(Word.init(rawValue:))
  }

  /// The check of a row of the catalogue.
  func check(_ row: UInt32) -> Check { checks.catalogue[Int(row)] }

  /// The number of rows of the whole table.
  var rowCount: Int { view.rows?.rowCount(self) ?? 0 }

  /// The rows of a place in their natural order.
  func rows(of place: Place) -> [UInt32] { view.rows?.rows(of: place.owner, self) ?? [] }

  /// The account of a function.
  func account(ofFunction row: RowID<FunctionRecord>) -> RowID<AccountRecord> {
    inventory.scopes[inventory.functions.scope[row.index].index].account
  }

  /// The functions of an account, region by region.
  func functions(ofAccount account: RowID<AccountRecord>) -> [RowID<FunctionRecord>] {
    inventory.scopes.of(account).flatMap { inventory.functions.of($0) }
  }

  /// How many failures a check of the catalogue has; nil before the checks have run.
  func failures(ofCheck row: UInt32) -> Int? {
    checks.findings == nil ? nil : checks.failuresByCheck[Int(row)]
  }

  /// The open failures of a resource by severity: `3▲ 4■ 2▪`.
  func tally(of resource: ResourceID) -> [Span] {
    var counts = [Int](repeating: 0, count: Severity.allCases.count)
    let found = checks.findings(of: resource)
    let first = checks.findings?.range(of: resource).lowerBound
    for (offset, finding) in found.enumerated() where finding.status == .fail {
      if let first, !triage.isOpen(at: UInt32(first + offset)) { continue }
      counts[Int(finding.severity.rawValue)] += 1
    }
    let spans = Severity.allCases.reversed().compactMap { severity -> Span? in
      let count = counts[Int(severity.rawValue)]
      return count == 0 ? nil : Span("\(count)\(glyphs[severity.glyph])", severity.role)
    }
    guard !spans.isEmpty else { return [Span("0", .textDim)] }
    return Array(spans.map { [$0] }.joined(separator: [Span(" ")]))
  }

  /// Whether a row asks for attention.
  func isProblem(_ row: UInt32) -> Bool { view.rows?.isProblem(self, row) ?? false }

  /// Whether a field of a row says that something is bad or stands open.
  func isSaidToBeOpen(_ row: UInt32) -> Bool {
    let worst: Severity? = position("worst", row)
    let exposure: Audience? = position("exposure", row)
    let route: RouteKind? = position("route", row)
    return worst.map { $0 >= .high } ?? false || exposure?.isPublic ?? false || route == .internetGateway
  }
}
