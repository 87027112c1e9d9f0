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
}
