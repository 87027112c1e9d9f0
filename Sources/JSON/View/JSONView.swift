public import CSimdJSON
import Glibc

/// A value of a parsed document: a place in its nodes, free to copy, valid as long as the document.
///
/// It keeps where everything stands in the bytes, and makes a string only of what somebody asks for.
public struct JSONView {
  // Safe: values never leave the closure or loop that holds the parser and the bytes.
  @usableFromInline let bytes: UnsafePointer<UInt8>
  @usableFromInline let nodes: UnsafePointer<csj_node>
  /// The number of the value's node among those of its document.
  public let node: Int

  @inlinable
  init(bytes: UnsafePointer<UInt8>, nodes: UnsafePointer<csj_node>, node: Int) {
    self.bytes = bytes
    self.nodes = nodes
    self.node = node
  }

  /// What kind of value it is.
  @inlinable public var kind: JSONKind {
    switch nodes[node].kind {
    case CSJ_OBJECT: .object
    case CSJ_ARRAY: .array
    case CSJ_STRING: .string
    case CSJ_NUMBER: .number
    case CSJ_TRUE, CSJ_FALSE: .boolean
    default: .null
    }
  }

  /// Where the value stands in the document, a text with its quotes.
  @inlinable public var range: Range<Int> {
    let quotes = kind == .string ? 1 : 0
    let start = Int(nodes[node].offset) - quotes
    return start..<(start + Int(nodes[node].length) + 2 * quotes)
  }

  /// The number of the node after this value.
  @inlinable public var end: Int { Int(nodes[node].next) }

  /// The value of another node of the document.
  @inlinable public func at(_ node: Int) -> JSONView { JSONView(bytes: bytes, nodes: nodes, node: node) }

  /// Whether some name stands twice in this object, as far as its first 256 names tell.
  public var hasTwins: Bool { kind == .object && nodes[node].twins != 0 }

  /// The field of this name; nil when there is none, or this is no object.
  ///
  /// Of two fields with one name the last counts, as for the parsers of most languages.
  ///
  /// - Complexity: O(*n*) in the number of fields; objects of AWS have a few dozen at most.
  public subscript(name: StaticString) -> JSONView? {
    guard kind == .object else { return nil }
    let length = UInt32(truncatingIfNeeded: name.utf8CodeUnitCount)
    let first = name.utf8Start.pointee
    let (end, hasTwins) = (Int(nodes[node].next), nodes[node].twins != 0)
    var field = node + 1
    var last: JSONView?
    while field < end {
      if nodes[field].length == length {
        let key = bytes + Int(nodes[field].offset)
        if key.pointee == first, memcmp(key, name.utf8Start, Int(length)) == 0 {
          last = at(field + 1)
          if !hasTwins { return last }
        }
      }
      field = Int(nodes[field + 1].next)
    }
    return last
  }

  /// The whole number; nil for another kind, a fraction, or one beyond 64 bits.
  public var integer: Int64? {
    guard kind == .number else { return nil }
    var number: Int64 = 0
    guard csj_integer(bytes + Int(nodes[node].offset), Int(nodes[node].length), &number) != 0 else { return nil }
    return number
  }

  /// The number, as near as a `Double` comes.
  public var double: Double? {
    guard kind == .number else { return nil }
    var number = 0.0
    guard csj_double(bytes + Int(nodes[node].offset), Int(nodes[node].length), &number) != 0 else { return nil }
    return number
  }

  /// The truth value; nil for another kind.
  public var boolean: Bool? {
    switch nodes[node].kind {
    case CSJ_TRUE: true
    case CSJ_FALSE: false
    default: nil
    }
  }
}
