/// A JSON document with its secrets hidden, as a list of its values in their order.
///
/// Hiding happens here and nowhere else, so that whoever shows, copies or writes the document cannot forget it.
struct MaskedJSON: Hashable {
  /// A value with its place.
  struct Node: Hashable {
    /// Containers around it.
    var depth: Int
    /// The name of a member; nil for an element and for the whole.
    var key: String?
    var value: Value
  }

  /// A value.
  enum Value: Hashable {
    /// So many members follow, one level deeper.
    case object(Int)
    /// So many elements follow, one level deeper.
    case array(Int)
    /// A text that is a JSON object or array itself: so many members or elements follow, one level deeper.
    case embedded(isObject: Bool, count: Int)
    case string(String)
    case number(String)
    case bool(Bool)
    case null
    /// A secret.
    case hidden
  }

  /// Values that are read at most, and bytes.
  struct Limit: Hashable {
    var nodes = 10_000
    var bytes = 2 << 20
  }

  private(set) var nodes: [Node] = []
  /// Why the text is no JSON; the values before it are there.
  private(set) var problem: JSONScanner.Problem?
  /// Whether the document goes on behind the limit.
  private(set) var isCut = false

  /// The values of a text.
  init(_ bytes: [UInt8], limit: Limit = Limit()) {
    var reader = MaskedJSONReader(bytes.prefix(limit.bytes), mostNodes: limit.nodes, embedding: 0)
    do {
      isCut = try !reader.read()
    } catch {
      // A text that was cut here ends inside a value; that is no fault of the snapshot.
      if bytes.count > limit.bytes && error.offset >= limit.bytes - 8 { isCut = true } else { problem = error }
    }
    nodes = reader.nodes
  }
}
