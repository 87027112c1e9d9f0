import Terminal
import Testing

@Suite struct TerminalOptionsTests {
  @Test(arguments: [
    (["TERM": "xterm-256color"], ["xterm-256color", "xterm-256color", "ansi"]),
    (["TERM": "alacritty"], ["alacritty", "xterm-256color", "ansi"]),
    (["TERM": "mystery"], ["mystery", "ansi"]),
    (["TERM": "mystery", "COLORTERM": "truecolor"], ["mystery", "xterm-256color", "ansi"]),
    ([:], ["ansi"]),
  ])
  func triesTheNameFirst(_ environment: [String: String], _ candidates: [String]) {
    #expect(TerminalOptions(environment: environment).candidates == candidates)
  }

  @Test(arguments: [
    (["TMUX": "/tmp/t,1,0"], Multiplexer.tmux), (["STY": "1.pts"], .screen), (["TMUX": ""], nil), ([:], nil),
  ])
  func seesTheMultiplexer(_ environment: [String: String], _ multiplexer: Multiplexer?) {
    #expect(TerminalOptions(environment: environment).multiplexer == multiplexer)
  }

  /// tmux(1), `set-clipboard`: only `on` lets programs inside it set the clipboard outside (2026-11-28).
  @Test(arguments: [
    (["TERM": "xterm-256color"], true), (["TERM": "tmux-256color"], false), (["TERM": "screen"], false),
    (["TERM": "screen-256color", "STY": "1.pts"], true), (["TERM": "xterm-256color", "TMUX": "/tmp/t,1,0"], false),
    (["TERM": "tmux-direct", "TMUX": "/tmp/t,1,0"], false), (["TERM": "foot"], true), ([:], true),
  ])
  func doubtsThatACopyPassesAMultiplexer(_ environment: [String: String], _ passes: Bool) {
    #expect(TerminalOptions(environment: environment).passesCopies == passes)
  }
}
