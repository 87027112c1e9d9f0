extension Command {
  /// Something that differs from case to case and that only whoever runs the command knows.
  public struct Placeholder: Hashable, Sendable {
    /// What to put there, in capitals: `ROLE`, `POLICY`.
    public let name: String

    /// What to put there, in capitals.
    public init(_ name: String) { self.name = name }
  }

  /// One word of a command: text as a program gets it, with the places that are left to fill in.
  public struct Word: Hashable, Sendable {
    /// A part of a word.
    public enum Piece: Hashable, Sendable {
      /// Text that stays as it is.
      case text(String)
      /// What has to be put in.
      case placeholder(Placeholder)
      /// The local file of a name, which the AWS CLI reads in its place.
      case file(String)
      /// An address, which the AWS CLI takes as it is for some options, such as that of a queue.
      case address(String)
    }

    /// The parts of the word; empty for an empty word.
    public private(set) var pieces: [Piece]
  }
}

extension Command.Word {
  /// A word that is known in full.
  public init(_ text: String) { pieces = text.isEmpty ? [] : [.text(text)] }

  /// What a local file holds.
  init(file: String) { pieces = [.file(file)] }

  /// An address of an option that takes one.
  init(address: String) { pieces = [.address(address)] }

  /// A word that has to be put in as a whole.
  public init(_ placeholder: Command.Placeholder) { pieces = [.placeholder(placeholder)] }

  /// The word with the names of what is to be put in standing for it.
  public var text: String {
    if pieces.count == 1, case .text(let text) = pieces[0] { return text }
    return pieces.reduce(into: "") { text, piece in
      switch piece {
      case .text(let part), .address(let part): text += part
      case .placeholder(let placeholder): text += placeholder.name
      case .file(let name): text += "file://" + name
      }
    }
  }

  /// What has to be put in, in the order in which it stands.
  public var placeholders: [Command.Placeholder] {
    pieces.compactMap { piece in
      guard case .placeholder(let placeholder) = piece else { return nil }
      return placeholder
    }
  }

  /// Whether it may begin like the address of something to read: it is one.
  var isMeantToBeRead: Bool {
    switch pieces.first {
    case .file, .address: true
    case .text, .placeholder, nil: false
    }
  }

  /// Whether there is nothing in it.
  var isEmpty: Bool { pieces.isEmpty || text.isEmpty }

  /// One word directly behind another.
  static func + (left: Command.Word, right: Command.Word) -> Command.Word {
    var both = left
    both.pieces += right.pieces
    return both
  }
}

extension Command.Word: ExpressibleByStringInterpolation {
  /// Gathers the parts of a word that is written as a literal: `"owner=\(.team)"`.
  public struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var pieces: [Piece] = []

    /// A word without parts.
    public init(literalCapacity: Int, interpolationCount: Int) {}

    /// Adds text that stands in the literal.
    public mutating func appendLiteral(_ literal: String) { appendInterpolation(literal) }

    /// Adds text.
    public mutating func appendInterpolation(_ text: String) {
      guard !text.isEmpty else { return }
      guard case .text(let before)? = pieces.last else { return pieces.append(.text(text)) }
      pieces[pieces.count - 1] = .text(before + text)
    }

    /// Adds what has to be put in.
    public mutating func appendInterpolation(_ placeholder: Command.Placeholder) {
      pieces.append(.placeholder(placeholder))
    }
  }

  /// A word that is known in full.
  public init(stringLiteral value: String) { self.init(value) }

  /// A word of parts.
  public init(stringInterpolation: StringInterpolation) { pieces = stringInterpolation.pieces }
}
