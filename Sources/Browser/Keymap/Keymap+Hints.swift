extension Keymap {
  /// A word on the bottom line, with the keys that do it.
  struct Hint: Sendable {
    let keys: String
    let text: String
    let command: Command

    /// Columns it takes, with the gap behind it.
    var width: Int { keys.count + text.count + 3 }
  }

  /// The words for the bottom line, in the order of the contexts; moving down and up are one.
  func hints(in contexts: [KeyContext]) -> [Hint] {
    // What holds for every table comes first, so that the line looks the same from view to view.
    let contexts = contexts.filter { $0 != .findings } + contexts.filter { $0 == .findings }
    let bindings = contexts.flatMap { context in self.bindings.filter { $0.context == context && $0.hint != nil } }
    let up = bindings.first { $0.command == .movement(.move(.lines(-1))) }
    return bindings.compactMap { binding in
      guard let text = binding.hint, binding.command != .movement(.move(.lines(-1))) else { return nil }
      guard binding.command == .movement(.move(.lines(1))), let up else {
        return Hint(keys: binding.keyName, text: text, command: binding.command)
      }
      return Hint(keys: "\(binding.keyName) \(up.keyName)", text: "move", command: binding.command)
    }
  }
}

extension State {
  /// The words for the bottom line: with what Enter does to the line under the cursor, and without what does nothing
  /// on a page of text.
  var hints: [Keymap.Hint] {
    Keymap.standard.hints(in: keyContexts).compactMap { hint in
      if hint.command == .travel(.follow) {
        return followWord.map { Keymap.Hint(keys: hint.keys, text: $0, command: hint.command) }
      }
      return isOfUse(hint.command) ? hint : nil
    }
  }

  /// Whether a hint to a command helps here.
  private func isOfUse(_ command: Command) -> Bool {
    if case .pane(.focusNext) = command { return !followsToPane }
    if command == .rows(.startFilter) { return place.view.isTable }
    return command == .selection(.toggle) ? hasChoice : true
  }

  /// Whether Enter goes to the side pane, so that no other key for that needs to be shown.
  private var followsToPane: Bool {
    place.view.rows?.follow.target == .pane && !isPaneFocused && table.lineAtCursor != nil
  }

  /// Whether there is something to select: rows of a table, or columns in the list of them.
  private var hasChoice: Bool {
    if case .menu(let menu) = layers.last { return menu.purpose == .columns }
    return place.view.isTable
  }

  /// What Enter does to the line under the cursor, in a word; nil when it does nothing.
  private var followWord: String? {
    if isPaneFocused || !place.view.isTable { return paneFollowWord }
    guard let line = table.lineAtCursor else { return nil }
    if let key = table.foldAtCursor { return table.lines.isFolded(key) ? "unfold" : "fold" }
    return place.view.rows?.follow.word(self, line)
  }

  private var paneFollowWord: String? {
    guard let index = paneLineIndex else { return nil }
    let line = pane.document.lines[index]
    if line.link != nil { return "follow" }
    guard line.fold != nil else { return nil }
    return line.isFolded(pane.toggledFolds) ? "unfold" : "fold"
  }
}
