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
  /// A line of the help.
  enum Line: Hashable, Sendable {
    case heading(String)
    /// The row of the key map at a position among those shown.
    case key(Int)
  }

  /// What is shown from top to bottom: each context under its heading.
  var lines: [Line] {
    var lines: [Line] = []
    var context: KeyContext?
    for (position, binding) in bindings.enumerated() {
      if binding.context != context { lines.append(.heading(binding.context.title)) }
      context = binding.context
      lines.append(.key(position))
    }
    return lines
  }

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
