extension JSONTree {
  /// Arrays and objects inside each other that are still read; policies need fewer than ten.
  public static let depthLimit = 64

  /// The one value that `bytes` hold; half of a surrogate pair is refused, since no text can keep it.
  public static func parse(_ bytes: [UInt8]) throws(JSONFault) -> JSONTree {
    let parser = JSONParser(depthLimit: depthLimit, halves: .refused)
    let parsed = bytes.withUnsafeBufferPointer { bytes -> Result<JSONTree, JSONFault> in
      do throws(JSONFault) { return .success(JSONTree(try parser.parse(bytes))) } catch { return .failure(error) }
    }
    // The view ends with the parser, which must not go before the tree is built.
    return try withExtendedLifetime(parser) { () throws(JSONFault) in try parsed.get() }
  }

  /// A copy of what a view shows.
  public init(_ view: JSONView) {
    switch view.kind {
    case .null: self = .null
    case .boolean: self = .bool(view.boolean == true)
    case .number: self = .number(String(decoding: view.written, as: UTF8.self))
    case .string: self = .string(view.string)
    case .array:
      var elements: [JSONTree] = []
      elements.reserveCapacity(view.count)
      for element in view.elements { elements.append(JSONTree(element)) }
      self = .array(elements)
    case .object:
      var members: [JSONMember] = []
      members.reserveCapacity(view.count)
      for field in view.fields { members.append(JSONMember(field.name.string, JSONTree(field.value))) }
      self = .object(members)
    }
  }
}
