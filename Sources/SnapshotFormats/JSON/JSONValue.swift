import CSimdJSON
import Glibc

/// A value of a parsed document: a place in its nodes, free to copy, valid as long as the document.
struct JSONValue {
  // Safe: values never leave the closure or loop that holds the parser and the bytes.
  let bytes: UnsafePointer<UInt8>
  let nodes: UnsafePointer<csj_node>
  let node: Int

  var kind: JSONKind {
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
  var range: Range<Int> {
    let quotes = kind == .string ? 1 : 0
    let start = Int(nodes[node].offset) - quotes
    return start..<(start + Int(nodes[node].length) + 2 * quotes)
  }

  /// The number of the node after this value.
  var end: Int { Int(nodes[node].next) }

  func at(_ node: Int) -> JSONValue { JSONValue(bytes: bytes, nodes: nodes, node: node) }

  /// The first field of this name; nil when there is none, or this is no object.
  ///
  /// - Complexity: O(*n*) in the number of fields; objects of AWS have a few dozen at most.
  subscript(name: StaticString) -> JSONValue? {
    guard kind == .object else { return nil }
    let length = UInt32(truncatingIfNeeded: name.utf8CodeUnitCount)
    let first = name.utf8Start.pointee
    var field = node + 1
    while field < end {
      let key = nodes[field]
      if key.length == length, bytes[Int(key.offset)] == first,
        memcmp(bytes + Int(key.offset), name.utf8Start, Int(length)) == 0
      {
        return at(field + 1)
      }
      field = Int(nodes[field + 1].next)
    }
    return nil
  }

  /// The whole number; nil for another kind, a fraction, or one beyond 64 bits.
  var integer: Int64? {
    guard kind == .number else { return nil }
    var number: Int64 = 0
    guard csj_integer(bytes + Int(nodes[node].offset), Int(nodes[node].length), &number) != 0 else { return nil }
    return number
  }

  /// The number, as near as a `Double` comes.
  var double: Double? {
    guard kind == .number else { return nil }
    var number = 0.0
    guard csj_double(bytes + Int(nodes[node].offset), Int(nodes[node].length), &number) != 0 else { return nil }
    return number
  }

  var boolean: Bool? {
    switch nodes[node].kind {
    case CSJ_TRUE: true
    case CSJ_FALSE: false
    default: nil
    }
  }
}
