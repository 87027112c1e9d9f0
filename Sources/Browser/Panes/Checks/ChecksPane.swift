import Answers
import Checks
import Inventory
import Screen
import Triage

/// What the checks say of a resource and of what stands around it: failures first, then what cannot be told.
struct ChecksPane {
  let context: PaneContext
  let topic: PaneTopic
  let resource: ResourceID

  init(_ context: PaneContext, _ topic: PaneTopic) {
    self.context = context
    self.topic = topic
    resource = topic.resource(in: context.inventory)
  }

  func document() -> PaneDocument {
    var writer = PaneWriter()
    let results = sorted(context.evaluate(resource))
    writeOpen(results, to: &writer)
    if resource.type == .account { writeAccountFindings(to: &writer) }
    writeQuiet(results, to: &writer)
    let around = context.relatedSubjects(of: resource)
    for related in around.prefix(Self.mostSubjects) { write(related, to: &writer) }
    if around.count > Self.mostSubjects {
      writer.space()
      writer.add("and \(around.count - Self.mostSubjects) more around it, see Related", .textDim)
    }
    return writer.document
  }

  /// Resources around this one that are judged as well; a function behind hundreds of APIs must not delay a key.
  private static let mostSubjects = 12

  /// Failures by severity with the finding that was asked for in front, then unknowns; the rest keeps its order.
  func sorted(_ results: [PaneContext.Result]) -> [PaneContext.Result] {
    results.enumerated().sorted { left, right in
      let (first, second) = (rank(left.element), rank(right.element))
      return first == second ? left.offset < right.offset : first > second
    }.map(\.element)
  }

  private func rank(_ result: PaneContext.Result) -> Int {
    if result.check.id == topic.finding?.check { return 100 }
    switch result.verdict {
    case .fails: return 10 + Int(result.verdict.worst?.rawValue ?? 0)
    case .unknown: return 5
    case .passes: return 1
    case .notApplicable: return 0
    }
  }
}

// MARK: Failures and unknowns

extension ChecksPane {
  private func writeOpen(_ results: [PaneContext.Result], to writer: inout PaneWriter) {
    var isFirst = true
    for (check, verdict) in results {
      switch verdict {
      case .fails(let failures):
        write(check, verdict, failures, isFirst: isFirst, to: &writer)
        isFirst = false
      case .unknown(let missing): write(check, verdict, missing: missing, to: &writer)
      case .passes, .notApplicable: continue
      }
      writer.space()
    }
  }

  func head(_ check: Check, _ verdict: Verdict) -> [Span] {
    [verdict.sign(context.glyphs), Span(" "), Span(check.id, .textStrong)]
  }

  private func write(
    _ check: Check,
    _ verdict: Verdict,
    _ failures: [Failure],
    isFirst: Bool,
    to writer: inout PaneWriter
  ) {
    let side = Span(check.responsibility.label, check.responsibility.role)
    let fold = "check.\(check.id)"
    writer.section(head(check, verdict), fold: fold, trailing: side, copy: check.id) { writer in
      writer.add(check.title, .textDim)
      let ordered = ordered(failures, of: check)
      for (index, (id, failure)) in ordered.enumerated() {
        writer.add(failure.evidence, copy: failure.evidence)
        // Several failures of one place name it once, below the last of them.
        let next = index + 1 < ordered.count ? ordered[index + 1].failure.provenance : nil
        if index + 1 == ordered.count || next != failure.provenance { writePlace(failure, to: &writer) }
        writeState(of: id, to: &writer)
      }
      writeFix(check, failures, isFolded: !isFirst, to: &writer)
      writeWhy(check, to: &writer)
    }
  }

  /// Failures with their names: the one that was asked for first, then by severity.
  private func ordered(_ failures: [Failure], of check: Check) -> [(id: FindingID, failure: Failure)] {
    let key = context.inventory.key(of: resource)
    let named = zip(failures.discriminators, failures).map { discriminator, failure in
      (id: FindingID(check: check.id, key, discriminator: discriminator), failure: failure)
    }
    return named.enumerated().sorted { left, right in
      let (first, second) = (left.element, right.element)
      if (first.id == topic.finding) != (second.id == topic.finding) { return first.id == topic.finding }
      if first.failure.severity != second.failure.severity { return first.failure.severity > second.failure.severity }
      return left.offset < right.offset
    }.map(\.element)
  }

