public import Screen

/// What the user has set for the screen.
public struct Preferences: Hashable, Sendable {
  /// The theme in use.
  public var theme: String
  /// The themes there are.
  public var themes: [String]
  /// Whether the mouse is listened to.
  public var isMouseOn: Bool
  /// The signs to draw with.
  public var glyphs: Glyphs

  /// What the user has set for the screen.
  public init(
    theme: String = "terminal",
    themes: [String] = ["terminal"],
    isMouseOn: Bool = true,
    glyphs: Glyphs = .unicode
  ) {
    self.theme = theme
    self.themes = themes
    self.isMouseOn = isMouseOn
    self.glyphs = glyphs
  }
}
