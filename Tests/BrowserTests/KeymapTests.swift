import Browser
import Screen
import TestSupport
import Testing

@Suite struct KeymapTests {
  @Test(arguments: KeyContext.allCases)
  func noTwoRowsOfAContextShareAKey(context: KeyContext) {
    let sequences = Keymap.standard.bindings.filter { $0.context == context }.flatMap(\.sequences)
    for (position, sequence) in sequences.enumerated() {
      for other in sequences[(position + 1)...] {
        #expect(sequence != other, "\(Key.name(of: sequence)) is bound twice")
        let isCovered = sequence.starts(with: other) || other.starts(with: sequence)
        #expect(!isCovered, "\(Key.name(of: sequence)) and \(Key.name(of: other)) cannot both be typed")
      }
    }
  }

  @Test func keysThatAreOtherKeysAreNotBound() {
    let disguised = ["ctrl-h", "ctrl-i", "ctrl-j", "ctrl-m", "ctrl-["].compactMap { Key(name: $0) }
    let bound = Set(Keymap.standard.bindings.flatMap(\.sequences).flatMap { $0 })
    #expect(bound.isDisjoint(with: disguised))
  }

  @Test func controlAIsLeftToTheMultiplexerOutsideOfPrompts() throws {
    let key = try #require(Key(name: "ctrl-a"))
    let contexts = Keymap.standard.bindings.filter { $0.sequences.contains([key]) }.map(\.context)
    #expect(contexts.allSatisfy { $0 == .prompt || $0 == .dialog })
  }

  @Test func noKeyNeedsAltGrAlone() {
    let difficult: Set<Character> = ["[", "]", "{", "}", "\\", "|", "@", "~", "^", "`"]
    for binding in Keymap.standard.bindings
    where binding.command != .pane(.nextTab(1)) && binding.command != .pane(.nextTab(-1)) {
      let isEasy = binding.sequences.contains { sequence in
        sequence.allSatisfy { key in
          if case .character(let character) = key.code { !difficult.contains(character) } else { true }
        }
      }
      #expect(isEasy, "\(binding.help)")
    }
  }

  @Test func everyRowSaysWhatItDoes() {
    for binding in Keymap.standard.bindings {
      #expect(!binding.help.isEmpty)
      #expect(!binding.help.hasSuffix("."))
    }
  }

  @Test func helpShowsTheKeysOfTheContextAndNothingElse() {
    var session = Fleet.session(rows: 60)
    session.press("?")
    let screen = session.screen.joined(separator: "\n")
    #expect(screen.contains("open what is under the cursor"))
    #expect(screen.contains("In tables"))
    #expect(!screen.contains("While writing a line"))
  }

  @Test func helpIsSearchedByTyping() {
    var session = Fleet.session()
    session.press("?")
    session.type("sort reverse")
    #expect(session.screen.filter { $0.contains("│ In tables ") }.count == 1)
    #expect(session.screen.filter { $0.contains("again: reverse") }.count == 1)
    session.press("enter")
    #expect(session.state.table.sort == [SortKey("name")])
  }

  @Test func theBottomLineComesFromTheKeyMap() {
    let session = Fleet.session()
    let bottom = session.screen[39]
    for binding in Keymap.standard.bindings where binding.context == .table && binding.hint == "filter" {
      #expect(bottom.contains("\(binding.keyName) filter"))
    }
    #expect(bottom.hasSuffix("? help"))
  }

  @Test func aPrefixWaitsBeforeItShowsWhatCanFollow() {
    var session = Fleet.session()
    session.press("g")
    #expect(!session.screen.contains { $0.contains("go to the triggers") })
    session.wait(milliseconds: 400)
    #expect(session.screen.contains { $0.contains("go to the triggers") })
    session.press("t")
    #expect(session.state.place == Place(.triggers))
    #expect(!session.screen.contains { $0.contains("go to the triggers") })
  }

  @Test func aQuestionMarkShowsWhatCanFollowAtOnce() {
    var session = Fleet.session()
    session.press("g ?")
    #expect(session.screen.contains { $0.contains("go to the triggers") })
  }

  @Test func aSequenceThatLeadsNowhereIsDropped() {
    var session = Fleet.session()
    session.press("g é j")
    #expect(session.state.table.cursor == 1)
  }

  /// What concerns the terminal alone works wherever keys go.
  @Test(arguments: ["/", ":", "f", "?", ",", "ctrl-e", "c", "8 tab"], ["ctrl-z", "ctrl-l"])
  func suspendingAndRepaintingWorkInEveryLayer(layer: String, key: String) {
    var session = Fleet.session()
    session.press(layer)
    let layers = session.state.layers
    session.press(key)
    #expect(session.others.last == (key == "ctrl-z" ? .suspend : .redraw))
    #expect(session.state.layers == layers)
  }
}
