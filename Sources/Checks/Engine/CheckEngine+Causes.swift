public import Inventory
public import Workers

/// What a finding comes from: what must change, or what the snapshot lacks.
public enum FindingCause: Hashable, Sendable {
  /// One thing to change.
  case change(Cause)
  /// Whatever a check of somebody else sees in a resource: it names no cause.
  case check(UInt16, ResourceID)
  /// What the snapshot lacks to tell.
  case gap(CallGap)
}

/// Calls that a finding needs all of to be told, in their order.
public struct CallGap: Hashable, Sendable {
  /// The calls.
  public var operations: [Operation]
  /// Whether the calls were answered and leave open what is asked, so that asking again tells no more.
  public var isAnswered: Bool

  init(_ missing: [MissingCall]) {
    operations = Set(missing.map(\.operation)).sorted { $0.name < $1.name }
    isAnswered = missing.contains { $0.state == .collected }
  }
}

extension CheckEngine {
  /// What each finding comes from, in their order; nil when it was cancelled.
  ///
  /// The checks are asked again about the resources that have findings, without any text being made.
  ///
  /// - Complexity: O(*findings*).
  public func causes(
    of findings: [Finding],
    on pool: WorkerPool? = nil,
    cancellation: Cancellation = .never
  ) -> [FindingCause]? {
    let size = 512
    let chunks = stride(from: 0, to: findings.count, by: size).map { $0..<min($0 + size, findings.count) }
    guard let pool else {
      let context = context.causal
      return chunks.flatMap { causes(of: findings[$0], in: context) }
    }
    let found = pool.map(count: chunks.count, in: .checks, cancellation: cancellation, tools: { context.causal }) {
      (number, context: inout CheckContext) -> [FindingCause]? in
      causes(of: findings[chunks[number]], in: context)
    }
    var all: [FindingCause] = []
    all.reserveCapacity(findings.count)
    for part in found {
      guard let part else { return nil }
      all += part
    }
    return all
  }

  private func causes(of findings: ArraySlice<Finding>, in context: CheckContext) -> [FindingCause] {
    var last: (check: UInt16, resource: ResourceID, verdict: Verdict)?
    return findings.map { finding in
      let verdict: Verdict
      if let last, last.check == finding.check, last.resource == finding.resource {
        verdict = last.verdict
      } else {
        verdict = catalogue[Int(finding.check)].evaluate(context, finding.resource)
        last = (finding.check, finding.resource, verdict)
      }
      switch verdict {
      case .fails(let failures) where failures.indices.contains(Int(finding.ordinal)):
        return failures[Int(finding.ordinal)].cause.map { .change($0) } ?? .check(finding.check, finding.resource)
      case .unknown(let missing): return .gap(CallGap(missing))
      case .fails, .passes, .notApplicable: return .check(finding.check, finding.resource)
      }
    }
  }
}
