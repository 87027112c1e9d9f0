import Inventory

/// Puts findings into words, one after another: those of one check on one resource share one look at it.
///
/// A run lists the failures of a check on a resource side by side, so that the last look is enough to keep.
public struct FindingNarrator: Sendable {
  private let engine: CheckEngine
  private let context: CheckContext
  private var last: FindingLook?

  /// A narrator that has looked at nothing yet; one that leaves out the commands of failures is far quicker.
  public init(_ engine: CheckEngine, withCommands: Bool = true) {
    self.engine = engine
    context = engine.context.worded(withCommands ? .full : .withoutCommands)
  }

  /// A finding in words.
  public mutating func details(of finding: Finding) -> FindingDetails {
    if let last, last.isOf(finding) { return last.details(of: finding, engine) }
    let look = FindingLook(finding, engine, context, key: last?.key(of: finding))
    last = look
    return look.details(of: finding, engine)
  }
}
