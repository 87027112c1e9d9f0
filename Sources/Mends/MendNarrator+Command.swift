import Access
public import Checks
import Inventory

extension MendNarrator {
  /// What to run: the command of the failure that weighs most, or the calls to make; nil where words alone would do.
  public mutating func command(of mend: Mend) -> Command? {
    if case .gap(let gap) = mend.cause { return gap.isAnswered ? nil : collection(of: gap, mend) }
    return worstFinding(of: mend).flatMap { details(ofFinding: $0).command }
  }

  /// The calls that a gap lacks, in each region that lacks them.
  private func collection(of gap: CallGap, _ mend: Mend) -> Command? {
    let found = set.findings.findings
    let scopes = Set(mend.findings.compactMap { inventory.scope(of: found[Int($0)].resource) }).map(region)
    let regions = Set(scopes).subtracting(["global"]).sorted()
    return Command.collecting(gap.operations, in: regions)
  }

  /// What a command changes in a policy: the statements that go and those that come, as JSON in lines; nil where the mend
  /// is about no policy.
  public func change(of mend: Mend, by command: Command?) -> PolicyChange? {
    guard case .change(let cause) = mend.cause else { return nil }
    switch cause {
    case .statement(let home, let index):
      return documentText(of: home).flatMap { context.change(of: $0, Int(index), by: command) }
    case .permission(let row, let index):
      return context.change(of: inventory.resourcePolicies[row.index].document, Int(index), by: command)
    case .trust(let row): return context.change(of: inventory.roles[row.index].trustPolicy, nil, by: command)
    case .attachment, .setting, .trail, .stage, .route, .rule, .missing: return nil
    }
  }

  /// The ways to administrator that end with the mend.
  public func endedPaths(by mend: Mend) -> [String] {
    guard case .change(let cause) = mend.cause else { return [] }
    return set.consequences.paths[cause] ?? []
  }

  /// The functions that strangers no longer start after the mend.
  public func endedExposures(by mend: Mend) -> [String] {
    guard case .change(let cause) = mend.cause else { return [] }
    return (set.consequences.exposures[cause] ?? []).map { inventory.arn(of: ResourceID($0)) }
  }
}
