/// Values that stand where a credential will be, and are none.
package enum Placeholder {
  /// Whether a value is empty, a switch, or a word that says it is to be replaced.
  package static func isPlaceholder(_ value: String) -> Bool {
    let text = value.lowercased().filter { !$0.isWhitespace }
    if text.utf8.count < 4 || words.contains(text) { return true }
    if starts.contains(where: text.hasPrefix) || isFrame(text) || isShellVariable(value) || text.contains("...") {
      return true
    }
    // `****`, `••••`, `xxxx`, `....`
    if Set(text.unicodeScalars).count == 1 || text.contains("xxxx") { return true }
    let spoken = ValueWords(value)
    return spoken.isName && spoken.words.contains(where: telling.contains)
  }

  /// Whether a value only repeats the name it stands under: `GITHUB_TOKEN` for `GITHUB_TOKEN`.
  static func repeats(_ value: String, name: String) -> Bool {
    let words = CredentialName.words(of: value)
    return words.count > 1 && words == CredentialName.words(of: name)
  }

  /// Whether a value is a variable of some language of templates as a whole: `%NAME%`, `{name}`, `<name>`.
  private static func isFrame(_ text: String) -> Bool {
    for (start, end) in frames where text.hasPrefix(start) && text.hasSuffix(end) {
      let inner = text.dropFirst(start.count).dropLast(end.count)
      if inner.allSatisfy({ $0.isLetter || $0.isNumber || "_-.|/:".contains($0) }) { return true }
    }
    return false
  }

  /// `$DB_PASSWORD`, which a shell or a template fills in; `$ecret` is a password.
  private static func isShellVariable(_ value: String) -> Bool {
    guard value.utf8.first == UInt8(ascii: "$") else { return false }
    let name = value.utf8.dropFirst()
    return name.contains(0x5F) && name.allSatisfy { $0.isLetter || $0 == 0x5F } || name.allSatisfy(\.isCapital)
  }

  private static let frames = [
    ("<", ">"), ("[", "]"), ("{", "}"), ("%", "%"), ("__", "__"), ("@@", "@@"), ("#{", "}"), ("###", "###"),
  ]

  private static let words: Set<String> = [
    "null", "none", "nil", "undefined", "empty", "true", "false", "disabled", "enabled", "default", "placeholder",
    "changeme", "change-me", "change_me", "changeit", "replaceme", "replace-me", "replace_me", "todo", "tbd", "dummy",
    "example", "sample", "redacted", "masked", "hidden", "removed", "notset", "not-set", "not_set", "unset", "test",
    "fake", "mock", "insert-here", "n/a", "unused", "not-used", "notused", "unlicensed", "fixme", "tobedefined",
    "required", "optional", "always", "never", "auto",
  ]

  private static let starts = [
    "${", "$(", "{{", "<%", "your-", "your_", "my-", "example-", "dummy-", "dummy_", "fake-", "fake_", "placeholder",
    "changeme", "change-me", "change_me", "replace", "redacted", "insert", "xxx", "***", "aws::", "!ref", "!sub",
    "!getatt",
  ]

  /// Words that make any name one that stands for something to come.
  private static let telling: Set<String> = [
    "your", "placeholder", "changeme", "change-me", "change_me", "replace", "redacted", "dummy", "fake",
  ]
}
