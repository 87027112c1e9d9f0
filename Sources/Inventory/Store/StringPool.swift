/// The strings of an inventory, each kept once.
public struct StringPool: Sendable {
  private let pool: BytePool

  init(_ pool: BytePool) { self.pool = pool }

  /// The text of a number.
  public subscript(id: StringID) -> String {
    withUTF8(id) { String(decoding: $0, as: UTF8.self) }
  }

  /// The text's UTF-8, without making a string of it.
  @inline(__always)
  public func withUTF8<Result>(_ id: StringID, _ body: (UnsafeRawBufferPointer) throws -> Result) rethrows -> Result {
    try pool.withBytes(id.rawValue, body)
  }

  /// Calls a body with the UTF-8 of many texts, which is cheaper than asking for one after the other.
  public func forEachUTF8(_ ids: [StringID], _ body: (StringID, UnsafeRawBufferPointer) -> Void) {
    for id in ids { pool.withBytes(id.rawValue) { body(id, $0) } }
  }

  /// The number of a text that occurs in the inventory, nil for any other.
  public func id(of text: String) -> StringID? {
    var text = text
    return text.withUTF8 { pool.number(of: UnsafeRawBufferPointer($0)) }.map(StringID.init(rawValue:))
  }

  /// The number of a piece of a text that occurs in the inventory, nil for any other.
  public func id(of text: Substring) -> StringID? {
    var text = text
    return text.withUTF8 { pool.number(of: UnsafeRawBufferPointer($0)) }.map(StringID.init(rawValue:))
  }

  /// Calls a body with every text there is.
  public func forEach(_ body: (StringID, UnsafeRawBufferPointer) -> Void) {
    pool.forEach { body(StringID(rawValue: $0), $1) }
  }

  /// Whether one text sorts before another, by bytes.
  public func precedes(_ left: StringID, _ right: StringID) -> Bool {
    withUTF8(left) { left in withUTF8(right) { right in left.lexicographicallyPrecedes(right) } }
  }

  /// One past the largest number in use, for tables indexed by number.
  public var idLimit: Int { pool.numberLimit }

  /// Bytes of text held, without the tables around it.
  public var byteCount: Int { pool.byteCount }
}

/// The lists of strings of an inventory, each kept once.
public struct ListPool: Sendable {
  private let pool: BytePool

  init(_ pool: BytePool) { self.pool = pool }

  /// The strings of a list, in their order.
  public subscript(id: ListID) -> [StringID] {
    pool.withBytes(id.rawValue) { bytes in
      (0..<bytes.count / 4).map { StringID(rawValue: bytes.loadUnaligned(fromByteOffset: $0 * 4, as: UInt32.self)) }
    }
  }

  /// The number of strings in a list.
  public func count(_ id: ListID) -> Int { pool.withBytes(id.rawValue) { $0.count / 4 } }

  /// A list of alternating names and values as pairs.
  public func pairs(_ id: ListID) -> [(name: StringID, value: StringID)] {
    let flat = self[id]
    return stride(from: 0, to: flat.count - 1, by: 2).map { (flat[$0], flat[$0 + 1]) }
  }
}
