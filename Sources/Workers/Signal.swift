import Dispatch

/// Lets one thread wait for another.
public final class Signal: Sendable {
  private let semaphore = DispatchSemaphore(value: 0)

  /// A signal that nobody has sent.
  public init() {}

  /// Ends one wait, the one that goes on or the next.
  public func send() { semaphore.signal() }

  /// Waits until the signal is sent, once for each time.
  public func wait() { semaphore.wait() }

  /// Waits until the signal is sent, but no longer than so many milliseconds; false when the time has passed.
  public func wait(milliseconds: Int) -> Bool {
    semaphore.wait(timeout: .now() + .milliseconds(milliseconds)) == .success
  }
}
