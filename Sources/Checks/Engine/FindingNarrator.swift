import Inventory

/// Puts findings into words, one after another: those of one check on one resource share one look at it.
///
/// A run lists the failures of a check on a resource side by side, so that the last look is enough to keep.
public struct FindingNarrator: Sendable {
  private let engine: CheckEngine
  private var last: Look?

  /// A narrator that has looked at nothing yet.
  public init(_ engine: CheckEngine) { self.engine = engine }

  /// A finding in words.
  public mutating func details(of finding: Finding) -> FindingDetails {
    if let last, last.isOf(finding) { return last.details(of: finding, engine) }
    let look = Look(finding, engine)
    last = look
    return look.details(of: finding, engine)
  }

  /// What a check says of a resource, and what all its findings there have in common.
  private struct Look: Sendable {
    let check: UInt16
    let resource: ResourceID
    let arn: String
    let verdict: Verdict
    let discriminators: [String]

    init(_ finding: Finding, _ engine: CheckEngine) {
      check = finding.check
      resource = finding.resource
      arn = engine.context.inventory.arn(of: finding.resource)
      verdict = engine.catalogue[Int(finding.check)].evaluate(engine.context, finding.resource)
      if case .fails(let failures) = verdict {
        discriminators = failures.discriminators
      } else {
        discriminators = []
      }
    }

    func isOf(_ finding: Finding) -> Bool { check == finding.check && resource == finding.resource }

    func details(of finding: Finding, _ engine: CheckEngine) -> FindingDetails {
      let check = engine.catalogue[Int(check)]
      var details = FindingDetails(
        id: FindingID(check: check.id, resource: arn),
        status: finding.status,
        severity: finding.severity,
        evidence: "",
        missing: [],
        provenance: engine.context.inventory.provenance(of: resource),
        command: nil
      )
      switch verdict {
      case .passes: break
      case .notApplicable(let reason): details.evidence = reason
      case .unknown(let missing):
        details.missing = missing
        details.evidence = engine.context.sentence(missing: missing)
      case .fails(let failures):
        guard failures.indices.contains(Int(finding.ordinal)) else { break }
        let failure = failures[Int(finding.ordinal)]
        details.id.discriminator = discriminators[Int(finding.ordinal)]
        details.evidence = failure.evidence
        details.provenance = failure.provenance ?? details.provenance
        details.command = failure.command ?? check.remedy.command
      }
      return details
    }
  }
}
