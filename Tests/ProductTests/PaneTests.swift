import Foundation
import Screen
import TestSupport
import Testing

@Suite struct PaneTests {
  @Test func followsTheCursorOnEveryTab() throws {
    let terminal = try Explorer.onDemo().terminal
    try terminal.go("f", to: "Functions")
    try terminal.filter("legacy-webhook|payments-webhook", leaving: "2")
    terminal.type("gg")
    let tabs = [
      ("1", "lambda-not-in-vpc", "lambda-role-admin"), ("2", "AWS does", "duties are moved to the customer"),
      ("3", "processor-gateway-role", "any AWS account"),
      ("4", "dynamodb", "Roles it may pass to services"), ("5", "no path from payments", "there already"),
      ("6", "function:payments-webhook", "kept for one old supplier"),
      ("7", "payments-webhook-role", "legacy-webhook-role"),
      ("8", "FunctionName: \"payments-webhook\"", "FunctionName: \"legacy-webhook\""),
    ]
    for (key, first, second) in tabs {
      terminal.type(key)
      try terminal.wait { $0.text.contains(first) && !$0.text.contains(second) }
      terminal.type("j")
      try terminal.wait { $0.text.contains(second) }
      terminal.type("k")
    }
  }

  @Test func neverShowsASecret() throws {
    let secrets = try Demo.secrets
    #expect(secrets.count >= 5)
    let terminal = try Explorer.onDemo(size: Size(columns: 160, rows: 110)).terminal
    try terminal.go("f", to: "Functions")
    for name in ["legacy-webhook", "checkout-canary", "playground-llm-proxy"] {
      try terminal.filter("function=\(name)", leaving: "1")
      for (tab, landmark) in [("6", "name          \(name)"), ("8", "FunctionName: \"\(name)\"")] {
        terminal.type(tab)
        try terminal.wait { $0.text.contains(landmark) }
        // Unfolded and painted afresh, so that everything is sent in one piece.
        terminal.type("\tzR")
        try terminal.wait { $0.text.contains("••••") }
        let start = terminal.byteCount
        terminal.press(.character("l"), .control)
        try terminal.wait { $0.hasReceived(landmark.suffix(12), since: start) && $0.text.contains("••••") }
        terminal.type("\t")
      }
      let start = terminal.byteCount
      terminal.type("yj")
      try terminal.wait { $0.hasReceived("\u{1B}]52;c;", since: start) && $0.text.contains("copied") }
    }
    let copies = terminal.copies
    #expect(copies.count == 3)
    #expect(copies.allSatisfy { $0.contains("FunctionName") })
    let sent = String(decoding: terminal.received, as: UTF8.self)
    for secret in secrets {
      #expect(!sent.contains(secret))
      #expect(!copies.contains { $0.contains(secret) })
    }
  }
}

extension PseudoTerminal {
  /// What the program has handed to the clipboard of the terminal.
  fileprivate var copies: [String] {
    String(decoding: received, as: UTF8.self).components(separatedBy: "\u{1B}]52;c;").dropFirst().map { rest in
      let payload = rest.prefix { $0 != "\u{7}" && $0 != "\u{1B}" }
      return String(decoding: Data(base64Encoded: String(payload)) ?? Data(), as: UTF8.self)
    }
  }
}
