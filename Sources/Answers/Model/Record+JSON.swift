public import IAM

extension Record {
  /// The record as a JSON object.
  public var json: JSONValue { .object(fields.map { JSONMember($0.key, $0.value.json) }) }

  /// The record as JSON on one line, without a line end.
  public var jsonText: String { json.text }
}

extension Record.Value {
  /// The value as JSON.
  fileprivate var json: JSONValue {
    switch self {
    case .text(let text): .string(text)
    case .number(let number): .number(String(number))
    case .flag(let flag): .bool(flag)
    case .list(let values): .array(values.map(\.json))
    case .record(let record): record.json
    case .none: .null
    }
  }
}
