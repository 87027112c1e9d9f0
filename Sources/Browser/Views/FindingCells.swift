import AWSNames
import Checks
import Inventory
import Screen
import Triage

/// The cells of findings that say more than plain text.
enum FindingCells {
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

  @Sendable static func result(_ source: TableSource, _ row: UInt32) -> [Span] {
    guard let finding = source.checks.finding(at: row) else { return [] }
    return [Span(finding.status.name, finding.status == .fail ? .resultFail : .resultUnknown)]
  }

  @Sendable static func severity(_ source: TableSource, _ row: UInt32) -> [Span] {
    guard let finding = source.checks.finding(at: row) else { return [] }
    guard finding.status == .fail else { return [Span("unknown", .resultUnknown)] }
    return [Span(finding.severity.name, finding.severity.role)]
  }

  @Sendable static func checkName(_ source: TableSource, _ row: UInt32) -> [Span] { [Span(source.text("check", row))] }
}
