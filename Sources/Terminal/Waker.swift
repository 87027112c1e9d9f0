import CCurses
import Synchronization

/// Ends the terminal's wait from any thread, with `Event.woken`.
public struct Waker: Sendable {
  /// The waker of this process's terminal; harmless while none is open.
  public init() {}

  /// Makes the terminal's wait return, now or when it is next called.
  public func wake() {
    cc_wake()
  }
}

/// Messages that work in the background leaves for the loop.
///
/// The loop blocks in the terminal's wait, so a message also wakes it.
public final class Mailbox<Message: Sendable>: Sendable {
  private let messages = Mutex<[Message]>([])
  private let wake: @Sendable () -> Void

  /// A mailbox that calls `wake` after each message; by default that ends the wait of the terminal.
  public init(wake: @escaping @Sendable () -> Void = { Waker().wake() }) {
    self.wake = wake
  }

  /// Leaves a message; from any thread.
  public func post(_ message: Message) {
    messages.withLock { $0.append(message) }
    wake()
  }

  /// Takes all messages, oldest first.
  public func takeAll() -> [Message] {
    messages.withLock { messages in
      defer { messages.removeAll(keepingCapacity: true) }
      return messages
    }
  }
}
