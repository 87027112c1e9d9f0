public import Synchronization

/// Results that many resources share, worked out once each; safe to use from several threads at once.
///
/// Split into shards so that workers seldom wait for each other, and bounded: a full shard forgets everything,
/// since what comes next is asked for in runs.
public final class Memo<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  @usableFromInline let shards: [Shard]
  @usableFromInline let shardLimit: Int

  @usableFromInline
  final class Shard: Sendable {
    @usableFromInline let values = Mutex<[Key: Value]>([:])
  }

  /// Remembers about so many values.
  public init(limit: Int = 1 << 14) {
    shards = (0..<16).map { _ in Shard() }
    shardLimit = max(1, limit / 16)
  }

  /// The value of a key, made when it is not remembered.
  ///
  /// Two threads may make the same value at the same moment; making must not depend on who does.
  @inlinable
  public func value(_ key: Key, make: () -> Value) -> Value {
    let shard = shards[key.hashValue & 15]
    if let known = shard.values.withLock({ $0[key] }) { return known }
    let made = make()
    shard.values.withLock { values in
      if values.count >= shardLimit { values.removeAll(keepingCapacity: true) }
      values[key] = made
    }
    return made
  }
}
