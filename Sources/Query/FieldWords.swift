import Checks

/// The few words that a field takes, by position.
enum FieldWords: Sendable {
  /// The same in every snapshot.
  case fixed([String])
  /// One for each check of the catalogue that findings count in.
  case ofChecks(@Sendable (Check) -> String)

  /// The words, where findings count in these checks.
  func list(_ checks: [Check]) -> [String] {
    switch self {
    case .fixed(let words): words
    case .ofChecks(let word): checks.map(word)
    }
  }

  /// The word at a position.
  func word(_ position: Int, _ checks: [Check]) -> String {
    switch self {
    case .fixed(let words): words[position]
    case .ofChecks(let word): word(checks[position])
    }
  }
}

extension Field {
  /// The words that its values are taken from; nil where they may be anything.
  func vocabulary(_ checks: [Check]) -> [String]? {
    switch source {
    case .label(let words, _): words.list(checks)
    case .derived(let words, _): words
    case .text, .number, .counted, .list, .composed: nil
    }
  }
}