  private func writePlace(_ failure: Failure, to writer: inout PaneWriter) {
    let provenance = failure.provenance ?? context.inventory.provenance(of: resource)
    let place = context.place(provenance, within: context.inventory.account(of: resource))
    writer.add(place, .textDim, link: .source(provenance), copy: context.place(provenance))
  }

  private func write(_ check: Check, _ verdict: Verdict, missing: [MissingCall], to writer: inout PaneWriter) {
    let state = missing.map(\.state).max() ?? .notCollected
    let word: String =
      switch state {
      case .denied: "denied"
      case .failed: "failed"
      case .partlyCollected: "in part"
      case .notCollected, .collected: "not collected"
      }
    let fold = "check.\(check.id)"
    writer.section(head(check, verdict), fold: fold, trailing: Span(word, .resultUnknown), copy: check.id) { writer in
      for call in missing { writer.add(context.inventory.sentence(call), .resultUnknown) }
      let id = FindingID(check: check.id, context.inventory.key(of: resource))
      writeState(of: id, to: &writer)
      writeWhy(check, to: &writer)
    }
  }

  /// Where the team stands, when it has said anything.
  private func writeState(of id: FindingID, to writer: inout PaneWriter) {
    guard let decision = context.decision(of: id) else { return }
    let sentence = DecisionSentence(decision, today: context.today)
    writer.append(PaneLine([Span(sentence.state, sentence.role), Span(sentence.rest, .textDim)]))
    if !decision.reason.isEmpty { writer.add("reason: \(decision.reason)") }
    if !decision.note.isEmpty { writer.add("note: \(decision.note)") }
  }

  private func writeFix(_ check: Check, _ failures: [Failure], isFolded: Bool, to writer: inout PaneWriter) {
    let command = ordered(failures, of: check).first?.failure.command ?? check.remedy.command
    let copy = command?.shellLine
    writer.section([Span("Fix", .textStrong)], fold: "fix.\(check.id)", isFolded: isFolded, copy: copy) { writer in
      writer.add(check.remedy.text)
      for line in command?.shellLines ?? [] { writer.append(PaneLine([Span(line, .ok)], copyText: copy)) }
    }
  }

  private func writeWhy(_ check: Check, to writer: inout PaneWriter) {
    writer.section([Span("Why", .textStrong)], fold: "why.\(check.id)", isFolded: true) { writer in
      writer.add(check.rationale)
      for control in check.controls { writer.add(control.description, .textDim) }
    }
  }
}

// MARK: What passes or does not apply

extension ChecksPane {
  private func writeQuiet(_ results: [PaneContext.Result], to writer: inout PaneWriter) {
    let passed = results.filter { $0.verdict == .passes }.map(\.check)
    let skipped = results.compactMap { result -> (check: Check, why: String)? in
      guard case .notApplicable(let why) = result.verdict else { return nil }
      return (result.check, why)
    }
    guard !passed.isEmpty || !skipped.isEmpty else { return }
    writer.space()
    let pass = String(context.glyphs[.resultPass])
    let skip = String(context.glyphs[.resultSkipped])
    let head = [
      Span("\(pass) \(passed.count) pass", .resultPass),
      Span("    \(skip) \(skipped.count) \(skipped.count == 1 ? "does" : "do") not apply", .resultSkipped),
    ]
    writer.section(head, fold: "checks.quiet", isFolded: true) { writer in
      for check in passed {
        writer.append(PaneLine([Span("\(pass) ", .resultPass), Span(check.id)], copyText: check.id))
      }
      for (check, why) in skipped {
        let spans = [Span("\(skip) ", .resultSkipped), Span(check.id), Span("  \(why)", .textDim)]
        writer.append(PaneLine(spans, copyText: check.id))
      }
    }
  }
}
