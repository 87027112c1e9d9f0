import Screen
import Settings

extension FuzzTarget {
  /// The file of a theme, which may inherit from itself, from others, and from what is not there.
  static let themes = FuzzTarget(
    "themes",
    words: [
      "title: a\n", "inherits: ", "mine\n", "other\n", "none\n", "palette:\n  a: ", "styles:\n  text: {fg: a}\n", "  ",
      "- ",
      "glyphs:\n  ellipsis: ['…', '~']\n", "mono: {text: [bold]}\n", "background: dark\n", "&a ", "*a", "<<: *a", "? ",
      "!!",
      "!!binary ", "|\n", ">\n", "{", "[", "\"\\x1b\"", "#ff0000", "\"#dc322f\", 160, red", "---\n", "...\n",
      "%YAML 1.1\n",
      "\t", "\u{FEFF}", "\u{85}",
    ]
  ) { bytes throws(BrokenPromise) in
    let text = bytes.text
    let reading = ThemeReading(text, name: "mine", names: ["mine", "other"]) { name in
      name == "mine" ? text : name == "other" ? "inherits: mine\nstyles: {link: {fg: red}}" : nil
    }
    try promise((reading.theme == nil) == reading.problems.contains(where: \.isFatal), "\(reading.problems)")
    for problem in reading.problems {
      try promise(!problem.description.isEmpty, "a problem without words")
      try promise(problem.line ?? 1 >= 1, "a problem in line \(problem.line ?? 0)")
    }
    guard let theme = reading.theme else { return }
    for role in Role.allCases { _ = theme.style(of: role) }
    for forms in theme.glyphs.values { _ = forms }
  }
}
