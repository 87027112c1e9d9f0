/// Why bytes are not JSON, and where; always the first fault of the text.
public struct JSONFault: Error, Hashable, Sendable {
  /// What is wrong at the offset.
  public enum Reason: Hashable, Sendable {
    /// Nothing but white space.
    case empty
    /// The text ends inside a value.
    case truncated
    /// The text ends inside a string.
    case truncatedString
    /// No value begins here, where one belongs.
    case missingValue
    /// No name of a member begins here, where one belongs.
    case missingName
    /// The colon behind a name is missing.
    case missingColon
    /// Neither a comma nor the end of the object stands here.
    case missingCommaInObject
    /// Neither a comma nor the end of the array stands here.
    case missingCommaInArray
    /// Text follows the value.
    case trailingText
    /// A word other than `true`, `false` and `null`.
    case misspeltWord
    /// A number JSON does not allow, such as `01` or `1.`.
    case malformedNumber
    /// An escape JSON does not know, or half of a surrogate pair where those are refused.
    case malformedEscape
    /// A control character inside a string.
    case controlCharacter
    /// Bytes that are not UTF-8.
    case notUTF8
    /// More than this many arrays and objects inside each other.
    case tooDeep(limit: Int)
    /// 4 GiB or more, or more values than the memory allowed has room for.
    case tooLarge
    /// The machine has no memory left for the text.
    case outOfMemory
  }

  /// What is wrong.
  public var reason: Reason
  /// First offending byte, counted from 0; the length of the text when it ends too early.
  public var offset: Int
  /// First byte of the string, word or number that the offending byte belongs to; the offset when there is none.
  public var start: Int
  /// The offending byte; nil when the text ends too early.
  public var byte: UInt8?

  /// A fault at a place.
  public init(_ reason: Reason, offset: Int, start: Int? = nil, byte: UInt8? = nil) {
    self.reason = reason
    self.offset = offset
    self.start = start ?? offset
    self.byte = byte
  }
}
