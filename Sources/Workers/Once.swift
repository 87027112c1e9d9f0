import Glibc
import Synchronization

/// A value that is made when it is first asked for, once, and shared from then on.
///
/// No lock is held while it is made: reading what is there never waits, and only those who ask meanwhile do. Making
/// runs to its end on the thread that began it, so that whoever waits is always woken.
public final class Once<Value: Sendable>: Sendable {
  @usableFromInline let made = PublishedReference<Made>()
  private let making = Mutex<Making?>(nil)

  /// The value on the heap, where it can be published in one step.
  @usableFromInline
  final class Made: Sendable {
    @usableFromInline let value: Value

    init(_ value: Value) { self.value = value }
  }

  /// Who makes the value, and who waits for it.
  private struct Making {
    let thread: pthread_t
    var waiting: [Signal] = []
  }

  /// What somebody who asks for the value has to do.
  private enum Turn {
    case done
    case make
    case wait(Signal)
  }

  /// A value that nobody has asked for yet.
  public init() {}

  /// The value; who asks while it is being made waits for it.
  ///
  /// Making must not ask for the value itself.
  @inlinable
  public func value(make: () -> Value) -> Value {
    if let made = made.load() { return made.value }
    return made(by: make)
  }

  @usableFromInline
  func made(by make: () -> Value) -> Value {
    while true {
      if let made = made.load() { return made.value }
      switch takeTurn() {
      case .done: continue
      case .wait(let signal): signal.wait()
      case .make: return publish(make())
      }
    }
  }

  /// Whether the value is there already; never waits.
  public var isMade: Bool { made.isStored }

  private func takeTurn() -> Turn {
    let thread = pthread_self()
    return making.withLock { making in
      if made.isStored { return .done }
      guard let maker = making?.thread else {
        making = Making(thread: thread)
        return .make
      }
      precondition(pthread_equal(maker, thread) == 0, "a value was asked for while it was made by the same thread")
      let signal = Signal()
      making?.waiting.append(signal)
      return .wait(signal)
    }
  }

  private func publish(_ value: Value) -> Value {
    made.store(Made(value))
    let waiting = making.withLock { making in
      defer { making = nil }
      return making?.waiting ?? []
    }
    for signal in waiting { signal.send() }
    return value
  }
}
