import AWSNames
public import Screen

/// A theme as far as it could be read, and what could not.
public struct ThemeReading: Sendable {
  /// The theme; nil when nothing of it can be used.
  public let theme: Theme?
  /// What is wrong with its files.
  public let problems: [SettingsProblem]

  /// The most parents a theme has, counted to the root.
  static let longestChain = 4

  /// Reads a theme file.
  ///
  /// - Parameters:
  ///   - text: the file's text.
  ///   - name: the theme's name.
  ///   - source: what problems call the file; the name when nil.
  ///   - names: the themes it may inherit from.
  ///   - parent: the text of another theme by its name.
  public init(
    _ text: String,
    name: String,
    source: String? = nil,
    names: [String] = [],
    parent: (String) -> String?
  ) {
    var document = ThemeDocument(text, source: source ?? name)
    var chain = [name]
    var ancestor = document.inherits
    while let entry = ancestor, !entry.value.isEmpty {
      if let reason = ThemeReading.objection(to: entry.value, chain: chain) {
        document.problems.append(SettingsProblem(source: entry.source, line: entry.line, reason: reason))
        break
      }
      guard let text = parent(entry.value) else {
        let reason = SettingsProblem.Reason.unknownTheme(
          entry.value,
          nearest: NearestName.nearest(to: entry.value, among: names)
        )
        document.problems.append(SettingsProblem(source: entry.source, line: entry.line, reason: reason))
        break
      }
      let next = ThemeDocument(text, source: entry.value)
      chain.append(entry.value)
      document = document.inheriting(next)
      ancestor = next.inherits
    }
    let (theme, problems) = document.theme(name: name)
    self.problems = document.problems + problems
    self.theme = self.problems.contains { $0.isFatal } ? nil : theme
  }

  private static func objection(to parent: String, chain: [String]) -> SettingsProblem.Reason? {
    if chain.contains(parent) { return .inheritanceLoop(chain + [parent]) }
    return chain.count > longestChain ? .inheritanceTooDeep(longestChain) : nil
  }
}

extension ThemeDocument {
  /// The theme with its colours looked up, and the colours that are none.
  fileprivate func theme(name: String) -> (Theme, [SettingsProblem]) {
    var problems: [SettingsProblem] = []
    func color(_ text: String?, of entry: Entry<StyleText>) -> Color? {
      guard let text else { return nil }
      if let color = palette[text]?.value ?? ColorName.color(text) { return color }
      let nearest = NearestName.nearest(to: text, among: ColorName.named + palette.keys + ["default"])
      problems.append(
        SettingsProblem(source: entry.source, line: entry.line, reason: .unknownColor(text, nearest: nearest))
      )
      return nil
    }
    let styles = Dictionary(
      uniqueKeysWithValues: styles.sorted { $0.key.rawValue < $1.key.rawValue }.map { role, entry in
        let style = Style(
          foreground: color(entry.value.foreground, of: entry),
          background: color(entry.value.background, of: entry),
          attributes: entry.value.attributes
        )
        return (role, style)
      }
    )
    let theme = Theme(
      name: name,
      title: title ?? name,
      author: author ?? "",
      licence: licence ?? "",
      background: background ?? .any,
      styles: styles,
      mono: mono,
      glyphs: glyphs
    )
    return (theme, problems)
  }
}
