/// A JSON document with its secrets hidden, as a list of its values in their order.
///
/// Hiding happens here and nowhere else, so that whoever shows, copies or writes the document cannot forget it.
public struct MaskedJSON: Hashable, Sendable {
  /// A value with its place.
  public struct Node: Hashable, Sendable {
    /// Containers around it.
    public var depth: Int
    /// The name of a member; nil for an element and for the whole.
    public var key: String?
    /// What it is.
    public var value: Value
  }

  /// A value.
  public enum Value: Hashable, Sendable {
    /// So many members follow, one level deeper.
    case object(Int)
    /// So many elements follow, one level deeper.
    case array(Int)
    /// A text that is a JSON object or array itself: so many members or elements follow, one level deeper.
    case embedded(isObject: Bool, count: Int)
    /// A text.
    case string(String)
    /// A number, as written.
    case number(String)
    /// `true` or `false`.
    case bool(Bool)
    /// `null`.
    case null
    /// A secret.
    case hidden
  }

  /// Values that are read at most, and bytes.
  public struct Limit: Hashable, Sendable {
    /// Values.
    public var nodes: Int
    /// Bytes, from the first on.
    public var bytes: Int

    /// As much as a person looks through, unless told otherwise.
    public init(nodes: Int = 10_000, bytes: Int = 2 << 20) {
      self.nodes = nodes
      self.bytes = bytes
    }

    /// The whole document.
    public static let none = Limit(nodes: .max, bytes: .max)
  }

  /// The values, each before what it holds.
  public let nodes: [Node]
  /// Why the text is no JSON; the values before it are there.
  public let problem: JSONFault?
  /// Whether the document goes on behind the limit.
  public let isCut: Bool

  /// The values of a text.
  public init(_ bytes: [UInt8], limit: Limit = Limit()) {
    var reader = MaskedJSONReader(mostNodes: limit.nodes, embedding: 0)
    let fault = reader.read(bytes.prefix(limit.bytes))
    nodes = reader.nodes
    // A text that was cut here ends inside a value; that is no fault of the snapshot.
    let isCutShort = bytes.count > limit.bytes && fault.map { $0.offset >= limit.bytes - 8 } ?? false
    isCut = reader.isCut || isCutShort
    problem = isCut ? nil : fault
  }
}
