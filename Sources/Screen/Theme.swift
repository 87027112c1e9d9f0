/// A look: a style per role, with what a terminal of fewer colours gets instead.
public struct Theme: Hashable, Sendable {
  /// The kind of terminal background a theme is made for.
  public enum Background: String, Hashable, Sendable {
    /// Dark letters on a light ground.
    case light
    /// Light letters on a dark ground.
    case dark
    /// Right on both.
    case any
  }

  /// The name, which is the file's name.
  public var name: String
  /// The name people read.
  public var title: String
  /// Who made the colours.
  public var author: String
  /// The licence the colours may be shared under.
  public var licence: String
  /// The kind of terminal background it is made for.
  public var background: Background
  /// The styles the theme gives; a role without one takes its parent's.
  public var styles: [Role: Style]
  /// The attributes the theme gives for terminals without colour, in place of the built-in ones.
  public var mono: [Role: Attributes]
  /// The theme's own signs.
  public var glyphs: [Glyph: GlyphForms]

  /// A theme.
  public init(
    name: String,
    title: String,
    author: String = "",
    licence: String = "",
    background: Background = .any,
    styles: [Role: Style] = [:],
    mono: [Role: Attributes] = [:],
    glyphs: [Glyph: GlyphForms] = [:]
  ) {
    self.name = name
    self.title = title
    self.author = author
    self.licence = licence
    self.background = background
    self.styles = styles
    self.mono = mono
    self.glyphs = glyphs
  }

  /// A theme without colours; attributes alone tell the roles apart.
  public static let plain = Theme(name: "plain", title: "Plain")

  /// The style a role or the nearest of its parents is given.
  public func style(of role: Role) -> Style {
    var role: Role? = role
    while let current = role {
      if let style = styles[current] { return style }
      role = current.parent
    }
    return Style()
  }

  /// The attributes of a role on a terminal without colour.
  public func monoAttributes(of role: Role) -> Attributes {
    var role: Role? = role
    while let current = role {
      if let attributes = mono[current] ?? Theme.monochrome[current] { return attributes }
      role = current.parent
    }
    return []
  }
}
