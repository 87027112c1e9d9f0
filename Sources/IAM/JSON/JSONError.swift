/// Why bytes are not JSON, and where.
public struct JSONError: Error, Hashable, Sendable {
  /// What is wrong at the offset.
  public enum Reason: Hashable, Sendable {
    /// The text ends inside a value.
    case truncated
    /// A byte that cannot stand here.
    case unexpectedByte(UInt8)
    /// Text follows the value.
    case trailingBytes
    /// A number JSON does not allow, such as `01` or `1.`.
    case malformedNumber
    /// An escape JSON does not know, or half of a surrogate pair.
    case malformedEscape
    /// A string whose bytes are not UTF-8.
    case notUTF8
    /// A control character inside a string.
    case controlCharacter
    /// More than ``JSONParser/depthLimit`` arrays and objects inside each other.
    case tooDeep
  }

  /// First offending byte, counted from 0.
  public var offset: Int
  /// What is wrong there.
  public var reason: Reason
}
