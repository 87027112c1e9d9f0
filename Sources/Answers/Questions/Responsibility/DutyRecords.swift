import Checks
import Inventory

/// Duties as programs read them.
struct DutyRecords {
  private let session: AnswerSession

  init(_ session: AnswerSession) { self.session = session }

  func records(_ part: ResponsibilityQuestion.Facts.Part) -> [Record] {
    switch part {
    case .resource(let resource, let duties, let results):
      let arn = session.inventory.arn(of: resource)
      return duties.map { record($0, of: arn) } + results.compactMap { record($0, of: arn) }
    case .account(let duties): return records(duties)
    }
  }

  private func record(_ duty: DutyLine, of resource: String) -> Record {
    let state = duty.isUnknown ? "unknown" : duty.isMoved ? "moved" : "usual"
    return record(resource, duty.side, duty.duty, state: state, evidence: .text(duty.evidence))
  }

  private func record(_ result: AnswerSession.Result, of resource: String) -> Record? {
    let state: String
    var count = Record.Value.none
    switch result.verdict {
    case .notApplicable: return nil
    case .passes: state = "met"
    case .unknown: state = "unknown"
    case .fails(let failures):
      state = "failed"
      count = .number(failures.count)
    }
    let check = result.check
    return record(resource, check.responsibility, check.duty.name, check: check.id, state: state, count: count)
  }

  private func records(_ duties: AccountDuties) -> [Record] {
    let account = session.inventory.arn(of: ResourceID(duties.account))
    guard duties.isInSnapshot else { return [] }
    let functions = Record.Value.number(duties.functionCount)
    var records = AccountDuties.ofAWS.map {
      record(account, .aws, $0, state: "usual", count: functions, evidence: .text(DutyLine.attested))
    }
    records += duties.moved.map { record(account, .customer, $0.name, state: "moved", count: .number($0.count)) }
    for failures in duties.duties ?? [] {
      let state = failures.total == 0 ? "met" : "failed"
      records.append(record(account, .customer, failures.duty.name, state: state, count: .number(failures.total)))
      records += failures.checks.map { failed in
        let check = session.catalogue[failed.position].id
        let count = Record.Value.number(failed.count)
        return record(account, .customer, failures.duty.name, check: check, state: "failed", count: count)
      }
    }
    return records
  }

  private func record(
    _ resource: String,
    _ side: Responsibility,
    _ duty: String,
    check: String? = nil,
    state: String,
    count: Record.Value = .none,
    evidence: Record.Value = .none
  ) -> Record {
    Record([
      ("resource", .text(resource)), ("side", .text(side.name)), ("duty", .text(duty)),
      ("check", check.map { .text($0) } ?? .none), ("state", .text(state)), ("count", count), ("evidence", evidence),
    ])
  }
}
