extension JSONTree: JSONWritable {
  /// Writes the value, members in their order.
  public func write(to writer: inout JSONWriter) {
    switch self {
    case .null: writer.null()
    case .bool(let flag): writer.write(flag)
    case .number(let digits): writer.number(written: digits)
    case .string(let string): writer.string(string)
    case .array(let values): writer.write(values)
    case .object(let members):
      writer.object { for member in members { $0.member(member.key, member.value) } }
    }
  }
}
