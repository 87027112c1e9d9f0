/// Something in a settings file that could not be taken as it stands.
public struct SettingsProblem: Error, Hashable, Sendable {
  /// What is wrong.
  public enum Reason: Hashable, Sendable {
    case unreadable
    case notYAML(String)
    case notMapping(String)
    case unknownKey(String, nearest: String?)
    case unknownRole(String, nearest: String?)
    case unknownColor(String, nearest: String?)
    case unknownAttribute(String, nearest: String?)
    case unknownGlyph(String, nearest: String?)
    case unknownValue(String, key: String, allowed: [String])
    case badPaletteEntry(String)
    case badGlyph(String)
    case missingKey(String)
    case unknownTheme(String, nearest: String?)
    case inheritanceLoop([String])
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
    case .unreadable, .notYAML, .unknownTheme, .inheritanceLoop, .inheritanceTooDeep: true
    case .notMapping(let key): key.isEmpty
    case .unknownKey, .unknownRole, .unknownColor, .unknownAttribute, .unknownGlyph, .unknownValue, .badPaletteEntry,
      .badGlyph, .missingKey:
      false
    }
  }
}
