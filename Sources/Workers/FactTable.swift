import Synchronization

/// The facts of one source, each made when it is first asked for and found again without a lock or a dictionary.
///
/// Every kind of fact has a slot, which its type's identity leads to. Who asks for a fact while it is being made waits
/// for it; what hundreds of thousands of resources ask for costs each of them a few loads.
public final class FactTable: Sendable {
  private let slots = (0..<256).map { _ in Slot() }

  /// The place of one kind of fact.
  private final class Slot: Sendable {
    /// The address of the kind's type, 0 while the slot is free.
    let kind = Atomic<UInt>(0)
    let made = Once<any AnyObject & Sendable>()

    /// Whether the slot is that of a kind, which takes it when it is free.
    func holds(_ kind: UInt) -> Bool {
      let known = self.kind.load(ordering: .acquiring)
      if known == kind { return true }
      guard known == 0 else { return false }
      let (isTaken, first) = self.kind.compareExchange(expected: 0, desired: kind, ordering: .acquiringAndReleasing)
      return isTaken || first == kind
    }
  }

  /// A fact on the heap.
  @usableFromInline
  final class Box<Value: Sendable>: Sendable {
    @usableFromInline let value: Value

    @inlinable
    init(_ value: Value) { self.value = value }
  }

  /// A table in which nothing is made yet.
  public init() {}

  /// The fact of a kind; `source` must be the same whenever the table is asked for it.
  @inlinable
  public func value<F: Fact>(_ kind: F.Type, of source: F.Source) -> F {
    let made = made(ObjectIdentifier(kind)) { Box(F(source)) }
    guard let box = made as? Box<F> else { preconditionFailure("a slot holds facts of its kind alone") }
    return box.value
  }

  /// The fact of a kind for a key; `source` must be the same whenever the table is asked for it.
  @inlinable
  public func value<F: KeyedFact>(_ kind: F.Type, for key: F.Key, of source: F.Source) -> F {
    let made = made(ObjectIdentifier(kind)) { Memo<F.Key, F>(limit: F.limit) }
    guard let known = made as? Memo<F.Key, F> else { preconditionFailure("a slot holds facts of its kind alone") }
    return known.value(key) { F(key, source) }
  }

  /// Whether a fact is there already; never waits.
  public func isMade<F: Fact>(_ kind: F.Type) -> Bool { slot(of: ObjectIdentifier(kind)).made.isMade }

  @usableFromInline
  func made(_ kind: ObjectIdentifier, _ make: () -> any AnyObject & Sendable) -> any AnyObject & Sendable {
    slot(of: kind).made.value(make: make)
  }

  private func slot(of kind: ObjectIdentifier) -> Slot {
    // Types lie at multiples of sixteen bytes and often close together; multiplying spreads them over the slots.
    let kind = UInt(bitPattern: kind)
    let spread = UInt64(kind >> 4) &* 0x9E37_79B9_7F4A_7C15
    var place = Int(spread >> 56)
    for _ in slots.indices {
      let slot = slots[place]
      if slot.holds(kind) { return slot }
      place = (place + 1) & (slots.count - 1)
    }
    preconditionFailure("there are more kinds of facts than slots")
  }
}
