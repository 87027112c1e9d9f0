import Screen
import Terminal

extension FuzzTarget {
  /// What a terminal sends: the same keys whether it comes at once or byte by byte, and nothing is kept for ever.
  static let keys = FuzzTarget(
    "keys",
    words: [
      "\u{1B}", "\u{1B}[", "\u{1B}O", "\u{1B}[A", "\u{1B}[1;5C", "\u{1B}[200~", "\u{1B}[201~", "\u{1B}[<0;3;4M",
      "\u{1B}[<64;",
      "\u{1B}[?2026;2$y", "\u{1B}]11;rgb:0/0/0\u{7}", "\u{1B}P", "\u{1B}\\", "\u{1B}[M!!!", "\u{1B}[[A", "\u{1B}[27u",
      "\r\n",
      "e\u{301}", "\u{1F1E9}", "\u{9B}", "\u{7F}", ";", ":", "~", "$", "M", "m",
    ]
  ) { bytes throws(BrokenPromise) in
    var whole = InputDecoder()
    var pieces = InputDecoder()
    let atOnce = whole.decode(bytes, at: 0)
    let oneByOne = bytes.flatMap { pieces.decode([$0], at: 0) }
    try promise(typed(atOnce) == typed(oneByOne), "at once \(atOnce), byte by byte \(oneByOne)")
    try promise(whole.delay == pieces.delay, "it waits \(whole.delay ?? 0) or \(pieces.delay ?? 0)")
    var rounds = 0
    while whole.delay != nil {
      _ = whole.settle(at: 0)
      rounds += 1
      try promise(rounds <= 3, "something waits for ever")
    }
    var settled = pieces.settle(at: 0)
    settled += pieces.settle(at: 0)
    for case .paste(let text) in atOnce + settled {
      try promise(!text.utf8.contains(0x0D), "a paste with a carriage return")
    }
  }

  /// Events with the scalars of what was typed one by one: a mark that comes later is a key of its own.
  private static func typed(_ events: [Event]) -> [String] {
    events.flatMap { event in
      guard case .key(let key) = event, case .character(let character) = key.code, key.modifiers == [] else {
        return ["\(event)"]
      }
      return character.unicodeScalars.map { "\($0.value)" }
    }
  }
}
