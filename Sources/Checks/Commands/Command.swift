import AWSNames
import JSON

/// What to run to mend something: commands one after the other, each a list of words.
///
/// Words are what a program is given, not what a shell is told: names from snapshots may hold anything, and only
/// ``shellText`` decides how they are written. A step is meant to run when the one before it succeeded.
public struct Command: Hashable, Sendable {
  /// One program with its arguments.
  public typealias Step = [Word]

  /// The commands, in the order they run; at least one.
  public private(set) var steps: [Step]

  /// One command, given as its words.
  public init(_ words: [Word]) { steps = [words] }
}

extension Command {
  /// A command of the AWS CLI, such as `lambda remove-permission`, in a region where one is given.
  static func aws(_ operation: String, region: String = "") -> Command {
    let words = ["aws"] + operation.parts(at: " ").map(String.init)
    return Command(words.map { Word($0) }).option("region", region)
  }

  /// The command with one more option; an empty value leaves it out.
  func option(_ name: String, _ value: Word) -> Command {
    guard !value.isEmpty else { return self }
    // A value that begins with a hyphen would be taken for an option of its own.
    return value.text.begins(with: "-") ? adding("--\(name)=" + value) : adding("--\(name)", value)
  }

  /// The command with one more option; an empty value leaves it out.
  func option(_ name: String, _ value: String) -> Command { option(name, Word(value)) }

  /// The command with one more option whose value is for whoever runs it to put in.
  func option(_ name: String, _ value: Placeholder) -> Command { option(name, Word(value)) }

  /// The command with an option whose value is in a local file, which whoever runs it writes first.
  func option(_ name: String, file: String) -> Command { adding("--\(name)", Word(file: file)) }

  /// The command with an option whose value is an address that the AWS CLI takes as it is.
  func option(_ name: String, address: String) -> Command { adding("--\(name)", Word(address: address)) }

  /// The command with an option that takes no value.
  func flag(_ name: String) -> Command { adding("--\(name)") }

  /// The command, and then another one where there is one.
  func then(_ next: Command?) -> Command {
    guard let next else { return self }
    var both = self
    both.steps += next.steps
    return both
  }

  private func adding(_ words: Word...) -> Command {
    var longer = self
    longer.steps[longer.steps.count - 1] += words
    return longer
  }
}

extension Command {
  /// Whether it can be run as it stands: nothing is left to put in, and no file to write first.
  public var isReady: Bool {
    steps.joined().flatMap(\.pieces).allSatisfy { piece in
      switch piece {
      case .text, .address: true
      case .placeholder, .file: false
      }
    }
  }

  /// Whether the programs get the words as they are meant, and all of them may be shown.
  ///
  /// The AWS CLI reads a local file in place of a value that begins with `file://` or `fileb://`, and in its first
  /// version what is at an address, and knows no escape; a name from a snapshot must not make it do so. Source: AWS CLI
  /// user guides, "Loading a parameter from a file" and `cli_follow_urlparam`, as known on 2026-11-28.
  var isRunnable: Bool {
    steps.joined().allSatisfy { word in
      let text = word.text
      return Shell.canWrite(text) && !text.holdsSecret
        && (word.isMeantToBeRead || !Self.read.contains { text.begins(with: $0) })
    }
  }

  private static let read = ["file://", "fileb://", "http://", "https://"]
}
