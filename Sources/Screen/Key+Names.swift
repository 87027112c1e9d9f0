extension Key {
  /// The key's name as key files and the help write it: `ctrl-e`, `alt-x`, `F1`, `space`, `enter`, `<`, `G`.
  public var name: String {
    var name = ""
    if modifiers.contains(.control) { name += "ctrl-" }
    if modifiers.contains(.alt) { name += "alt-" }
    if modifiers.contains(.shift) { name += "shift-" }
    return name + code.name
  }

  /// The key of a name, nil when there is none.
  public init?(name: String) {
    var rest = Substring(name)
    var modifiers: Modifiers = []
    while let (modifier, after) = Key.modifier(at: rest), !after.isEmpty {
      guard !modifiers.contains(modifier) else { return nil }
      modifiers.insert(modifier)
      rest = after
    }
    guard var code = Code(name: rest) else { return nil }
    if case .character(let character) = code {
      // A shifted character is the character itself, and terminals send one code for ctrl-e and ctrl-E.
      guard !modifiers.contains(.shift) else { return nil }
      if modifiers.contains(.control), let lower = character.lowercased().first { code = .character(lower) }
    }
    self.init(code, modifiers)
  }

  private static func modifier(at name: Substring) -> (Modifiers, Substring)? {
    for (prefix, modifier) in [("ctrl-", Modifiers.control), ("alt-", .alt), ("shift-", .shift)]
    where name.lowercased().hasPrefix(prefix) {
      return (modifier, name.dropFirst(prefix.count))
    }
    return nil
  }
}

extension Key {
  /// The keys of a sequence: names apart by spaces, or bare characters together as in `gg`; nil when one is unknown.
  public static func sequence(_ names: String) -> [Key]? {
    var keys: [Key] = []
    for word in names.split(separator: " ") {
      if let key = Key(name: String(word)) {
        keys.append(key)
      } else if word.allSatisfy({ !$0.isWhitespace }), !looksLikeName(word) {
        keys += word.map { Key(.character($0)) }
      } else {
        return nil
      }
    }
    return keys.isEmpty ? nil : keys
  }

  /// The text of a sequence, which `sequence(_:)` reads back.
  public static func name(of sequence: [Key]) -> String {
    let together = sequence.map(\.name).joined()
    if sequence.count > 1, sequence.allSatisfy(\.isBareCharacter), Key.sequence(together) == sequence {
      return together
    }
    return sequence.map(\.name).joined(separator: " ")
  }

  private var isBareCharacter: Bool {
    guard case .character(let character) = code else { return false }
    return modifiers.isEmpty && character != " "
  }

  /// Longer words are names; read as bare characters, a misspelt one would become a sequence nobody can type.
  private static func looksLikeName(_ word: Substring) -> Bool { word.count > 3 }
}

extension Key.Code {
  /// The name of what was pressed, without modifiers.
  var name: String {
    switch self {
    case .character(" "): "space"
    case .character(let character): String(character)
    case .enter: "enter"
    case .escape: "esc"
    case .tab: "tab"
    case .backspace: "backspace"
    case .delete: "delete"
    case .insert: "insert"
    case .up: "up"
    case .down: "down"
    case .left: "left"
    case .right: "right"
    case .home: "home"
    case .end: "end"
    case .pageUp: "pageup"
    case .pageDown: "pagedown"
    case .function(let number): "F\(number)"
    }
  }

  /// What a name means; letters of longer names may be large or small.
  init?(name: Substring) {
    if name.count == 1, let character = name.first {
      guard !character.isWhitespace, String(character).printable == name else { return nil }
      self = .character(character)
      return
    }
    let lower = name.lowercased()
    if lower.first == "f", let number = Int(lower.dropFirst()), (1...63).contains(number), lower != "f0" {
      self = .function(number)
      return
    }
    guard let code = Key.Code.named[lower] else { return nil }
    self = code
  }

  private static let named: [String: Key.Code] = [
    "space": .character(" "), "enter": .enter, "return": .enter, "esc": .escape, "escape": .escape, "tab": .tab,
    "backspace": .backspace, "delete": .delete, "del": .delete, "insert": .insert, "up": .up, "down": .down,
    "left": .left, "right": .right, "home": .home, "end": .end, "pageup": .pageUp, "pgup": .pageUp,
    "pagedown": .pageDown, "pgdn": .pageDown,
  ]
}
