import Screen
import Settings

/// The themes at hand and the one in use.
struct ThemeShelf {
  private let library: ThemeLibrary
  private let isASCII: Bool
  /// The name of the theme in use.
  private(set) var name: String
  /// The theme in use.
  private(set) var current: Theme
  /// Its signs.
  private(set) var glyphs: Glyphs

  /// Opens the shelf at a theme; where that cannot be read, at the standard one.
  init(library: ThemeLibrary, isASCII: Bool, named name: String) {
    self.library = library
    self.isASCII = isASCII
    self.name = name
    current = library.theme(named: name).theme ?? .plain
    glyphs = Glyphs(isASCII: isASCII, overrides: current.glyphs)
  }

  /// Names of the themes, the built-in ones first.
  var names: [String] { library.names }

  /// Puts another theme to use; one that cannot be read leaves the last in place.
  mutating func show(_ name: String) {
    guard let theme = library.theme(named: name).theme else { return }
    self.name = name
    current = theme
    glyphs = Glyphs(isASCII: isASCII, overrides: theme.glyphs)
  }
}
