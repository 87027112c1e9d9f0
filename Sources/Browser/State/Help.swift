/// The list of keys that work here.
public struct Help: Hashable, Sendable {
  /// What is looked for in it.
  public var filter = LineField()
  /// The line under the cursor.
  public var cursor = 0
  /// The contexts it explains.
  public var contexts: [KeyContext]

  init(contexts: [KeyContext]) { self.contexts = contexts }
}

extension Help {
  /// The rows of the key map that are shown.
  var bindings: [KeyBinding] {
    let words = filter.text.lowercased().split(separator: " ")
    return contexts.flatMap { context in Keymap.standard.bindings.filter { $0.context == context } }.filter { binding in
      let text = "\(binding.keyNames) \(binding.help)".lowercased()
      return words.allSatisfy { text.contains($0) }
    }
  }

  /// The row of the key map under the cursor.
  var bindingAtCursor: KeyBinding? {
    let bindings = bindings
    return bindings.indices.contains(cursor) ? bindings[cursor] : nil
  }
}
