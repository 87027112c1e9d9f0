import Glibc
import Synchronization

/// Deduplicated byte strings, filled from several threads at once and then frozen.
///
/// The pool is split into shards by hash, so that two threads seldom wait for each other. A number keeps its
/// shard in its low bits; number 0 is the empty string.
final class BytePoolBuilder: Sendable {
  private let shards: [PoolShard]

  init() {
    shards = (0..<BytePool.shardCount).map { _ in PoolShard() }
    // Number 0 belongs to the empty string, whatever shard its hash asks for.
    _ = shards[0].intern(UnsafeRawBufferPointer(start: nil, count: 0), hash: 0)
  }

  /// The number of `bytes`, and whether they were new to the pool.
  func intern(_ bytes: UnsafeRawBufferPointer) -> (number: UInt32, isNew: Bool) {
    guard !bytes.isEmpty else { return (0, false) }
    let hash = BytePool.hash(bytes)
    let shard = hash & (BytePool.shardCount - 1)
    let (position, isNew) = shards[shard].intern(bytes, hash: hash)
    return (position << BytePool.shardBits | UInt32(shard), isNew)
  }

  /// A copy of the bytes of a number that this pool has given.
  func bytes(of number: UInt32) -> [UInt8] {
    shards[Int(number) & (BytePool.shardCount - 1)].state.withLock { shard in
      shard.withBytes(at: Int(number >> BytePool.shardBits)) { Array($0) }
    }
  }

  /// What was interned so far, immutable.
  func freeze() -> BytePool {
    BytePool(shards: shards.map { shard in shard.state.withLock { $0 } })
  }
}

/// One part of a pool, guarded on its own.
final class PoolShard: Sendable {
  let state = Mutex(PoolShardState())

  func intern(_ bytes: UnsafeRawBufferPointer, hash: Int) -> (UInt32, Bool) {
    state.withLock { $0.intern(bytes, hash: hash) }
  }
}

/// Byte strings laid end to end, with an open-addressing table from hash to position.
struct PoolShardState: Sendable {
  private(set) var bytes: [UInt8] = []
  private(set) var ends: [UInt32] = []
  // Position + 1, 0 for a free slot; a power of two long and at most half full.
  private var slots = [UInt32](repeating: 0, count: 64)

  /// The bytes at a position.
  @inline(__always)
  func withBytes<Result>(at position: Int, _ body: (UnsafeRawBufferPointer) throws -> Result) rethrows -> Result {
    let start = position == 0 ? 0 : Int(ends[position - 1])
    let end = Int(ends[position])
    return try bytes.withUnsafeBytes { try body(UnsafeRawBufferPointer(rebasing: $0[start..<end])) }
  }

  /// The position of `bytes`, nil when they were never interned.
  func position(of wanted: UnsafeRawBufferPointer, hash: Int) -> Int? {
    var slot = (hash >> BytePool.shardBits) & (slots.count - 1)
    while slots[slot] != 0 {
      let position = Int(slots[slot]) - 1
      if withBytes(at: position, { $0.elementsEqualFast(wanted) }) { return position }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  mutating func intern(_ new: UnsafeRawBufferPointer, hash: Int) -> (UInt32, Bool) {
    if let position = position(of: new, hash: hash) { return (UInt32(position), false) }
    let position = ends.count
    bytes.append(contentsOf: new)
    precondition(bytes.count <= Int(UInt32.max), "a shard holds at most 4 GiB of text")
    ends.append(UInt32(bytes.count))
    if ends.count * 2 > slots.count { grow() } else { insert(position, hash: hash) }
    return (UInt32(position), true)
  }

  private mutating func insert(_ position: Int, hash: Int) {
    var slot = (hash >> BytePool.shardBits) & (slots.count - 1)
    while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = UInt32(position) + 1
  }

  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: slots.count * 4)
    for position in ends.indices {
      insert(position, hash: withBytes(at: position) { BytePool.hash($0) })
    }
  }
}

/// A frozen pool of byte strings.
struct BytePool: Sendable {
  static let shardBits: UInt32 = 4
  static let shardCount = 1 << 4

  private let shards: [PoolShardState]

  init(shards: [PoolShardState]) { self.shards = shards }

  /// A hash that differs from run to run, so that no snapshot can be made to collide.
  static func hash(_ bytes: UnsafeRawBufferPointer) -> Int {
    var hasher = Hasher()
    hasher.combine(bytes: bytes)
    return hasher.finalize()
  }

  /// The bytes of a number.
  @inline(__always)
  func withBytes<Result>(_ number: UInt32, _ body: (UnsafeRawBufferPointer) throws -> Result) rethrows -> Result {
    try shards[Int(number) & (BytePool.shardCount - 1)].withBytes(at: Int(number >> BytePool.shardBits), body)
  }

  /// The number of bytes that were interned, nil for others.
  func number(of bytes: UnsafeRawBufferPointer) -> UInt32? {
    guard !bytes.isEmpty else { return 0 }
    let hash = BytePool.hash(bytes)
    let shard = hash & (BytePool.shardCount - 1)
    return shards[shard].position(of: bytes, hash: hash).map { UInt32($0) << BytePool.shardBits | UInt32(shard) }
  }

  /// One past the largest number in use, for tables indexed by number.
  var numberLimit: Int {
    shards.enumerated().map { ($1.ends.count << Int(BytePool.shardBits)) + $0 }.max().map { $0 + 1 } ?? 1
  }

  /// Bytes of text held, without the tables around it.
  var byteCount: Int { shards.reduce(0) { $0 + $1.bytes.count } }
}

extension UnsafeRawBufferPointer {
  /// Whether two buffers hold the same bytes.
  @inline(__always)
  func elementsEqualFast(_ other: UnsafeRawBufferPointer) -> Bool {
    guard count == other.count else { return false }
    guard let left = baseAddress, let right = other.baseAddress else { return true }
    return memcmp(left, right, count) == 0
  }
}
