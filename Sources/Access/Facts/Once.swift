import Synchronization

/// A value that is made when it is first asked for, once, and shared from then on.
package final class Once<Value: Sendable>: Sendable {
  private let made = Mutex<Value?>(nil)
  private let isDone = Atomic<Bool>(false)

  package init() {}

  /// The value; who asks while it is being made waits for it.
  package func value(make: () -> Value) -> Value {
    made.withLock { made in
      if let made { return made }
      let value = make()
      made = value
      isDone.store(true, ordering: .releasing)
      return value
    }
  }

  /// Whether the value is there already; never waits.
  package var isMade: Bool { isDone.load(ordering: .acquiring) }
}
