import Access
public import Checks
import Inventory

extension MendNarrator {
  /// What to run; nil where words alone would do.
  public mutating func command(of mend: Mend) -> Command? {
    if case .gap = mend.cause { return nil }
    return worstFinding(of: mend).flatMap { details(ofFinding: $0).command }
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
