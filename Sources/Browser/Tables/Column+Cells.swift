import Checks
import Inventory
import Query
import Screen
import Triage

extension Column {
  /// The same column, shown only when the user asks for it.
  var hidden: Column { Column(self, isHiddenAtFirst: true) }

  private init(_ other: Column, isHiddenAtFirst: Bool) {
    name = other.name
    title = other.title
    minimum = other.minimum
    preferred = other.preferred
    keepsEnds = other.keepsEnds
    alignment = other.alignment
    field = other.field
    self.isHiddenAtFirst = isHiddenAtFirst
    cell = other.cell
  }

  @Sendable static func worst(_ source: TableSource, _ row: UInt32) -> [Span] {
    let word = source.text("worst", row)
    guard let severity = Severity(name: word) else { return [Span("·", .cellNull)] }
    return severityWord(severity, source.glyphs)
  }

  /// A severity as its sign and word.
  static func severityWord(_ severity: Severity, _ glyphs: Glyphs) -> [Span] {
    [Span("\(glyphs[severity.glyph]) \(severity.name)", severity.role)]
  }

  @Sendable static func severity(_ source: TableSource, _ row: UInt32) -> [Span] {
    guard let finding = source.checks.finding(at: row) else { return [] }
    guard finding.status == .fail else { return [Span("unknown", .resultUnknown)] }
    return [Span(finding.severity.name, finding.severity.role)]
  }

  @Sendable static func exposure(_ source: TableSource, _ row: UInt32) -> [Span] {
    let word = source.text("exposure", row)
    switch word {
    case "internet", "anyone": return [Span(word, .severityHigh)]
    case "none", "": return [Span("·", .cellNull)]
    case "unknown": return [Span(word, .resultUnknown)]
    default: return [Span(word)]
    }
  }

  /// A runtime with a dagger when it has ended or will soon.
  @Sendable static func runtime(_ source: TableSource, _ row: UInt32) -> [Span] {
    let runtime = source.inventory.functions.runtime[Int(row)]
    if runtime.isEmpty {
      let isImage = source.inventory.functions.packageType[Int(row)] == .image
      return isImage ? [Span("image", .textDim)] : [Span("·", .cellNull)]
    }
    let resource = ResourceID(kind: .function, row: row)
    let isRetired = source.checks.findings(of: resource).contains {
      $0.status == .fail && source.checks.catalogue[Int($0.check)].id == "lambda-runtime-deprecated"
    }
    let text = source.text(runtime)
    return isRetired ? [Span(text), Span(" \(source.glyphs[.retired])", .warn)] : [Span(text)]
  }

  /// In how many zones a function has subnets; one is no protection from the loss of a zone.
  @Sendable static func zones(_ source: TableSource, _ row: UInt32) -> [Span] {
    let attachments = source.inventory.links.attachmentsOfFunction[RowID(row)]
    guard !attachments.isEmpty else { return [Span("·", .cellNull)] }
    let zones = Set(attachments.map { source.inventory.vpcAttachments.zone[$0.index] }.filter { !$0.isEmpty })
    return zones.isEmpty ? [Span("yes")] : [Span("\(zones.count) az", zones.count == 1 ? .warn : .text)]
  }

  @Sendable static func route(_ source: TableSource, _ row: UInt32) -> [Span] {
    let word = source.text("route", row)
    return [Span(word, word == "internet-gateway" ? .warn : word == "unknown" ? .resultUnknown : .text)]
  }

  @Sendable static func effect(_ source: TableSource, _ row: UInt32) -> [Span] {
    let word = source.text("effect", row)
    return [Span(word, word == "Deny" ? .ok : .text)]
  }

  @Sendable static func result(_ source: TableSource, _ row: UInt32) -> [Span] {
    let word = source.text("status", row)
    return [Span(word, word == "fail" ? .resultFail : .resultUnknown)]
  }

  @Sendable static func checkName(_ source: TableSource, _ row: UInt32) -> [Span] { [Span(source.text("check", row))] }

  /// The resource of a finding, behind the sign of how bad it is.
  @Sendable static func resource(_ source: TableSource, _ row: UInt32) -> [Span] {
    guard let finding = source.checks.finding(at: row) else { return [] }
    let name = source.inventory.name(of: finding.resource)
    let isSettled = !source.triage.isOpen(at: row)
    let sign = finding.sign(source.glyphs)
    return [Span("\(sign.text) ", isSettled ? .rowMuted : sign.role), Span(name, isSettled ? .rowMuted : .text)]
  }

  /// Where the team stands, with the days that are left of an acceptance.
  @Sendable static func triageState(_ source: TableSource, _ row: UInt32) -> [Span] {
    let state = source.triage.state(at: row)
    guard state == .accepted, case .day(let day) = source.triage.decision(at: row)?.expiry else {
      return [Span(state.name, state.role)]
    }
    let left = day - source.today
    return [Span("accepted \(left) d", left <= 14 ? .stateExpiring : .stateAccepted)]
  }
}
