import CSimdJSON

/// Turns bytes into views of JSON; one for each thread, since it keeps its memory from document to document.
///
/// Strict: no comments, no trailing commas, no byte order mark, bounded depth.
public final class JSONParser {
  /// What to make of `\ud83d` and the like, an escape that is half of a surrogate pair.
  public enum SurrogateHalves: Sendable {
    /// It becomes U+FFFD: the text it was cut from is lost, and the rest is worth reading.
    case replaced
    /// It is a fault.
    case refused
  }

  /// Answers of AWS nest some thirty levels; policies inside them a few more.
  public static let maximumDepth = 512

  /// The most bytes that a document may take while it is read, besides its text; see ``JSONFault/Reason/tooLarge``.
  public var memory = Int.max

  private let parser: OpaquePointer
  private let depthLimit: Int
  private let halves: csj_halves

  /// A parser that reads so many arrays and objects inside each other.
  public init(depthLimit: Int = JSONParser.maximumDepth, halves: SurrogateHalves = .replaced) {
    guard let parser = csj_parser_create() else { preconditionFailure("no memory for a parser") }
    self.parser = parser
    self.depthLimit = depthLimit
    self.halves = halves == .replaced ? CSJ_HALVES_REPLACED : CSJ_HALVES_REFUSED
  }

  deinit { csj_parser_destroy(parser) }

  /// The document in `bytes`, valid as long as these are and until the next call.
  public func parse(_ bytes: UnsafeBufferPointer<UInt8>) throws(JSONFault) -> JSONView {
    let (view, fault) = read(bytes)
    if let fault { throw fault }
    guard let view else { throw JSONFault(.empty, offset: 0) }
    return view
  }

  /// The first name of the last document that stands a second time in its object; nil when there is none.
  public private(set) var twin: JSONView?

  /// The text that bytes stand for when quotes are put around them, as some interfaces of AWS escape policies once more
  /// than JSON needs.
  public func text(betweenQuotes bytes: some Collection<UInt8>) throws(JSONFault) -> String {
    let quote = UInt8(ascii: "\"")
    let quoted = [quote] + bytes + [quote]
    let text = quoted.withUnsafeBufferPointer { bytes -> Result<String, JSONFault> in
      do throws(JSONFault) { return .success(try parse(bytes).string) } catch { return .failure(error) }
    }
    return try text.get()
  }

  /// As much of the document as there is, and why it is not more.
  ///
  /// What is open at the fault ends there, and a name without its value is left out. Valid as what `parse` gives.
  public func read(_ bytes: UnsafeBufferPointer<UInt8>) -> (view: JSONView?, fault: JSONFault?) {
    twin = nil
    guard let start = bytes.baseAddress else { return (nil, JSONFault(.empty, offset: 0)) }
    let limits = csj_limits(maximum_depth: depthLimit, memory: memory, halves: halves)
    let document = csj_parse(parser, start, bytes.count, limits)
    let view = document.nodes.map { JSONView(bytes: start, nodes: $0, node: 0) }
    if document.twin != 0 { twin = view?.at(Int(document.twin)) }
    guard document.status != CSJ_OK else { return (view, nil) }
    return (view, JSONFault(document, in: bytes, depthLimit: depthLimit))
  }
}
