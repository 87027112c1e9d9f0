/// A key as the keymaps name it: what was pressed, with the modifiers a terminal can tell apart.
public struct Key: Hashable, Sendable {
  /// What was pressed.
  public enum Code: Hashable, Sendable {
    /// A key that writes a character.
    case character(Character)
    /// Enter, also that of the number pad.
    case enter
    /// Escape.
    case escape
    /// Tab.
    case tab
    /// Backspace.
    case backspace
    /// Delete.
    case delete
    /// Insert.
    case insert
    /// Arrow up.
    case up
    /// Arrow down.
    case down
    /// Arrow left.
    case left
    /// Arrow right.
    case right
    /// Home.
    case home
    /// End.
    case end
    /// Page up.
    case pageUp
    /// Page down.
    case pageDown
    /// F1 is `function(1)`.
    case function(Int)
  }

  /// The modifiers that were held; a shifted character is the character itself.
  public struct Modifiers: OptionSet, Hashable, Sendable {
    /// One bit per modifier.
    public let rawValue: UInt8

    /// The modifiers of `rawValue`.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Shift, told apart only on keys that are not characters.
    public static let shift = Modifiers(rawValue: 1)
    /// Control.
    public static let control = Modifiers(rawValue: 2)
    /// Alt, which terminals send as a leading escape.
    public static let alt = Modifiers(rawValue: 4)
  }

  /// What was pressed.
  public var code: Code
  /// The modifiers held with it.
  public var modifiers: Modifiers

  /// A key with its modifiers.
  public init(_ code: Code, _ modifiers: Modifiers = []) {
    self.code = code
    self.modifiers = modifiers
  }
}
