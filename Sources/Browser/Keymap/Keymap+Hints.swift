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
    let up = bindings.first { $0.command == .move(.lines(-1)) }
    return bindings.compactMap { binding in
      guard let text = binding.hint, binding.command != .move(.lines(-1)) else { return nil }
      guard binding.command == .move(.lines(1)), let up else {
        return Hint(keys: binding.keyName, text: text, command: binding.command)
      }
      return Hint(keys: "\(binding.keyName) \(up.keyName)", text: "move", command: binding.command)
    }
  }
}
