public import JSON

/// What programs read of an answer: names with values, in their order.
///
/// Names are one word or camelCase; a name means the same in every record.
public struct Record: Hashable, Sendable {
  /// A name with its value.
  public struct Field: Hashable, Sendable {
    /// The name.
    public var key: String
    /// The value.
    public var value: Value

    /// A name with its value.
    public init(_ key: String, _ value: Value) {
      self.key = key
      self.value = value
    }
  }

  /// A value.
  public enum Value: Hashable, Sendable {
    /// Text.
    case text(String)
    /// A whole number.
    case number(Int)
    /// Yes or no.
    case flag(Bool)
    /// A moment, in seconds since 1970: programs read it as RFC 3339, sheets and people its day.
    case moment(Int64)
    /// Values in their order.
    case list([Value])
    /// A record within the record.
    case record(Record)
    /// JSON as it stands, such as a policy document.
    case json(JSONTree)
    /// The snapshot does not tell.
    case none
  }

  /// The fields.
  public var fields: [Field]

  /// A record of names with values.
  public init(_ fields: [(String, Value)] = []) { self.fields = fields.map { Field($0, $1) } }

  /// The value of a name; nil when there is none of it.
  public subscript(key: String) -> Value? { fields.first { $0.key == key }?.value }

  /// Adds a name with its value.
  public mutating func add(_ key: String, _ value: Value) { fields.append(Field(key, value)) }
}

extension Record.Value {
  /// Texts in their order.
  public static func texts(_ texts: [String]) -> Record.Value { .list(texts.map { .text($0) }) }
}
