/// How a cell looks: colours and attributes, before the terminal's abilities are taken into account.
public struct Style: Hashable, Sendable {
  /// The colour of the glyph; nil leaves it to what lies below.
  public var foreground: Color?
  /// The colour behind the glyph; nil leaves it to what lies below.
  public var background: Color?
  /// Bold, reverse and the like.
  public var attributes: Attributes

  /// A style; what is not given is left to what lies below.
  public init(foreground: Color? = nil, background: Color? = nil, attributes: Attributes = []) {
    self.foreground = foreground
    self.background = background
    self.attributes = attributes
  }
}

/// A colour as a theme names it, with the fallbacks it gives for terminals with fewer colours.
public enum Color: Hashable, Sendable {
  /// The terminal's own foreground or background.
  case terminalDefault
  /// One of the sixteen named colours, 0...15.
  case named(UInt8)
  /// One of the 256 palette colours.
  case indexed(UInt8)
  /// A 24-bit colour with an optional palette index and name for terminals with fewer.
  case rgb(red: UInt8, green: UInt8, blue: UInt8, index: UInt8? = nil, name: UInt8? = nil)
}

/// Text attributes, as terminals know them.
public struct Attributes: OptionSet, Hashable, Sendable {
  /// One bit per attribute.
  public let rawValue: UInt8

  /// The attributes of `rawValue`.
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Bold.
  public static let bold = Attributes(rawValue: 1)
  /// Foreground and background exchanged.
  public static let reverse = Attributes(rawValue: 2)
  /// Dim.
  public static let dim = Attributes(rawValue: 4)
  /// Underlined.
  public static let underline = Attributes(rawValue: 8)
  /// Italic.
  public static let italic = Attributes(rawValue: 16)
}
