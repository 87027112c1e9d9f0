import AWSNames
import Access
public import Inventory

/// Holds the resources of an inventory against a catalogue of checks.
public struct CheckEngine: Sendable {
  /// The checks; a finding names its check by the position here.
  public let catalogue: [Check]
  /// What the checks look at.
  public let context: CheckContext
  /// Positions of the checks that look at each kind of resource.
  let checksOfType: [[UInt16]]
  /// What a run asks of the checks, apart from their words, in the order of the catalogue.
  let rules: [Rule]
  private let looks = RecentLooks()

  /// A check without its words: handing the whole check out for every resource would cost more than most checks do.
  struct Rule: Sendable {
    let judge: @Sendable (CheckContext, ResourceID) -> Verdict
    let severity: Severity
    let readsEveryPrincipal: Bool
    let isShared: Bool

    init(_ check: Check) {
      judge = check.rule
      severity = check.severity
      readsEveryPrincipal = check.readsEveryPrincipal
      isShared = check.decidedBy == .heldPolicies
    }
  }

  /// An engine over a context; the catalogue is sorted by id.
  public init(_ context: CheckContext, catalogue: [Check] = Check.all) {
    precondition(catalogue.count <= Int(UInt16.max), "a finding names its check by sixteen bits")
    self.catalogue = catalogue
    self.context = context
    rules = catalogue.map { Rule($0) }
    checksOfType = ResourceType.all.map { type in
      catalogue.indices.filter { catalogue[$0].subjects.contains(type) }.map { UInt16($0) }
    }
  }

  /// What every check says of one resource, in words, in the order of the catalogue.
  public func evaluate(_ resource: ResourceID) -> [(check: Check, verdict: Verdict)] {
    verdicts(on: resource) { _ in true }
  }

  /// What the checks say of one resource, in words, without those that would make a screen wait.
  ///
  /// Once a run has read every principal, or where there are few, that is what all checks say.
  public func evaluateAtOnce(_ resource: ResourceID) -> [(check: Check, verdict: Verdict)] {
    verdicts(on: resource) { !$0.readsEveryPrincipal || context.access.areEscalationsAtHand }
  }

  private func verdicts(
    on resource: ResourceID,
    _ isWanted: (Check) -> Bool
  ) -> [(check: Check, verdict: Verdict)] {
    checksOfType[Int(resource.typeNumber)].map { catalogue[Int($0)] }.filter(isWanted)
      .map { ($0, $0.evaluate(context, resource)) }
  }

  /// The failures and unknowns of one resource, in brief, in the order of the catalogue; see ``evaluateAtOnce(_:)``.
  public func findings(of resource: ResourceID) -> [Finding] {
    var tally = Tally(checkCount: catalogue.count)
    judge(resource, in: context.brief, &tally, by: .atOnce)
    return tally.findings
  }

  /// A finding in words: its check is asked again about its resource, once for all its findings there.
  ///
  /// For many findings one after another, a ``FindingNarrator`` takes no lock.
  public func details(of finding: Finding) -> FindingDetails {
    looks.look(for: finding, self).details(of: finding, self)
  }

  /// The finding that a name stands for, nil when this snapshot has none such.
  public func finding(_ id: FindingID) -> Finding? {
    guard let position = catalogue.firstIndex(where: { $0.id == id.check }) else { return nil }
    let check = catalogue[position]
    guard let resource = context.inventory.resource(id.resourceKey), check.subjects.contains(resource.type) else {
      return nil
    }
    var finding = Finding(
      resource: resource,
      check: UInt16(position),
      ordinal: 0,
      status: .unknown,
      severity: check.severity
    )
    switch check.evaluate(context, resource) {
    case .passes, .notApplicable: return nil
    case .unknown: return id.discriminator.isEmpty ? finding : nil
    case .fails(let failures):
      guard let ordinal = failures.discriminators.firstIndex(where: id.discriminator.isExactly) else { return nil }
      finding.ordinal = UInt32(ordinal)
      finding.status = .fail
      finding.severity = failures[ordinal].severity
      return finding
    }
  }
}

