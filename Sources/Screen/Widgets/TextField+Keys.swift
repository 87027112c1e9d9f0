extension TextField {
  /// Edits the text as a key asks.
  ///
  /// - Returns: false when the key means nothing here, so that another may use it.
  public mutating func apply(_ key: Key) -> Bool {
    if key.modifiers.isEmpty || key.modifiers == .shift { return applyPlain(key.code) }
    guard case .character(let character) = key.code else { return applyArrow(key) }
    if key.modifiers == .control { return applyControl(character) }
    if key.modifiers == .alt { return applyAlt(character) }
    return false
  }

  private mutating func applyPlain(_ code: Key.Code) -> Bool {
    switch code {
    case .character(let character): insert(String(character))
    case .left: move(to: cursor - 1)
    case .right: move(to: cursor + 1)
    case .home: move(to: 0)
    case .end: move(to: characters.count)
    case .backspace: delete(max(0, cursor - 1)..<cursor)
    case .delete: delete(cursor..<min(cursor + 1, characters.count))
    case .up: return recall(1)
    case .down: return recall(-1)
    case .enter, .escape, .tab, .insert, .pageUp, .pageDown, .function: return false
    }
    return true
  }

  private mutating func applyControl(_ character: Character) -> Bool {
    switch character {
    case "a": move(to: 0)
    case "e": move(to: characters.count)
    case "b": move(to: cursor - 1)
    case "f": move(to: cursor + 1)
    case "h": delete(max(0, cursor - 1)..<cursor)
    case "d": delete(cursor..<min(cursor + 1, characters.count))
    case "w": kill(blankWordStart..<cursor)
    case "u": kill(0..<cursor)
    case "k": kill(cursor..<characters.count)
    case "y": yank()
    case "p": return recall(1)
    case "n": return recall(-1)
    default: return false
    }
    return true
  }

  private mutating func applyAlt(_ character: Character) -> Bool {
    switch character {
    case "b": move(to: wordStart)
    case "f": move(to: wordEnd)
    case "d": kill(cursor..<wordEnd)
    default: return false
    }
    return true
  }

  /// Control or alt with an arrow goes by words; alt with backspace deletes one.
  private mutating func applyArrow(_ key: Key) -> Bool {
    switch key.code {
    case .left: move(to: wordStart)
    case .right: move(to: wordEnd)
    case .backspace: kill(wordStart..<cursor)
    case .delete: kill(cursor..<wordEnd)
    default: return false
    }
    return true
  }
}
