/// What the user has set for the screen.
public struct Preferences: Hashable, Sendable {
  /// The theme in use.
  public var theme: String
  /// The themes there are.
  public var themes: [String]
  /// Whether the mouse is listened to.
  public var isMouseOn: Bool

  /// What the user has set for the screen.
  public init(theme: String = "terminal", themes: [String] = ["terminal"], isMouseOn: Bool = true) {
    self.theme = theme
    self.themes = themes
    self.isMouseOn = isMouseOn
  }
}
