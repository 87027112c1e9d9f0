public import Screen

/// Which keys do what, per context.
public struct Keymap: Sendable {
  /// What a sequence means so far.
  public enum Match: Sendable {
    /// The sequence is whole, and asks for something.
    case command(Command)
    /// More keys are needed.
    case prefix
    /// The sequence means nothing.
    case none
  }

  /// All rows, in the order of the help.
  public let bindings: [KeyBinding]
  private let commands: [KeyContext: [[Key]: Command]]
  private let prefixes: [KeyContext: Set<[Key]>]

  /// A key map of rows.
  public init(_ bindings: [KeyBinding]) {
    self.bindings = bindings
    var commands: [KeyContext: [[Key]: Command]] = [:]
    var prefixes: [KeyContext: Set<[Key]>] = [:]
    for binding in bindings {
      for sequence in binding.sequences {
        commands[binding.context, default: [:]][sequence] = binding.command
        for length in 1..<max(1, sequence.count) {
          prefixes[binding.context, default: []].insert(Array(sequence.prefix(length)))
        }
      }
    }
    self.commands = commands
    self.prefixes = prefixes
  }

  /// The built-in key map.
  public static let standard = Keymap(
    movement + rows + findings + range + places + panes + output + program + pane + prompt + dialog + menu + help
  )

  /// What a sequence means in contexts, the first one that knows it deciding.
  public func match(_ sequence: [Key], in contexts: [KeyContext]) -> Match {
    for context in contexts {
      if let command = commands[context]?[sequence] { return .command(command) }
      if prefixes[context]?.contains(sequence) == true { return .prefix }
    }
    return .none
  }

  /// The rows that a pending sequence can lead to, with the keys still needed.
  public func continuations(of pending: [Key], in contexts: [KeyContext]) -> [(keys: [Key], binding: KeyBinding)] {
    contexts.flatMap { context in
      bindings.filter { $0.context == context }.flatMap { binding in
        binding.sequences
          .filter { $0.count > pending.count && $0.starts(with: pending) }
          .map { (Array($0.dropFirst(pending.count)), binding) }
      }
    }
  }

  /// The key that does something in the contexts, as people read it; nil when none does.
  public func keyName(for command: Command, in contexts: [KeyContext]) -> String? {
    for context in contexts {
      if let binding = bindings.first(where: { $0.context == context && $0.command == command }) {
        return binding.keyName
      }
    }
    return nil
  }
}
