import CSimdJSON

extension JSONView {
  /// The value's JSON text without white space between its parts.
  public var minified: [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(Int(nodes[node].length))
    write(to: &text)
    return text
  }

  private func write(to text: inout [UInt8]) {
    switch kind {
    case .object:
      text.append(UInt8(ascii: "{"))
      for (index, field) in fields.enumerated() {
        if index > 0 { text.append(UInt8(ascii: ",")) }
        field.name.write(to: &text)
        text.append(UInt8(ascii: ":"))
        field.value.write(to: &text)
      }
      text.append(UInt8(ascii: "}"))
    case .array:
      text.append(UInt8(ascii: "["))
      for (index, element) in elements.enumerated() {
        if index > 0 { text.append(UInt8(ascii: ",")) }
        element.write(to: &text)
      }
      text.append(UInt8(ascii: "]"))
    case .string, .number, .boolean, .null: text.append(contentsOf: written)
    }
  }
}
