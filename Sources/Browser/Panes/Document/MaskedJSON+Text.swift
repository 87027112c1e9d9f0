extension MaskedJSON {
  /// The document as JSON text over several lines, with `mask` in place of every secret; for copies and dumps.
  func text(mask: String) -> String {
    var position = 0
    return nodes.isEmpty ? "" : text(at: &position, mask: mask, indent: 0) + "\n"
  }

  private func text(at position: inout Int, mask: String, indent: Int?) -> String {
    let node = nodes[position]
    position += 1
    switch node.value {
    case .object(let count):
      return container(count, "{", "}", at: &position, mask: mask, indent: indent)
    case .array(let count):
      return container(count, "[", "]", at: &position, mask: mask, indent: indent)
    case .embedded(let isObject, let count):
      let (open, close) = isObject ? ("{", "}") : ("[", "]")
      return MaskedJSON.quoted(container(count, open, close, at: &position, mask: mask, indent: nil))
    case .string(let text): return MaskedJSON.quoted(text)
    case .number(let text): return text
    case .bool(let isTrue): return isTrue ? "true" : "false"
    case .null: return "null"
    case .hidden: return MaskedJSON.quoted(mask)
    }
  }

  /// A container over several lines, or on one where `indent` is nil.
  private func container(
    _ count: Int,
    _ open: String,
    _ close: String,
    at position: inout Int,
    mask: String,
    indent: Int?
  ) -> String {
    var parts: [String] = []
    for _ in 0..<count where position < nodes.count {
      let key = nodes[position].key.map { "\(MaskedJSON.quoted($0)): " } ?? ""
      parts.append(key + text(at: &position, mask: mask, indent: indent.map { $0 + 1 }))
    }
    guard let indent, !parts.isEmpty else { return open + parts.joined(separator: ", ") + close }
    let margin = String(repeating: "  ", count: indent)
    return "\(open)\n" + parts.map { "\(margin)  \($0)" }.joined(separator: ",\n") + "\n\(margin)\(close)"
  }

  private static func quoted(_ text: String) -> String {
    let body = text.unicodeScalars.reduce(into: "") { written, scalar in
      switch scalar {
      case "\"": written += "\\\""
      case "\\": written += "\\\\"
      case "\n": written += "\\n"
      case "\t": written += "\\t"
      case "\r": written += "\\r"
      case _ where isEscaped(scalar): written += escaped(scalar)
      default: written.unicodeScalars.append(scalar)
      }
    }
    return "\"\(body)\""
  }

  /// Controls and marks that turn or hide text: a copy may be pasted into a terminal.
  private static func isEscaped(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }

  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    String(scalar).utf16.reduce(into: "") { written, unit in
      let digits = String(unit, radix: 16)
      written += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
    }
  }
}
