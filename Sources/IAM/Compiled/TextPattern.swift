import AWSNames
/// A policy text ready for matching: wildcards and policy variables taken apart.
struct TextPattern: Sendable {
  /// What a text may contain besides plain characters.
  struct Syntax {
    var wildcards = false
    var variables: Bool
    var foldsCase = false
  }

  enum Form: Sendable {
    case everything
    case exact([UInt8])
    case prefix([UInt8])
    case symbols([UInt16])
    case template([Part])
  }

  enum Part: Hashable, Sendable {
    case symbols([UInt16])
    case variable(key: String, fallback: String?)
  }

  let form: Form
  private let foldsCase: Bool

  init(_ text: String, _ syntax: Syntax) {
    foldsCase = syntax.foldsCase
    let parts = Self.parts(Array((syntax.foldsCase ? text.lowercased() : text).utf8), syntax)
    guard let symbols = Self.symbols(of: parts) else {
      form = .template(parts)
      return
    }
    form = Self.form(of: symbols)
  }

  /// Whether the text holds a variable that only a request can fill in.
  var hasVariables: Bool {
    if case .template = form { true } else { false }
  }

  /// The plain text, nil when wildcards or variables make it more than one.
  var exactBytes: [UInt8]? {
    if case .exact(let bytes) = form { bytes } else { nil }
  }

  /// Whether the whole of `text` fits; nil when a variable has no value.
  func matches(_ text: [UInt8], _ context: RequestContext) -> Truth? {
    switch form {
    case .everything: return .yes
    case .exact(let bytes): return Truth(bytes == text)
    case .prefix(let bytes): return Truth(text.starts(with: bytes))
    case .symbols(let symbols): return Truth(Self.matches(symbols, text))
    case .template(let parts):
      switch filled(parts, context) {
      case .symbols(let symbols): return Truth(Self.matches(symbols, text))
      case .unknown: return .unknown
      case .unresolved: return nil
      }
    }
  }

  private static func form(of symbols: [UInt16]) -> Form {
    if symbols == [star] { return .everything }
    guard let firstWildcard = symbols.firstIndex(where: { $0 >= star }) else {
      return .exact(symbols.map { UInt8(truncatingIfNeeded: $0) })
    }
    if firstWildcard == symbols.count - 1, symbols[firstWildcard] == star {
      return .prefix(symbols.dropLast().map { UInt8(truncatingIfNeeded: $0) })
    }
    return .symbols(symbols)
  }

  private static func matches(_ symbols: [UInt16], _ text: [UInt8]) -> Bool {
    matchesGreedily(
      patternLength: symbols.count,
      textLength: text.count,
      isStar: { symbols[$0] == star },
      step: { inPattern, inText in
        if symbols[inPattern] == questionMark { return IAM.characterLength(text, inText) }
        return symbols[inPattern] == UInt16(text[inText]) ? 1 : nil
      },
      characterLength: { IAM.characterLength(text, $0) }
    )
  }

  // Wildcards lie above every byte, so that an escaped or filled-in star stays plain text.
  static let star: UInt16 = 256
  static let questionMark: UInt16 = 257
}

// MARK: Variables

extension TextPattern {
  enum Filled {
    case symbols([UInt16])
    case unknown
    case unresolved
  }

  func filled(_ parts: [Part], _ context: RequestContext) -> Filled {
    var symbols: [UInt16] = []
    for part in parts {
      switch part {
      case .symbols(let fixed): symbols += fixed
      case .variable(let key, let fallback):
        let text: String
        switch context.entry(lowered: key) {
        case .value(let value): text = value
        case .like, .unknown: return .unknown
        case .absent, .values:
          // A multivalued key is no variable.
          guard let fallback else { return .unresolved }
          text = fallback
        }
        symbols += (foldsCase ? text.lowercased() : text).utf8.map(UInt16.init)
      }
    }
    return .symbols(symbols)
  }

  private static func symbols(of parts: [Part]) -> [UInt16]? {
    var all: [UInt16] = []
    for part in parts {
      guard case .symbols(let symbols) = part else { return nil }
      all += symbols
    }
    return all
  }

  private static func parts(_ bytes: [UInt8], _ syntax: Syntax) -> [Part] {
    var parts: [Part] = []
    var symbols: [UInt16] = []
    var index = 0
    while index < bytes.count {
      if syntax.variables, let variable = variable(bytes, at: index) {
        switch variable.meaning {
        case .character(let byte): symbols.append(UInt16(byte))
        case .part(let part):
          parts += [.symbols(symbols), part]
          symbols = []
        }
        index = variable.end
        continue
      }
      symbols.append(symbol(bytes[index], syntax))
      index += 1
    }
    return parts + [.symbols(symbols)]
  }

  private static func symbol(_ byte: UInt8, _ syntax: Syntax) -> UInt16 {
    guard syntax.wildcards else { return UInt16(byte) }
    switch byte {
    case UInt8(ascii: "*"): return star
    case UInt8(ascii: "?"): return questionMark
    default: return UInt16(byte)
    }
  }

  private enum Meaning {
    /// `${*}`, `${?}` and `${$}` stand for the character itself.
    case character(UInt8)
    case part(Part)
  }

  /// The variable that begins at `start`, as `${key}` or `${key, 'default'}`.
  private static func variable(_ bytes: [UInt8], at start: Int) -> (meaning: Meaning, end: Int)? {
    guard start + 3 < bytes.count, bytes[start] == UInt8(ascii: "$"), bytes[start + 1] == UInt8(ascii: "{"),
      let close = bytes[start...].firstIndex(of: UInt8(ascii: "}"))
    else { return nil }
    let inner = bytes[(start + 2)..<close]
    if let only = inner.first, inner.count == 1, "*?$".utf8.contains(only) { return (.character(only), close + 1) }
    guard !inner.isEmpty else { return nil }
    let text = String(decoding: inner, as: UTF8.self)
    let halves = text.parts(at: ",", maxSplits: 1, omittingEmptySubsequences: false)
    let key = trimmed(halves[0]).lowercased()
    guard halves.count == 2 else { return (.part(.variable(key: key, fallback: nil)), close + 1) }
    let quoted = trimmed(halves[1])
    guard quoted.count >= 2, quoted.begins(with: "'"), quoted.ends(with: "'") else { return nil }
    return (.part(.variable(key: key, fallback: String(quoted.dropFirst().dropLast()))), close + 1)
  }

  private static func trimmed(_ text: Substring) -> Substring {
    let start = text.drop { $0 == " " }
    let end = start.lastIndex { $0 != " " }.map(start.index(after:)) ?? start.startIndex
    return start[..<end]
  }
}

/// Whether a policy variable may begin somewhere in `text`.
func mayHoldVariable(_ text: some StringProtocol) -> Bool {
  guard let dollar = text.utf8.firstIndex(of: UInt8(ascii: "$")) else { return false }
  return text.utf8[dollar...].contains(UInt8(ascii: "{"))
}
