extension MaskedJSON {
  /// The document as JSON text over several lines, with `mask` in place of every secret; for copies and dumps.
  public func text(mask: String) -> String {
    guard !nodes.isEmpty else { return "" }
    // What is secret is hidden already, by more than texts tell.
    var writer = JSONWriter(.indented, secrets: .kept)
    var position = 0
    write(at: &position, mask: mask, to: &writer)
    writer.endLine()
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  /// Writes the value at a position, which is moved behind all it holds.
  private func write(at position: inout Int, mask: String, to writer: inout JSONWriter) {
    let node = nodes[position]
    position += 1
    switch node.value {
    case .object(let count): writer.object { write(count, at: &position, mask: mask, to: &$0) }
    case .array(let count): writer.array { write(count, at: &position, mask: mask, to: &$0) }
    case .embedded(let isObject, let count):
      var inner = JSONWriter(.spaced, secrets: .kept)
      if isObject {
        inner.object { write(count, at: &position, mask: mask, to: &$0) }
      } else {
        inner.array { write(count, at: &position, mask: mask, to: &$0) }
      }
      inner.bytes.withUnsafeBufferPointer { writer.string(utf8: $0) }
    case .string(let text): writer.string(text)
    case .number(let text): writer.number(written: text)
    case .bool(let isTrue): writer.write(isTrue)
    case .null: writer.null()
    case .hidden: writer.string(mask)
    }
  }

  /// Writes members or elements one after another.
  private func write(_ count: Int, at position: inout Int, mask: String, to writer: inout JSONWriter) {
    for _ in 0..<count where position < nodes.count {
      if let key = nodes[position].key { writer.name(key) }
      write(at: &position, mask: mask, to: &writer)
    }
  }
}
