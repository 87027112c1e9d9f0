import Checks
import Inventory
import Screen

/// The shared-responsibility matrix of a function or an account: what AWS does, what is shared, what the customer does.
struct ResponsibilityPane {
  let context: PaneContext
  let resource: ResourceID

  init(_ context: PaneContext, _ topic: PaneTopic) {
    self.context = context
    resource = topic.resource(in: context.inventory)
  }

  func document() -> PaneDocument {
    var writer = PaneWriter()
    let results = context.evaluate(resource)
    if let account = resource.row(of: AccountRecord.self) {
      AccountDuties(context, account).write(to: &writer)
    } else {
      let function = resource.row(of: FunctionRecord.self)
      let lines = function.map { FunctionDuties(context, $0, results).lines } ?? []
      writeMoved(lines, to: &writer)
      for side in Responsibility.allCases { write(side, lines, results, to: &writer) }
    }
    return writer.document
  }

  /// Duties that a setting has moved to the customer, said first since people do not expect them.
  private func writeMoved(_ lines: [DutyLine], to writer: inout PaneWriter) {
    let moved = lines.filter { $0.isMoved && $0.side == .customer }
    guard !moved.isEmpty else { return }
    let text = "\(moved.count) \(moved.count == 1 ? "duty is" : "duties are") moved to the customer by a setting"
    writer.add("\(context.glyphs[.arrowRight]) \(text)", .warn)
  }

  private func write(
    _ side: Responsibility,
    _ lines: [DutyLine],
    _ results: [PaneContext.Result],
    to writer: inout PaneWriter
  ) {
    let own = lines.filter { $0.side == side }
    let checked = results.filter { $0.check.responsibility == side && !$0.verdict.isNotApplicable }
    guard !own.isEmpty || !checked.isEmpty else { return }
    writer.space()
    let head = [Span(side.title, side.role)]
    writer.section(head, fold: "side.\(side.name)", trailing: DutyCount(checked).span) { writer in
      for line in own { write(line, to: &writer) }
      for duty in Duty.allCases { write(duty, checked.filter { $0.check.duty == duty }, to: &writer) }
    }
  }

  private func write(_ line: DutyLine, to writer: inout PaneWriter) {
    let glyph: Glyph = line.isUnknown ? .resultUnknown : line.isMoved ? .arrowRight : .none
    let role: Role = line.isUnknown ? .resultUnknown : line.isMoved ? .warn : .text
    let evidence: Role = line.isUnknown ? .resultUnknown : .textDim
    writer.append(PaneLine([Span("\(context.glyphs[glyph]) ", role), Span(line.duty, .text)]))
    writer.indented { $0.add(line.evidence, evidence) }
  }

  private func write(_ duty: Duty, _ results: [PaneContext.Result], to writer: inout PaneWriter) {
    guard let side = results.first?.check.responsibility else { return }
    let count = DutyCount(results)
    writer.section([Span(duty.name)], fold: "duty.\(side.name).\(duty.name)", trailing: count.span) { writer in
      for (check, verdict) in results {
        writer.append(PaneLine([verdict.sign(context.glyphs), Span(" \(check.id)")], copyText: check.id))
      }
    }
  }
}

/// How many of some checks hold, of those that apply and can be told.
struct DutyCount: Hashable {
  let met: Int
  let failed: Int
  let unknown: Int

  init(_ results: [PaneContext.Result]) {
    met = results.count { $0.verdict == .passes }
    failed = results.count { $0.verdict.worst != nil }
    unknown = results.count { $0.verdict.isUnknown }
  }

  /// `3 of 5 met`, or what is unknown where nothing can be told.
  var span: Span? {
    guard met + failed > 0 else { return unknown > 0 ? Span("\(unknown) unknown", .resultUnknown) : nil }
    let rest = unknown > 0 ? ", \(unknown) unknown" : ""
    return Span("\(met) of \(met + failed) met\(rest)", failed > 0 ? .resultFail : .resultPass)
  }
}

extension Responsibility {
  /// The headline over its duties.
  var title: String {
    switch self {
    case .aws: "AWS does"
    case .shared: "Shared"
    case .customer: "The customer does"
    }
  }
}

extension Verdict {
  /// Whether the check does not look at such a resource.
  var isNotApplicable: Bool {
    guard case .notApplicable = self else { return false }
    return true
  }
}
