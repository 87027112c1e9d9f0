import AWSNames

/// A JSON value that owns what it holds, and keeps what a policy reader must not lose: member order, repeated members
/// and number spelling.
public enum JSONTree: Hashable, Sendable {
  /// `null`.
  case null
  /// `true` or `false`.
  case bool(Bool)
  /// A number as it was written; account ids with leading zeros or 64-bit ids survive.
  case number(String)
  /// A string with its escapes resolved.
  case string(String)
  /// An array.
  case array([JSONTree])
  /// An object's members in their written order; a repeated key appears repeatedly.
  case object([JSONMember])

  /// The first member called `key`, nil when this is no object or has no such member.
  public subscript(key: String) -> JSONTree? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key.isExactly(key) }?.value
  }

  /// The string itself, nil for every other kind of value.
  public var stringValue: String? {
    guard case .string(let text) = self else { return nil }
    return text
  }

  /// The elements of an array, nil for every other kind of value.
  public var elements: [JSONTree]? {
    guard case .array(let elements) = self else { return nil }
    return elements
  }

  /// The kind of this value as a person would say it.
  public var kindName: String {
    switch self {
    case .null: "null"
    case .bool: "a boolean"
    case .number: "a number"
    case .string: "a string"
    case .array: "a list"
    case .object: "an object"
    }
  }
}

/// One member of a JSON object.
public struct JSONMember: Hashable, Sendable {
  /// The member's name with escapes resolved.
  public var key: String
  /// The member's value.
  public var value: JSONTree

  /// A member called `key`.
  public init(_ key: String, _ value: JSONTree) {
    self.key = key
    self.value = value
  }
}
