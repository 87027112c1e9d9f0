/// Something in a settings file that could not be taken as it stands.
public struct SettingsProblem: Error, Hashable, Sendable {
  /// What is wrong.
  public enum Reason: Hashable, Sendable {
    /// The file cannot be read.
    case unreadable
    /// The file has more bytes than a theme needs.
    case tooLarge(Int)
    /// The file uses more aliases than a theme needs: each may stand for many, which stand for many.
    case tooManyAliases(Int)
    /// The file is no YAML, in the words of the parser.
    case notYAML(String)
    /// A key that should hold keys does not; empty for the whole file.
    case notMapping(String)
    /// There is no setting of that name, and the one that may be meant.
    case unknownKey(String, nearest: String?)
    /// There is no role of that name, and the one that may be meant.
    case unknownRole(String, nearest: String?)
    /// There is no colour of that name, and the one that may be meant.
    case unknownColor(String, nearest: String?)
    /// There is no attribute of that name, and the one that may be meant.
    case unknownAttribute(String, nearest: String?)
    /// There is no sign of that name, and the one that may be meant.
    case unknownGlyph(String, nearest: String?)
    /// A setting has a value that is none of those allowed.
    case unknownValue(String, key: String, allowed: [String])
    /// An entry of the palette is not understood.
    case badPaletteEntry(String)
    /// A sign is not one column wide, or has no twin in ASCII.
    case badGlyph(String)
    /// A key that a theme needs is missing.
    case missingKey(String)
    /// There is no theme of that name, and the one that may be meant.
    case unknownTheme(String, nearest: String?)
    /// Themes inherit from each other in a circle.
    case inheritanceLoop([String])
    /// More themes inherit from each other than the limit.
    case inheritanceTooDeep(Int)
  }

  /// The file or built-in theme it stands in.
  public let source: String
  /// The line, from 1; nil when the whole file is at fault.
  public let line: Int?
  /// What is wrong.
  public let reason: Reason

  /// A problem in a file.
  public init(source: String, line: Int? = nil, reason: Reason) {
    self.source = source
    self.line = line
    self.reason = reason
  }

  /// Whether nothing of the file can be used; other problems cost only the entry they stand in.
  public var isFatal: Bool {
    switch reason {
    case .unreadable, .tooLarge, .tooManyAliases, .notYAML, .unknownTheme, .inheritanceLoop, .inheritanceTooDeep: true
    case .notMapping(let key): key.isEmpty
    case .unknownKey, .unknownRole, .unknownColor, .unknownAttribute, .unknownGlyph, .unknownValue, .badPaletteEntry,
      .badGlyph, .missingKey:
      false
    }
  }
}
