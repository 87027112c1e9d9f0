import CSimdJSON

/// Turns bytes into JSON values; one for each thread, since it keeps its memory from document to document.
final class JSONParser {
  /// Answers of AWS nest some thirty levels; policies inside them a few more.
  static let maximumDepth = 512

  private let parser: OpaquePointer

  init() {
    guard let parser = csj_parser_create() else { preconditionFailure("no memory for a parser") }
    self.parser = parser
  }

  deinit { csj_parser_destroy(parser) }

  /// Why and where bytes are not a JSON document.
  struct Fault: Error {
    var kind: SnapshotProblem.Kind
    var offset: Int
  }

  /// The document in `bytes`, valid as long as these are and until the next call.
  func parse(_ bytes: UnsafeBufferPointer<UInt8>) throws(Fault) -> JSONValue {
    guard let start = bytes.baseAddress else { throw Fault(kind: .emptyFile, offset: 0) }
    let document = csj_parse(parser, start, bytes.count, Self.maximumDepth)
    guard document.status == CSJ_OK, let nodes = document.nodes else {
      throw Fault(kind: SnapshotProblem.Kind(document.status), offset: document.error_offset)
    }
    return JSONValue(bytes: start, nodes: nodes, node: 0)
  }
}

extension SnapshotProblem.Kind {
  fileprivate init(_ status: csj_status) {
    self =
      switch status {
      case CSJ_EMPTY: .emptyFile
      case CSJ_INCOMPLETE: .incompleteJSON
      case CSJ_INVALID_UTF8: .invalidUTF8
      case CSJ_TOO_DEEP: .nestedTooDeeply
      case CSJ_TOO_LARGE: .tooLarge
      case CSJ_OUT_OF_MEMORY: .outOfMemory
      default: .invalidJSON
      }
  }
}
