import Answers
import Checks
import Screen

/// The findings of accounts below each other, `3▲  4■ 12▪`: each severity right-aligned in a column of its own.
struct TallyColumns {
  private let glyphs: Glyphs
  /// Digits of the largest count, by severity; 0 for severities that do not occur.
  private let digits: [Int]

  init(_ accounts: some Collection<AccountFigures>, _ glyphs: Glyphs) {
    self.glyphs = glyphs
    digits = Severity.allCases.map { severity in
      let most = accounts.map { $0.failures[Int(severity.rawValue)] }.max() ?? 0
      return most == 0 ? 0 : String(most).utf8.count
    }
  }

  /// The findings of one account, or why there are none.
  func spans(_ account: AccountFigures) -> [Span] {
    guard account.failureCount + account.unknown > 0 else { return [nothing(account)] }
    var spans: [Span] = []
    for severity in Severity.allCases.reversed() where digits[Int(severity.rawValue)] > 0 {
      let count = account.failures[Int(severity.rawValue)]
      let columns = digits[Int(severity.rawValue)] + 1
      let text = count == 0 ? "" : "\(count)\(glyphs[severity.glyph])"
      spans.append(Span(text.trailing(columns) + " ", severity.role))
    }
    if account.unknown > 0 { spans.append(Span("\(account.unknown)\(glyphs[.resultUnknown])", .resultUnknown)) }
    return spans
  }

  private func nothing(_ account: AccountFigures) -> Span {
    if !account.isCollected { return Span("\(glyphs[.resultUnknown]) functions not collected", .resultUnknown) }
    return Span("nothing found", account.functionCount > 0 ? .resultPass : .cellNull)
  }
}
