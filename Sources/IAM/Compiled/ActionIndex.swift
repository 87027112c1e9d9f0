import AWSNames
/// Finds the statements of a page that speak of an action without asking each.
///
/// Exact names are looked up by hash, names ending in their only `*` by walking a trie, the rest one by one.
final class ActionIndex: Sendable {
  private let everything: StatementSet
  private let exact: [String: StatementSet]
  private let prefixes: PrefixTrie
  private let others: [(pattern: TextPattern, statements: StatementSet)]
  private let negated: [(patterns: [TextPattern], statement: StatementSet)]

  init(_ actions: [Selection<String>]) {
    var everything: StatementSet = 0
    var exact: [String: StatementSet] = [:]
    var prefixes = PrefixTrie()
    var others: [(pattern: TextPattern, statements: StatementSet)] = []
    var negated: [(patterns: [TextPattern], statement: StatementSet)] = []
    for (index, action) in actions.enumerated() {
      switch action {
      case .only(let values):
        for text in values.compactMap(Self.normalized) {
          switch Self.form(of: text) {
          case .everything: everything |= .one(index)
          case .exact: exact[text, default: 0] |= .one(index)
          case .prefix(let prefix): prefixes.insert(prefix, .one(index))
          case .other: others.append((TextPattern(text, Self.syntax), .one(index)))
          }
        }
      case .allExcept(let values):
        negated.append((values.compactMap(Self.normalized).map { TextPattern($0, Self.syntax) }, .one(index)))
      }
    }
    self.everything = everything
    self.exact = exact
    self.prefixes = prefixes
    self.others = others
    self.negated = negated
  }

  /// The statements that select the action, given in lower case as text and as bytes.
  func statements(for action: String, _ bytes: [UInt8]) -> StatementSet {
    var found = everything | prefixes.statements(along: bytes)
    if let named = exact[action] { found |= named }
    for entry in others where entry.pattern.matches(bytes, Self.noContext) == .yes { found |= entry.statements }
    for entry in negated where !entry.patterns.contains(where: { $0.matches(bytes, Self.noContext) == .yes }) {
      found |= entry.statement
    }
    return found
  }

  private enum Form {
    case everything
    case exact
    case prefix([UInt8])
    case other
  }

  private static func form(of text: String) -> Form {
    guard text != "*" else { return .everything }
    guard WildcardPattern.hasWildcard(text) else { return .exact }
    let fixed = text.utf8.prefix { $0 != UInt8(ascii: "*") && $0 != UInt8(ascii: "?") }
    return fixed.count == text.utf8.count - 1 && text.ends(with: "*") ? .prefix(Array(fixed)) : .other
  }

  /// Action names ignore letter case; nil for what matches none.
  private static func normalized(_ text: String) -> String? {
    actionPattern(text).map { String(decoding: $0.utf8.map(lowered), as: UTF8.self) }
  }

  private static let syntax = TextPattern.Syntax(wildcards: true, variables: false)
  private static let noContext = RequestContext()
}

/// Byte strings with the statements that begin with them.
struct PrefixTrie: Sendable {
  private struct Node {
    var byte: UInt8
    var statements: StatementSet = 0
    var firstChild: Int32 = -1
    var nextSibling: Int32 = -1
  }

  private var nodes = [Node(byte: 0)]

  mutating func insert(_ prefix: [UInt8], _ statements: StatementSet) {
    var node = 0
    for byte in prefix { node = child(of: node, byte) ?? addChild(to: node, byte) }
    nodes[node].statements |= statements
  }

  /// The statements of all prefixes of `bytes`.
  func statements(along bytes: [UInt8]) -> StatementSet {
    var found = nodes[0].statements
    var node = 0
    for byte in bytes {
      guard let next = child(of: node, byte) else { return found }
      node = next
      found |= nodes[node].statements
    }
    return found
  }

  private func child(of node: Int, _ byte: UInt8) -> Int? {
    var candidate = nodes[node].firstChild
    while candidate >= 0 {
      if nodes[Int(candidate)].byte == byte { return Int(candidate) }
      candidate = nodes[Int(candidate)].nextSibling
    }
    return nil
  }

  private mutating func addChild(to node: Int, _ byte: UInt8) -> Int {
    nodes.append(Node(byte: byte, nextSibling: nodes[node].firstChild))
    nodes[node].firstChild = Int32(nodes.count - 1)
    return nodes.count - 1
  }
}
