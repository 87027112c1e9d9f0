/// Which signs the user asks to draw with.
public enum GlyphChoice: String, CaseIterable, Hashable, Sendable {
  /// Unicode where the locale says so.
  case auto
  /// Unicode, whatever the locale says.
  case unicode
  /// ASCII alone.
  case ascii

  /// Whether to draw in ASCII alone.
  ///
  /// Left to the program, Unicode is drawn when the locale is UTF-8; the Linux console has too few glyphs for it.
  public func isASCII(environment: [String: String]) -> Bool {
    switch self {
    case .ascii: return true
    case .unicode: return false
    case .auto:
      if ["linux", "dumb"].contains(environment["TERM"] ?? "") { return true }
      return !GlyphChoice.isUTF8(environment)
    }
  }

  /// Whether the locale's characters are UTF-8: the first of the three variables that is set decides (POSIX.1-2024, 8.2).
  private static func isUTF8(_ environment: [String: String]) -> Bool {
    for name in ["LC_ALL", "LC_CTYPE", "LANG"] {
      guard let value = environment[name], !value.isEmpty else { continue }
      // `UTF-8` alone names no language; macOS sends it over ssh, and it is clear all the same.
      let named = value.split(separator: ".", maxSplits: 1)
      let codeset = (named.count > 1 ? named[1] : named.first ?? "").split(separator: "@").first ?? ""
      return ["utf-8", "utf8"].contains(codeset.lowercased())
    }
    return false
  }
}
