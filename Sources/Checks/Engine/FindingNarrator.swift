import Inventory

/// Puts findings into words, one after another: those of one check on one resource share one look at it.
///
/// A run lists the failures of a check on a resource side by side, so that the last look is enough to keep.
public struct FindingNarrator: Sendable {
  private let engine: CheckEngine
  private var last: FindingLook?

  /// A narrator that has looked at nothing yet.
  public init(_ engine: CheckEngine) { self.engine = engine }

  /// A finding in words.
  public mutating func details(of finding: Finding) -> FindingDetails {
    if let last, last.isOf(finding) { return last.details(of: finding, engine) }
    let look = FindingLook(finding, engine)
    last = look
    return look.details(of: finding, engine)
  }
}
