import CCurses

extension CursesTerminal {
  /// What became of a request to copy.
  public enum CopyOutcome: Hashable, Sendable {
    /// Sent; terminals do not say whether they obey.
    case sent
    /// Sent to tmux or screen, which keeps it to itself unless it was set up to pass it on.
    case sentToMultiplexer
    /// More than terminals take; the limit is in bytes.
    case tooLong(limit: Int)
    /// This terminal has no such request.
    case unsupported
  }

  /// Asks the terminal to put `text` on its user's clipboard (OSC 52).
  public func copy(osc52 text: String) -> CopyOutcome {
    guard abilities.xterm_modes else { return .unsupported }
    guard let request = Clipboard.request(copying: text, through: multiplexer) else {
      return .tooLong(limit: Clipboard.limit)
    }
    cc_send(request, Int32(request.count))
    return passesCopies ? .sent : .sentToMultiplexer
  }

  /// Names the window; the name before comes back when the screen is given back.
  public func setTitle(_ title: String) {
    guard abilities.xterm_modes else { return }
    let shown = title.unicodeScalars.filter { $0.properties.generalCategory.isPrintable }.prefix(200)
    let request = Array("\u{1B}]2;\(String(String.UnicodeScalarView(shown)))\u{7}".utf8)
    cc_send(request, Int32(request.count))
  }
}

extension Unicode.GeneralCategory {
  /// Whether a scalar shows something and changes nothing else, as direction marks do.
  fileprivate var isPrintable: Bool {
    switch self {
    case .control, .format, .surrogate, .unassigned, .lineSeparator, .paragraphSeparator, .privateUse: false
    default: true
    }
  }
}
