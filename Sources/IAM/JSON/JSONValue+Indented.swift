extension JSONValue {
  /// The value as JSON on several lines, two spaces a level; what is empty stays on one.
  public var indentedText: String { indented("") }

  private func indented(_ margin: String) -> String {
    let inner = margin + "  "
    switch self {
    case .array(let values) where !values.isEmpty:
      let lines = values.map { inner + $0.indented(inner) }
      return "[\n\(lines.joined(separator: ",\n"))\n\(margin)]"
    case .object(let members) where !members.isEmpty:
      let lines = members.map { "\(inner)\(JSONValue.string($0.key).text): \($0.value.indented(inner))" }
      return "{\n\(lines.joined(separator: ",\n"))\n\(margin)}"
    case .null, .bool, .number, .string, .array, .object: return text
    }
  }
}
