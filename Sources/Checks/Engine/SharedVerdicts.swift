import Access
import Inventory
import Workers

/// What the checks that held policies decide say of each set of them, judged once for a run.
struct SharedVerdicts: Sendable {
  /// By check: by set of policies, nil where no resource that the check looks at holds it.
  private let verdicts: [UInt16: [BriefVerdict?]]

  /// The verdict of the check at a position of the catalogue on whoever holds a set of policies.
  func verdict(of check: UInt16, _ policySet: Int) -> BriefVerdict? { verdicts[check]?[policySet] }

  /// Judges every set of policies on the threads of a pool and on this one; nil when the run was cancelled.
  init?(_ engine: CheckEngine, on pool: WorkerPool, _ cancellation: Cancellation) {
    let context = engine.context
    let checks = engine.rules.indices.filter { engine.rules[$0].isShared }
    let holders = Holders(context)
    let judged = pool.map(count: checks.isEmpty ? 0 : holders.rangeCount, in: .checks, cancellation: cancellation) {
      context.brief
    } body: { number, context -> [[BriefVerdict?]]? in
      holders.range(number).map { set in
        checks.map { check in
          holders.holder(of: set, among: engine.catalogue[check].subjects).map {
            BriefVerdict(engine.rules[check].judge(context, $0))
          }
        }
      }
    }
    guard !cancellation.isCancelled else { return nil }
    let sets = judged.compactMap(\.self).joined()
    var verdicts: [UInt16: [BriefVerdict?]] = [:]
    for (place, check) in checks.enumerated() { verdicts[UInt16(check)] = sets.map { $0[place] } }
    self.verdicts = verdicts
  }
}

/// The first function and the first principal that hold each set of policies: they stand for all that do.
private struct Holders: Sendable {
  private var functions: [ResourceID?]
  private var principals: [ResourceID?]

  init(_ context: CheckContext) {
    let inventory = context.inventory
    functions = Array(repeating: nil, count: context.access.policySetCount)
    principals = functions
    for type in [ResourceType.function, .role, .user] {
      for row in 0..<inventory.count(of: type) {
        let resource = ResourceID(type: type, row: UInt32(row))
        guard let set = context.policySet(of: resource) else { continue }
        if type == .function {
          functions[set] = functions[set] ?? resource
        } else {
          principals[set] = principals[set] ?? resource
        }
      }
    }
  }

  /// Who holds a set, of the kinds that a check looks at.
  func holder(of set: Int, among subjects: [ResourceType]) -> ResourceID? {
    subjects.contains(.function) ? functions[set] : principals[set]
  }

  private static let rangeSize = 64

  var rangeCount: Int { (functions.count + Self.rangeSize - 1) / Self.rangeSize }

  func range(_ number: Int) -> Range<Int> {
    number * Self.rangeSize..<min(functions.count, (number + 1) * Self.rangeSize)
  }
}

extension CheckContext {
  /// The number of the set of policies that a role or user holds, or the execution role of a function; nil where the
  /// snapshot does not have it.
  func policySet(of resource: ResourceID) -> Int? {
    if let row = resource.row(of: FunctionRecord.self) {
      return inventory.links.roleOfFunction[row.index].map { access.policySet(of: .role($0)) }
    }
    if let row = resource.row(of: RoleRecord.self) { return access.policySet(of: .role(row)) }
    return resource.row(of: UserRecord.self).map { access.policySet(of: .user($0)) }
  }
}
