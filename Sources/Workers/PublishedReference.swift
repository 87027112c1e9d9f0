public import Synchronization

/// A reference that is stored once and then read from any thread without a lock.
///
/// As `AtomicLazyReference` is, but read in a few instructions wherever the type is known: that one's load asks for the
/// metadata of its type at each call, which cost checks over 100,000 functions a tenth of their time (Swift 6.3).
@usableFromInline
struct PublishedReference<Object: AnyObject & Sendable>: ~Copyable, Sendable {
  /// The address of the object, which this owns; 0 before it is stored.
  @usableFromInline let address = Atomic<UInt>(0)

  @inlinable
  init() {}

  deinit {
    guard let object = UnsafeRawPointer(bitPattern: address.load(ordering: .acquiring)) else { return }
    Unmanaged<Object>.fromOpaque(object).release()
  }

  /// The object, nil before it is stored.
  @inlinable
  func load() -> Object? {
    guard let object = UnsafeRawPointer(bitPattern: address.load(ordering: .acquiring)) else { return nil }
    return Unmanaged<Object>.fromOpaque(object).takeUnretainedValue()
  }

  /// Whether there is an object.
  @inlinable
  var isStored: Bool { address.load(ordering: .acquiring) != 0 }

  /// Stores the object unless there is one, which then stays.
  @inlinable
  func store(_ object: Object) {
    let owned = Unmanaged.passRetained(object)
    let bits = UInt(bitPattern: owned.toOpaque())
    let (isStored, _) = address.compareExchange(expected: 0, desired: bits, ordering: .acquiringAndReleasing)
    if !isStored { owned.release() }
  }
}
