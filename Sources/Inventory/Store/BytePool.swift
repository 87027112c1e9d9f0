import AWSNames
import Synchronization

/// Deduplicated byte strings, filled from several threads at once and then frozen.
///
/// The pool is split into shards by hash, so that two threads seldom wait for each other. A number keeps its
/// shard in its low bits; number 0 is the empty string.
final class BytePoolBuilder: @unchecked Sendable {
  // Safe: the pointer never changes, each shard is reached through its own mutex alone, and the shards live as long as
  // this object. A plain array of objects would cost a retain and a release for every string.
  private let shards: UnsafeMutablePointer<Mutex<PoolShard>>
  private let hash = ByteHash()

  init() {
    shards = .allocate(capacity: BytePool.shardCount)
    for shard in 0..<BytePool.shardCount { (shards + shard).initialize(to: Mutex(PoolShard())) }
    // Number 0 belongs to the empty string, whatever shard its hash asks for.
    _ = shards[0].withLock { $0.intern(UnsafeRawBufferPointer(start: nil, count: 0), hash: 0) }
  }

  deinit {
    shards.deinitialize(count: BytePool.shardCount)
    shards.deallocate()
  }

  /// The number of `bytes`, and whether they were new to the pool.
  func intern(_ bytes: UnsafeRawBufferPointer) -> (number: UInt32, isNew: Bool) {
    guard !bytes.isEmpty else { return (0, false) }
    let hash = hash(bytes)
    let shard = BytePool.shard(of: hash)
    let (position, isNew) = shards[shard].withLock { $0.intern(bytes, hash: hash) }
    return (position << BytePool.shardBits | UInt32(shard), isNew)
  }

  /// A copy of the bytes of a number that this pool has given.
  func bytes(of number: UInt32) -> [UInt8] {
    shards[Int(number) & (BytePool.shardCount - 1)].withLock { shard in
      shard.withBytes(at: Int(number >> BytePool.shardBits)) { Array($0) }
    }
  }

  /// What was interned so far, immutable.
  func freeze() -> BytePool {
    BytePool(hash: hash, shards: (0..<BytePool.shardCount).map { shards[$0].withLock { $0 } })
  }
}

/// Byte strings laid end to end, with an open-addressing table from hash to position.
struct PoolShard: Sendable {
  private var bytes: [UInt8] = []
  private var ends: [UInt32] = []
  // The upper half of the hash over position + 1, 0 for a free slot; a power of two long and at most half full.
  private var slots = [UInt64](repeating: 0, count: 64)

  /// Number of strings.
  var count: Int { ends.count }

  /// Bytes of text held.
  var byteCount: Int { bytes.count }

  /// The bytes at a position.
  @inline(__always)
  func withBytes<Result>(at position: Int, _ body: (UnsafeRawBufferPointer) throws -> Result) rethrows -> Result {
    let start = position == 0 ? 0 : Int(ends[position - 1])
    let end = Int(ends[position])
    return try bytes.withUnsafeBytes { try body(UnsafeRawBufferPointer(rebasing: $0[start..<end])) }
  }

  /// The position of `bytes`, nil when they were never interned.
  func position(of wanted: UnsafeRawBufferPointer, hash: UInt64) -> Int? {
    var slot = PoolShard.firstSlot(hash, in: slots.count)
    while slots[slot] != 0 {
      if slots[slot] >> 32 == hash >> 32 {
        let position = Int(slots[slot] & 0xFFFF_FFFF) - 1
        if withBytes(at: position, { $0.holdsSameBytes(as: wanted) }) { return position }
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  mutating func intern(_ new: UnsafeRawBufferPointer, hash: UInt64) -> (UInt32, Bool) {
    if let position = position(of: new, hash: hash) { return (UInt32(position), false) }
    let position = ends.count
    bytes.append(
      contentsOf: UnsafeBufferPointer(start: new.assumingMemoryBound(to: UInt8.self).baseAddress, count: new.count)
    )
    precondition(bytes.count <= Int(UInt32.max), "a shard holds at most 4 GiB of text")
    ends.append(UInt32(bytes.count))
    if ends.count * 2 > slots.count { grow() }
    insert(hash & 0xFFFF_FFFF_0000_0000 | UInt64(position + 1), firstSlot: PoolShard.firstSlot(hash, in: slots.count))
    return (UInt32(position), true)
  }

  private mutating func insert(_ entry: UInt64, firstSlot: Int) {
    var slot = firstSlot
    while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = entry
  }

  private mutating func grow() {
    let old = slots
    slots = [UInt64](repeating: 0, count: old.count * 4)
    for entry in old where entry != 0 { insert(entry, firstSlot: PoolShard.firstSlot(entry, in: slots.count)) }
  }

  /// Slots are chosen by the upper half of the hash, which entries keep, so that growing hashes nothing again.
  @inline(__always)
  private static func firstSlot(_ hash: UInt64, in count: Int) -> Int {
    Int(truncatingIfNeeded: hash >> 32) & (count - 1)
  }
}

/// A frozen pool of byte strings.
struct BytePool: Sendable {
  // So many that threads hardly ever meet in one: who meets another asks the system to wait.
  static let shardBits: UInt32 = 6
  static let shardCount = 1 << 6

  private let hash: ByteHash
  private let shards: [PoolShard]

  init(hash: ByteHash, shards: [PoolShard]) {
    self.hash = hash
    self.shards = shards
  }

  /// The shard of a hash: its low bits.
  @inline(__always)
  static func shard(of hash: UInt64) -> Int { Int(truncatingIfNeeded: hash) & (shardCount - 1) }

  /// The bytes of a number.
  @inline(__always)
  func withBytes<Result>(_ number: UInt32, _ body: (UnsafeRawBufferPointer) throws -> Result) rethrows -> Result {
    try shards[Int(number) & (BytePool.shardCount - 1)].withBytes(at: Int(number >> BytePool.shardBits), body)
  }

  /// The number of bytes that were interned, nil for others.
  func number(of bytes: UnsafeRawBufferPointer) -> UInt32? {
    guard !bytes.isEmpty else { return 0 }
    let hash = hash(bytes)
    let shard = BytePool.shard(of: hash)
    return shards[shard].position(of: bytes, hash: hash).map { UInt32($0) << BytePool.shardBits | UInt32(shard) }
  }

  /// Calls a body with the number and the bytes of each.
  func forEach(_ body: (UInt32, UnsafeRawBufferPointer) -> Void) {
    for (number, shard) in shards.enumerated() {
      for position in 0..<shard.count {
        shard.withBytes(at: position) { body(UInt32(position) << BytePool.shardBits | UInt32(number), $0) }
      }
    }
  }

  /// One past the largest number in use, for tables indexed by number.
  var numberLimit: Int {
    shards.map(\.count).max().map { $0 << Int(BytePool.shardBits) } ?? 0
  }

  /// Bytes of text held, without the tables around it.
  var byteCount: Int { shards.reduce(0) { $0 + $1.byteCount } }
}
