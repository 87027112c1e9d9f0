extension SettingsProblem: CustomStringConvertible {
  /// The problem as a sentence, behind where it stands.
  public var description: String {
    "\(source):\(line.map { "\($0):" } ?? "") \(sentence)"
  }

  private var sentence: String {
    switch reason {
    case .unreadable: "the file cannot be read; check its name and who may read it"
    case .tooLarge(let limit): "the file has more than \(limit) bytes; a theme needs a few thousand"
    case .tooManyAliases(let limit): "more than \(limit) aliases (\"*name\") are used; write what they stand for"
    case .notYAML(let problem): "this is not YAML: \(problem)"
    case .notMapping(let key) where key.isEmpty: "the file holds no keys; write one as \"key: value\""
    case .notMapping(let key): "\"\(key)\" holds no keys; write them below it, indented"
    case .unknownKey(let name, let nearest): "there is no setting \"\(name)\"" + SettingsProblem.hint(nearest)
    case .unknownRole(let name, let nearest): "there is no role \"\(name)\"" + SettingsProblem.hint(nearest)
    case .unknownColor(let name, let nearest):
      "there is no colour \"\(name)\""
        + SettingsProblem.hint(nearest, otherwise: "; write \"#rrggbb\" in quotes, 0 to 255, or a name")
    case .unknownAttribute(let name, let nearest):
      "there is no attribute \"\(name)\""
        + SettingsProblem.hint(nearest, otherwise: "; use bold, dim, italic, reverse or underline")
    case .unknownGlyph(let name, let nearest): "there is no glyph \"\(name)\"" + SettingsProblem.hint(nearest)
    case .unknownValue(let value, let key, let allowed):
      "\"\(value)\" is no value for \"\(key)\"; use \(allowed.joined(separator: ", "))"
    case .badPaletteEntry(let name):
      "the colour \"\(name)\" cannot be read; write [\"#rrggbb\", 0 to 255, name], the last two if wanted"
    case .badGlyph(let name):
      "the glyph \"\(name)\" cannot be used; write [sign, ASCII twin], each one column wide"
    case .missingKey(let key): "\"\(key)\" is missing; a theme that is passed on needs it"
    case .unknownTheme(let name, let nearest): "there is no theme \"\(name)\"" + SettingsProblem.hint(nearest)
    case .inheritanceLoop(let names): "the themes inherit in a circle: \(names.joined(separator: " -> "))"
    case .inheritanceTooDeep(let limit): "more than \(limit) themes inherit from each other; shorten the chain"
    }
  }

  private static func hint(_ nearest: String?, otherwise: String = "") -> String {
    nearest.map { "; is \"\($0)\" meant?" } ?? otherwise
  }
}
