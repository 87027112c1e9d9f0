public import Screen

/// A row of the key map: what keys do, with the words for the help and the bottom line.
public struct KeyBinding: Sendable {
  /// Where it holds.
  public let context: KeyContext
  /// The sequences that do it, the one to show first.
  public let sequences: [[Key]]
  /// What they do.
  public let command: Command
  /// The words for it in the help.
  public let help: String
  /// The word for it on the bottom line; nil to leave it out there.
  public let hint: String?

  /// A row of the key map.
  ///
  /// - Parameters:
  ///   - context: where it holds.
  ///   - keys: sequences as key files write them, such as `gg` or `ctrl-w h`.
  ///   - command: what they do.
  ///   - help: the words for it in the help.
  ///   - hint: the word for it on the bottom line.
  init(_ context: KeyContext, _ keys: [String], _ command: Command, _ help: String, hint: String? = nil) {
    self.context = context
    sequences = keys.map { names in
      guard let sequence = Key.sequence(names) else { preconditionFailure("\(names) is no key") }
      return sequence
    }
    self.command = command
    self.help = help
    self.hint = hint
  }

  /// The first sequence as people read it.
  public var keyName: String { sequences.first.map(Key.name(of:)) ?? "" }
  /// All sequences as people read them.
  public var keyNames: String { sequences.map(Key.name(of:)).joined(separator: "  ") }
}
