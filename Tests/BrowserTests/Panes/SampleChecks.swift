import AWSNames
import Inventory
import Triage

@testable import Browser
@testable import Checks

/// Checks whose verdicts a test chooses.
struct SampleChecks {
  var results: [(check: Check, verdict: Verdict)] = []

  mutating func add(
    _ id: String,
    _ verdict: Verdict,
    severity: Severity = .high,
    side: Responsibility = .customer,
    duty: Duty = .identityAndAccess,
    command: Checks.Command = .aws("lambda get-policy").option("function-name", .name),
    needs operations: [Operation] = [.lambdaGetPolicy]
  ) {
    let check = Check(
      id: id,
      title: "title of \(id)",
      severity: severity,
      subjects: [.function],
      rationale: "Rationale of \(id). More of it.",
      remedy: Remedy("Mend \(id). Then look again.", command: command),
      responsibility: side,
      duty: duty,
      operations: operations,
      examples: [],
      rule: { _, _ in verdict }
    )
    results.append((check, verdict))
  }

  var catalogue: [Check] { results.map(\.check) }
}

extension PaneContext {
  /// A context in which functions get the verdicts of a sample, and nothing else any.
  init(_ inventory: Inventory, _ sample: SampleChecks = SampleChecks(), decisions: [FindingID: Decision] = [:]) {
    let results = sample.results
    self.init(
      inventory: inventory,
      today: Day(rawValue: 20_778),
      catalogue: sample.catalogue,
      decisions: decisions,
      evaluate: { $0.type == .function ? results : [] }
    )
  }

  /// The text of a tab about the first function.
  func text(_ tab: PaneTab) -> String { document(tab, .resource(ResourceID(type: .function, row: 0))).plainText }
}
