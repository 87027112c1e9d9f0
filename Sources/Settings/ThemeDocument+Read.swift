import AWSNames
import Screen
import Yams

extension ThemeDocument {
  /// Reads a theme file; what cannot be read is left out and named in `problems`.
  init(_ text: String, source: String) {
    self.init()
    if let reason = Self.objection(to: text) {
      problems.append(SettingsProblem(source: source, reason: reason))
      return
    }
    let root: Node?
    do {
      root = try compose(yaml: text)
    } catch {
      problems.append(SettingsProblem(yaml: error, source: source))
      return
    }
    guard let mapping = root?.mapping else {
      problems.append(SettingsProblem(source: source, line: 1, reason: .notMapping("")))
      return
    }
    var reader = Reader(source: source, document: self)
    for (key, value) in mapping { reader.read(key, value) }
    self = reader.document
  }

  /// A theme file being read.
  struct Reader {
    let source: String
    var document: ThemeDocument

    static let keys = [
      "title", "author", "licence", "background", "inherits", "palette", "styles", "mono", "glyphs",
    ]

    mutating func read(_ key: Node, _ value: Node) {
      let name = key.text
      switch name {
      case "title": document.title = value.text
      case "author": document.author = value.text
      case "licence": document.licence = value.text
      case "background": readBackground(value)
      case "inherits": document.inherits = entry(value.text, at: value)
      case "palette": forEachEntry(of: name, value) { $0.readPaletteEntry($1, $2) }
      case "styles": forEachEntry(of: name, value) { $0.readStyle($1, $2) }
      case "mono": forEachEntry(of: name, value) { $0.readMono($1, $2) }
      case "glyphs": forEachEntry(of: name, value) { $0.readGlyph($1, $2) }
      default: report(.unknownKey(name, nearest: NearestName.nearest(to: name, among: Reader.keys)), at: key)
      }
    }

    mutating func report(_ reason: SettingsProblem.Reason, at node: Node) {
      document.problems.append(SettingsProblem(source: source, line: node.mark?.line, reason: reason))
    }

    func entry<Value>(_ value: Value, at node: Node) -> Entry<Value> {
      Entry(value: value, source: source, line: node.mark?.line)
    }

    private mutating func forEachEntry(of name: String, _ node: Node, _ body: (inout Reader, Node, Node) -> Void) {
      if node.isEmpty { return }
      guard let mapping = node.mapping else { return report(.notMapping(name), at: node) }
      for (key, value) in mapping { body(&self, key, value) }
    }

    private mutating func readBackground(_ node: Node) {
      document.background = Theme.Background(rawValue: node.text)
      guard document.background == nil else { return }
      report(.unknownValue(node.text, key: "background", allowed: ["any", "dark", "light"]), at: node)
    }
  }
}

extension ThemeDocument {
  /// The most bytes of a theme file.
  static let mostBytes = 1 << 16
  /// The most aliases of a theme file.
  static let mostAliases = 16

  /// Why a text is not even parsed: what a few aliases of aliases stand for takes years to look through.
  private static func objection(to text: String) -> SettingsProblem.Reason? {
    if text.utf8.count > mostBytes { return .tooLarge(mostBytes) }
    var aliases = 0
    var before = UInt8(ascii: "\n")
    for byte in text.utf8 {
      // Between quotes it is none, which the limit has room for.
      if byte == UInt8(ascii: "*"), " \t\r\n[{,:?-".utf8.contains(before) { aliases += 1 }
      before = byte
    }
    return aliases > mostAliases ? .tooManyAliases(mostAliases) : nil
  }
}

extension Node {
  /// The text of a scalar, empty for anything else.
  var text: String { scalar?.string ?? "" }

  /// Whether nothing was written.
  var isEmpty: Bool { text.isEmpty && mapping == nil && sequence == nil }
}

extension SettingsProblem {
  /// What Yams says about text that is not YAML.
  init(yaml error: any Error, source: String) {
    switch error as? YamlError {
    case .scanner(_, let problem, let mark, _)?, .parser(_, let problem, let mark, _)?,
      .composer(_, let problem, let mark, _)?:
      self.init(source: source, line: mark.line, reason: .notYAML(problem))
    case .reader(let problem, _, _, _)?: self.init(source: source, reason: .notYAML(problem))
    case .duplicatedKeysInMapping(let duplicates, let context)?:
      let names = duplicates.map { "\"\($0)\"" }.joined(separator: ", ")
      self.init(source: source, line: context.mark.line, reason: .notYAML("a key stands twice: \(names)"))
    default: self.init(source: source, reason: .notYAML("it cannot be parsed"))
    }
  }
}
