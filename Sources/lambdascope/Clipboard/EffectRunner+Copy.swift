import Browser
import Terminal
import Workers

extension EffectRunner {
  /// Copies text by the helpers that are here, and tells by which ways it went.
  ///
  /// - Parameters:
  ///   - text: the text.
  ///   - what: what it is, in words.
  ///   - outcome: what became of it in the terminal.
  func copy(_ text: String, what: String, _ outcome: CursesTerminal.CopyOutcome) {
    pool.start(in: .waiting) {
      let report = ClipboardHelpers(environment: self.options.environment).copy(text)
      self.answer(EffectRunner.answer(what, outcome, report))
    }
  }

  /// What is said of a copy: only that which is known.
  private static func answer(
    _ what: String,
    _ outcome: CursesTerminal.CopyOutcome,
    _ report: ClipboardHelpers.Report
  ) -> Action {
    let failures = report.failures.joined(separator: ", ")
    let routes = (outcome.isSent ? ["the terminal"] : []) + report.taken
    if !report.taken.isEmpty || outcome == .sent && failures.isEmpty {
      return .copied(what: what, route: routes.joined(separator: " and ") + (failures.isEmpty ? "" : "; \(failures)"))
    }
    guard outcome.isSent else {
      let reason = failures.isEmpty ? "this terminal takes no copies" : failures
      return .copyFailed("\(reason); press Ctrl-E and export to a file")
    }
    let doubt = failures.isEmpty ? "tmux and screen keep copies to themselves unless set up to pass them on" : failures
    return .said(.warning, "sent \(what) to the terminal, but it may not have arrived: \(doubt)")
  }

  /// Keeps the theme that the user has chosen for later sessions.
  func keepTheme(_ name: String) {
    pool.start(in: .waiting) { SessionFile(self.options).keepTheme(name) }
  }
}

extension CursesTerminal.CopyOutcome {
  /// Whether the terminal was asked at all.
  fileprivate var isSent: Bool { self == .sent || self == .sentToMultiplexer }
}
