import JSON
import Screen

/// The raw JSON of a row as a tree that folds, with its secrets hidden.
struct DocumentPane {
  let context: PaneContext
  let bytes: [UInt8]

  init(_ context: PaneContext, _ bytes: [UInt8]) {
    self.context = context
    self.bytes = bytes
  }

  func document() -> PaneDocument {
    guard !bytes.isEmpty else { return PaneDocument([PaneLine("the document is empty", .textDim)]) }
    let json = MaskedJSON(bytes)
    var lines: [PaneLine] = []
    lines.reserveCapacity(json.nodes.count + 2)
    var path: [Int] = []
    for node in json.nodes {
      // The number of a value among its siblings names its fold; names may occur twice.
      if node.depth < path.count {
        path.removeLast(path.count - node.depth - 1)
        path[node.depth] += 1
      } else {
        path.append(0)
      }
      let isFolded = json.nodes.count > Self.mostUnfolded && node.depth >= Self.firstFoldedDepth
      lines.append(line(node, path, isFolded: isFolded))
    }
    if let problem = json.problem { lines += complaint(problem) }
    if json.isCut {
      let text = "\(context.glyphs[.ellipsis]) the document goes on: \(ByteCount(Int64(bytes.count))) in all"
      lines.append(PaneLine(text, .textDim))
    }
    return PaneDocument(lines)
  }

  /// Containers at this depth and below start out folded, unless the whole document is short.
  private static let firstFoldedDepth = 2
  /// Values up to which a document is short.
  private static let mostUnfolded = 60
  /// Characters of one text that are shown.
  private static let longestText = 4000

  private func line(_ node: MaskedJSON.Node, _ path: [Int], isFolded: Bool) -> PaneLine {
    var spans: [Span] = []
    if let key = node.key { spans = [Span(key, .jsonKey), Span(": ", .jsonPunct)] }
    var isContainer = false
    switch node.value {
    case .object(let count):
      isContainer = count > 0
      spans.append(Span(count == 0 ? "{}" : "{\(count)}", .jsonPunct))
    case .array(let count):
      isContainer = count > 0
      spans.append(Span(count == 0 ? "[]" : "[\(count)]", .jsonPunct))
    case .embedded(let isObject, let count):
      isContainer = count > 0
      spans.append(Span(isObject ? "{\(count)}" : "[\(count)]", .jsonPunct))
      spans.append(Span("  from a text", .textDim))
    case .string(let text): spans.append(Span("\"\(shortened(text))\"", .jsonString))
    case .number(let text): spans.append(Span(text, .jsonNumber))
    case .bool(let isTrue): spans.append(Span(isTrue ? "true" : "false", .jsonBool))
    case .null: spans.append(Span("null", .jsonNull))
    case .hidden: spans.append(Span(context.mask, .textDim))
    }
    return PaneLine(
      spans,
      indent: min(node.depth, Self.deepestIndent) * 2,
      fold: isContainer ? "json.\(path.map(String.init).joined(separator: "."))" : nil,
      isFoldedAtFirst: isContainer && isFolded,
      copyText: node.value.text?.printable
    )
  }

  /// Levels that are indented further; deeper ones would leave no room.
  private static let deepestIndent = 20

  private func shortened(_ text: String) -> String {
    guard text.utf8.count > Self.longestText else { return text }
    let head = String(decoding: text.utf8.prefix(Self.longestText), as: UTF8.self)
    return "\(head)\(context.glyphs[.ellipsis]) \(ByteCount(Int64(text.utf8.count)))"
  }

  /// What is wrong with the text, and what is kept back: where no value can be told, no secret can be.
  private func complaint(_ problem: JSONFault) -> [PaneLine] {
    let rest = ByteCount(Int64(bytes.count - min(problem.offset, bytes.count)))
    return [
      PaneLine("\(context.glyphs[.resultError]) not JSON at byte \(problem.place): \(problem.lack)", .error),
      PaneLine("\(rest) from there on are not shown, as secrets in them cannot be told apart", .textDim),
    ]
  }
}

extension MaskedJSON.Value {
  /// What copying the value gives; nil for containers and secrets.
  fileprivate var text: String? {
    switch self {
    case .string(let text), .number(let text): text
    case .bool(let isTrue): isTrue ? "true" : "false"
    case .null: "null"
    case .object, .array, .embedded, .hidden: nil
    }
  }
}
