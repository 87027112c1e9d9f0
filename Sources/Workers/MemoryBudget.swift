import Synchronization

/// Bytes that several threads may use between them: who needs more than is left waits until others have given back.
///
/// Shares are given in the order they are asked for, so that a large one is not kept waiting by small ones.
public final class MemoryBudget: Sendable {
  /// How many bytes there are.
  public let size: Int
  private let state: Mutex<State>

  private struct State {
    var free: Int
    var waiting: [Request] = []
  }

  private struct Request {
    let bytes: Int
    let isGranted = Signal()
  }

  /// A budget of so many bytes, of which nobody uses any yet.
  public init(size: Int) {
    self.size = max(size, 0)
    state = Mutex(State(free: self.size))
  }

  /// Does something that takes so many bytes; of more than there are it gets all, and is then alone.
  ///
  /// What is done must not ask for a share itself.
  public func withShare<Result, Failure: Error>(
    of bytes: Int,
    _ body: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let bytes = min(max(bytes, 0), size)
    take(bytes)
    defer { giveBack(bytes) }
    return try body()
  }

  private func take(_ bytes: Int) {
    let request = state.withLock { state -> Request? in
      if state.waiting.isEmpty, bytes <= state.free {
        state.free -= bytes
        return nil
      }
      let request = Request(bytes: bytes)
      state.waiting.append(request)
      return request
    }
    request?.isGranted.wait()
  }

  private func giveBack(_ bytes: Int) {
    let granted = state.withLock { state in
      state.free += bytes
      var granted: [Request] = []
      while let next = state.waiting.first, next.bytes <= state.free {
        state.free -= next.bytes
        granted.append(state.waiting.removeFirst())
      }
      return granted
    }
    for request in granted { request.isGranted.send() }
  }
}
