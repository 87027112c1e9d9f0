import Browser
import Terminal
import Workers

extension EffectRunner {
  /// Copies text by the helpers that are here, and tells by which ways it went.
  ///
  /// - Parameters:
  ///   - text: the text.
  ///   - what: what it is, in words.
  ///   - reached: the way it has already gone; nil when the terminal could not take it.
  func copy(_ text: String, what: String, reached: String?) {
    pool.start(in: .waiting) {
      let helpers = ClipboardHelpers(environment: self.options.environment).copy(text)
      let routes = [reached].compactMap(\.self) + helpers
      if routes.isEmpty {
        let advice = "this terminal takes no copies; press Ctrl-E and export to a file"
        self.answer(.copyFailed(advice))
      } else {
        self.answer(.copied(what: what, route: routes.joined(separator: " and ")))
      }
    }
  }

  /// Keeps the theme that the user has chosen for later sessions.
  func keepTheme(_ name: String) {
    pool.start(in: .waiting) { SessionFile(path: self.options.sessionPath).keepTheme(name) }
  }
}
