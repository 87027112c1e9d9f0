import Glibc

/// A thread of the system, which runs one closure and ends.
enum Thread {
  /// Starts a thread; false when the system has no more.
  ///
  /// Plain threads rather than tasks: reading files and waiting for values block, and the threads of Swift's own pool
  /// must not.
  static func start(_ run: @escaping @Sendable () -> Void) -> Bool {
    let body = Unmanaged.passRetained(Body(run: run))
    var thread = pthread_t()
    let code = pthread_create(
      &thread,
      nil,
      { context in
        guard let context else { return nil }
        Unmanaged<Body>.fromOpaque(context).takeRetainedValue().run()
        return nil
      },
      body.toOpaque()
    )
    guard code == 0 else {
      body.release()
      return false
    }
    pthread_detach(thread)
    return true
  }

  /// A closure that C can carry.
  private final class Body: Sendable {
    let run: @Sendable () -> Void

    init(run: @escaping @Sendable () -> Void) { self.run = run }
  }
}
