/// Values that stand where a credential will be, and are none.
package enum Placeholder {
  /// Whether a value is empty, a switch, or a word that says it is to be replaced.
  package static func isPlaceholder(_ value: String) -> Bool {
    let text = value.lowercased().filter { !$0.isWhitespace }
    if text.utf8.count < 4 || words.contains(text) { return true }
    if starts.contains(where: text.hasPrefix) { return true }
    // `****`, `xxxx`, `....`
    return Set(text.utf8).count == 1
  }

  private static let words: Set<String> = [
    "null", "none", "nil", "undefined", "empty", "true", "false", "disabled", "enabled", "default", "placeholder",
    "changeme", "change-me", "change_me", "changeit", "replaceme", "replace-me", "replace_me", "todo", "tbd", "dummy",
    "example", "sample", "redacted", "masked", "hidden", "removed", "notset", "not-set", "not_set", "unset", "test",
    "fake", "mock", "insert-here", "n/a",
  ]

  private static let starts = [
    "<", "${", "$(", "{{", "[", "your-", "your_", "my-", "example-", "dummy-", "fake-", "placeholder", "changeme",
    "replace", "redacted", "insert", "xxx", "***",
  ]
}
