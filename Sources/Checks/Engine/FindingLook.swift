import Inventory
import Synchronization

/// What a check says of a resource, and what all its findings there have in common.
struct FindingLook: Sendable {
  private let check: UInt16
  private let resource: ResourceID
  private let key: ResourceKey
  private let verdict: Verdict
  private let discriminators: [String]

  /// A look at a finding's resource, whose key is told where it is known already.
  init(_ finding: Finding, _ engine: CheckEngine, _ context: CheckContext, key: ResourceKey? = nil) {
    check = finding.check
    resource = finding.resource
    self.key = key ?? context.inventory.key(of: finding.resource)
    verdict = engine.catalogue[Int(finding.check)].evaluate(context, finding.resource)
    if case .fails(let failures) = verdict {
      discriminators = failures.discriminators
    } else {
      discriminators = []
    }
  }

  func isOf(_ finding: Finding) -> Bool { check == finding.check && resource == finding.resource }

  /// The key of the resource, where a finding is about the same one.
  func key(of finding: Finding) -> ResourceKey? { resource == finding.resource ? key : nil }

  /// A finding among them in words.
  func details(of finding: Finding, _ engine: CheckEngine) -> FindingDetails {
    let check = engine.catalogue[Int(check)]
    var details = FindingDetails(
      id: FindingID(check: check.id, key),
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

/// The looks taken last, for findings that several threads put into words one at a time.
///
/// A check is asked about all its failures on a resource at once: to ask it again for each would cost their square.
final class RecentLooks: Sendable {
  /// A page of findings is about that many resources at most.
  private static let limit = 64
  private let looks = Mutex<[FindingLook]>([])

  /// The look that a finding needs, taken now when it is not among the last.
  func look(for finding: Finding, _ engine: CheckEngine) -> FindingLook {
    if let look = looks.withLock({ $0.last { $0.isOf(finding) } }) { return look }
    let look = FindingLook(finding, engine, engine.context)
    looks.withLock { looks in
      if looks.count == Self.limit { looks.removeFirst() }
      looks.append(look)
    }
    return look
  }
}
