public import Screen

/// What the program wants of its terminal.
public struct TerminalOptions: Hashable, Sendable {
  /// Where the standard error stream goes while the screen is in use.
  public enum ErrorStream: Hashable, Sendable {
    /// To the terminal, over the picture.
    case untouched
    /// Into memory; its end is shown when the screen has been given back.
    case kept
    /// To the end of a file; what was added is shown, in part, when the screen has been given back.
    case logged(path: String)
  }

  /// The value of `TERM`.
  public var name: String
  /// Whether `COLORTERM` says that the terminal is a modern one, in case `name` is unknown here.
  public var isModern: Bool
  /// The most colours to use; nil leaves it to the terminal.
  public var colors: ColorDepth?
  /// Whether clicks and the wheel are reported.
  public var mouse: Bool
  /// What the terminal runs inside of.
  public var multiplexer: Multiplexer?
  /// Where the standard error stream goes.
  public var errorStream: ErrorStream
  /// How long an escape stands alone before it is the Escape key, in milliseconds.
  public var escapeDelay: Int

  /// Options for a terminal of a known name.
  public init(
    name: String,
    isModern: Bool = false,
    colors: ColorDepth? = nil,
    mouse: Bool = true,
    multiplexer: Multiplexer? = nil,
    errorStream: ErrorStream = .kept,
    escapeDelay: Int = InputDecoder.escapeDelay
  ) {
    self.name = name
    self.isModern = isModern
    self.colors = colors
    self.mouse = mouse
    self.multiplexer = multiplexer
    self.errorStream = errorStream
    self.escapeDelay = escapeDelay
  }

  /// Options read from environment variables: `TERM`, `COLORTERM`, `TMUX`, `STY`, `ESCDELAY`.
  public init(environment: [String: String]) {
    self.init(
      name: environment["TERM"] ?? "",
      isModern: !(environment["COLORTERM"] ?? "").isEmpty,
      multiplexer: Multiplexer(environment: environment),
      escapeDelay: Self.escapeDelay(environment["ESCDELAY"]) ?? InputDecoder.escapeDelay
    )
  }

  /// The delay that `ESCDELAY` asks for, at most ten seconds; nil for what is no number of milliseconds.
  private static func escapeDelay(_ text: String?) -> Int? {
    text.flatMap { Int($0) }.flatMap { $0 >= 0 ? min($0, 10_000) : nil }
  }

  /// Whether a request to copy reaches the terminal in front of the user, as far as one can know.
  ///
  /// tmux takes it for itself unless `set-clipboard` is on; screen passes on what is wrapped for it. Where `TERM` names
  /// one of them and neither says that it is there, as behind ssh or sudo, nothing is wrapped.
  package var passesCopies: Bool {
    switch multiplexer {
    case .tmux: false
    case .screen: true
    case nil: !["tmux", "screen"].contains { name.hasPrefix($0) }
    }
  }

  /// The terminfo names to try, best first.
  ///
  /// Machines one logs in to often lack the entry of the terminal in front of the user; all modern terminals follow
  /// xterm, and what is left follows at least the standard that `ansi` describes.
  package var candidates: [String] {
    let follower = isModern || Self.followers.contains { name.hasPrefix($0) } ? ["xterm-256color"] : []
    return ([name] + follower + ["ansi"]).filter { !$0.isEmpty }
  }

  /// Beginnings of the names that terminals following xterm give themselves.
  private static let followers = [
    "alacritty", "contour", "foot", "ghostty", "gnome", "iterm", "kitty", "konsole", "mintty", "mlterm", "ms-terminal",
    "putty", "rio", "rxvt", "screen", "st-", "tmux", "vte", "wezterm", "xterm",
  ]
}

/// A program between ours and the terminal.
public enum Multiplexer: Hashable, Sendable {
  /// tmux, which sets `TMUX`.
  case tmux
  /// GNU screen, which sets `STY`.
  case screen

  /// The multiplexer that has set `TMUX` or `STY`.
  public init?(environment: [String: String]) {
    if environment["TMUX"]?.isEmpty == false {
      self = .tmux
    } else if environment["STY"]?.isEmpty == false {
      self = .screen
    } else {
      return nil
    }
  }
}
