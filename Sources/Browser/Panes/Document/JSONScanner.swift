/// Steps through JSON token by token, without recursion, so that no nesting can exhaust the stack.
struct JSONScanner {
  /// What stands at a place of the text.
  enum Token: Hashable {
    case beginObject
    case beginArray
    /// The end of the innermost object or array.
    case end
    /// The name of a member; its value follows.
    case key(String)
    case string(String)
    /// A number, as written.
    case number(String)
    case bool(Bool)
    case null
    /// The end of the text.
    case finish
  }

  /// What makes a text no JSON, and where.
  struct Problem: Error, Hashable {
    var offset: Int
    var text: String
  }

  /// What may come next.
  private enum Expected {
    case value
    case firstElement
    case firstKey
    case key
    case commaOrEnd
    case finish
  }

  let bytes: ArraySlice<UInt8>
  var offset: Int
  private var expected = Expected.value
  // Whether each open container is an object, the innermost last.
  private var isObject: [Bool] = []

  /// Objects and arrays inside each other that are still read.
  static let mostLevels = 512

  init(_ bytes: some Collection<UInt8>) {
    self.bytes = ArraySlice(bytes)
    offset = 0
  }

  /// Bytes read so far.
  var position: Int { offset }

  mutating func next() throws(Problem) -> Token {
    skipSpace()
    switch expected {
    case .finish:
      guard offset == bytes.count else { throw problem("text follows the value") }
      return .finish
    case .commaOrEnd: return try afterValue()
    case .firstKey:
      if peek == UInt8(ascii: "}") { return close() }
      return try key()
    case .key: return try key()
    case .firstElement:
      if peek == UInt8(ascii: "]") { return close() }
      return try value()
    case .value: return try value()
    }
  }

  private mutating func afterValue() throws(Problem) -> Token {
    let inObject = isObject.last ?? false
    switch peek {
    case UInt8(ascii: ","):
      offset += 1
      skipSpace()
      return try inObject ? key() : value()
    case UInt8(ascii: "}") where inObject, UInt8(ascii: "]") where !inObject: return close()
    case nil: throw problem("the text ends inside a value")
    default: throw problem(inObject ? "a comma or } is missing" : "a comma or ] is missing")
    }
  }

  private mutating func key() throws(Problem) -> Token {
    guard peek == UInt8(ascii: "\"") else { throw problem("the name of a member is missing") }
    let name = try string()
    skipSpace()
    guard peek == UInt8(ascii: ":") else { throw problem("a colon is missing") }
    offset += 1
    expected = .value
    return .key(name)
  }

  private mutating func value() throws(Problem) -> Token {
    switch peek {
    case UInt8(ascii: "{"): return try open(.beginObject)
    case UInt8(ascii: "["): return try open(.beginArray)
    case UInt8(ascii: "\""):
      let text = try string()
      endValue()
      return .string(text)
    case nil: throw problem("the text ends inside a value")
    default:
      let token = try word()
      endValue()
      return token
    }
  }

  private mutating func open(_ token: Token) throws(Problem) -> Token {
    guard isObject.count < Self.mostLevels else { throw problem("more than \(Self.mostLevels) levels") }
    offset += 1
    isObject.append(token == .beginObject)
    expected = token == .beginObject ? .firstKey : .firstElement
    return token
  }

  private mutating func close() -> Token {
    offset += 1
    isObject.removeLast()
    endValue()
    return .end
  }

  private mutating func endValue() { expected = isObject.isEmpty ? .finish : .commaOrEnd }
}
