import Synchronization

/// Whether work is still wanted: whoever asked for it cancels it, and the work looks between its steps.
///
/// Copies share one wish.
public struct Cancellation: Sendable {
  private let flag = Flag()
  private let condition: (@Sendable () -> Bool)?

  private final class Flag: Sendable {
    let isSet = Atomic<Bool>(false)
  }

  /// Work that is wanted until somebody cancels it.
  public init() { condition = nil }

  /// Work that is wanted until a condition holds, or somebody cancels it; the condition is asked on any thread, as
  /// often as the work looks.
  public init(when condition: @escaping @Sendable () -> Bool) { self.condition = condition }

  /// Work that is wanted to its end.
  public static let never = Cancellation(when: { false })

  /// Ends the work at its next step.
  public func cancel() { flag.isSet.store(true, ordering: .relaxed) }

  /// Whether nobody wants the work any more.
  public var isCancelled: Bool { flag.isSet.load(ordering: .relaxed) || condition?() == true }
}
