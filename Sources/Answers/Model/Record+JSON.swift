import AWSNames
public import JSON

extension Record: JSONWritable {
  /// Writes the record as a JSON object.
  public func write(to writer: inout JSONWriter) {
    writer.object { for field in fields { $0.member(field.key, field.value) } }
  }

  /// The record as JSON on one line, without a line end.
  public var jsonText: String { JSONWriter.text(self) }
}

extension Record.Value: JSONWritable {
  /// Writes the value.
  public func write(to writer: inout JSONWriter) {
    switch self {
    case .text(let text): writer.write(text)
    case .number(let number): writer.write(number)
    case .flag(let flag): writer.write(flag)
    case .moment(let seconds): writer.write(Instant(secondsSince1970: seconds).description)
    case .list(let values): writer.write(values)
    case .record(let record): writer.write(record)
    case .json(let json): writer.write(json)
    case .none: writer.null()
    }
  }
}