extension CheckEngine {
  /// Adds what all checks say of a resource; what it shares with others is looked up where a run has judged it already.
  func judge(
    _ resource: ResourceID,
    in context: CheckContext,
    _ tally: inout Tally,
    by part: CheckPart = .all,
    shared: SharedVerdicts? = nil
  ) {
    // Told once for all checks of the resource.
    let exemption = context.exemption(of: resource)
    let policySet = shared.flatMap { _ in context.policySet(of: resource) }
    let unread = context.unreadFields(about: resource)
    for position in checksOfType[Int(resource.typeNumber)] {
      let rule = rules[Int(position)]
      guard part.holds(rule) else { continue }
      let exempt = exemption.flatMap { catalogue[Int(position)].verdict(on: $0) }
      if exempt == nil, part == .atOnce, rule.readsEveryPrincipal, !context.access.areEscalationsAtHand { continue }
      // What could not be read of this one resource is not shared.
      let isShared = exempt == nil && unread == nil && rule.isShared
      if isShared, let policySet, let verdict = shared?.verdict(of: position, policySet) {
        tally.add(verdict, on: resource, position, rule.severity)
      } else {
        var verdict = exempt ?? rule.judge(context, resource)
        if let unread, exempt == nil { verdict = catalogue[Int(position)].verdict(verdict, given: unread, context) }
        tally.add(BriefVerdict(verdict), on: resource, position, rule.severity)
      }
    }
  }
}

/// Some of the checks.
enum CheckPart {
  case all
  /// All that make nobody wait.
  case atOnce
  /// Those that look at the resource and what belongs to it.
  case single
  /// Those that read what every principal of the snapshot holds.
  case everyPrincipal

  func holds(_ rule: CheckEngine.Rule) -> Bool {
    switch self {
    case .all, .atOnce: true
    case .single: !rule.readsEveryPrincipal
    case .everyPrincipal: rule.readsEveryPrincipal
    }
  }
}

/// What a check says of a resource, without words.
struct BriefVerdict: Sendable {
  let status: FindingStatus
  /// How bad each failure is, in their order.
  let severities: [Severity]

  init(_ verdict: Verdict) {
    status = verdict.status
    if case .fails(let failures) = verdict { severities = failures.map(\.severity) } else { severities = [] }
  }
}

/// What was found among some resources.
struct Tally: Sendable {
  var findings: [Finding] = []
  var passCounts: [Int]
  var notApplicableCounts: [Int]
  /// Whether what passes is kept as a finding, not only counted.
  let keepsPasses: Bool
  /// Whether what does not apply is kept as a finding, not only counted.
  let keepsNotApplicable: Bool

  init(checkCount: Int, keeping statuses: Set<FindingStatus> = []) {
    passCounts = [Int](repeating: 0, count: checkCount)
    notApplicableCounts = passCounts
    keepsPasses = statuses.contains(.pass)
    keepsNotApplicable = statuses.contains(.notApplicable)
  }

  /// Adds what a check of some usual severity says of a resource.
  mutating func add(_ verdict: BriefVerdict, on resource: ResourceID, _ check: UInt16, _ severity: Severity) {
    switch verdict.status {
    case .pass:
      passCounts[Int(check)] += 1
      if keepsPasses { add(resource, check, ordinal: 0, .pass, severity) }
    case .notApplicable:
      notApplicableCounts[Int(check)] += 1
      if keepsNotApplicable { add(resource, check, ordinal: 0, .notApplicable, severity) }
    case .unknown: add(resource, check, ordinal: 0, .unknown, severity)
    case .fail:
      for (ordinal, severity) in verdict.severities.enumerated() {
        add(resource, check, ordinal: ordinal, .fail, severity)
      }
    }
  }

  private mutating func add(
    _ resource: ResourceID,
    _ check: UInt16,
    ordinal: Int,
    _ status: FindingStatus,
    _ severity: Severity
  ) {
    let ordinal = UInt32(clamping: ordinal)
    findings.append(
      Finding(resource: resource, check: check, ordinal: ordinal, status: status, severity: severity)
    )
  }

  /// The same with what other checks say of the same resources.
  func merged(with other: Tally) -> Tally {
    var merged = self
    merged.count(other)
    guard !other.findings.isEmpty else { return merged }
    merged.findings = []
    merged.findings.reserveCapacity(findings.count + other.findings.count)
    var rest = other.findings[...]
    for finding in findings {
      while let next = rest.first, (next.resource, next.check) < (finding.resource, finding.check) {
        merged.findings.append(next)
        rest.removeFirst()
      }
      merged.findings.append(finding)
    }
    merged.findings += rest
    return merged
  }

  mutating func append(_ other: Tally) {
    findings += other.findings
    count(other)
  }

  private mutating func count(_ other: Tally) {
    for position in passCounts.indices {
      passCounts[position] += other.passCounts[position]
      notApplicableCounts[position] += other.notApplicableCounts[position]
    }
  }
}
