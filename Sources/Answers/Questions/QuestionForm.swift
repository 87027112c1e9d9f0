/// How a question is asked: its verb, what follows, and what both are for.
public struct QuestionForm: Hashable, Sendable {
  /// A word of the question.
  public struct Word: Hashable, Sendable {
    /// What it names, so that it can be completed.
    public enum Kind: Hashable, Sendable {
      /// A role, a user, or whoever else can ask.
      case principal
      /// A function, role or user.
      case subject
      /// A function.
      case function
      /// A function or an account.
      case owner
      /// An action of a service.
      case action
      /// A function or an ARN.
      case resource
      /// A condition key with a value.
      case key
    }

    /// What it names.
    public var kind: Kind
    /// What it is called in usage lines, in capitals.
    public var name: String
    /// What it is, for help.
    public var help: String
    /// Whether it may be left out.
    public var isOptional: Bool

    /// A word of a question.
    public init(_ kind: Kind, _ name: String, _ help: String, isOptional: Bool = false) {
      self.kind = kind
      self.name = name
      self.help = help
      self.isOptional = isOptional
    }
  }

  /// The verb, as commands and the palette take it.
  public var verb: String
  /// What it is for, as the palette says it.
  public var purpose: String
  /// What it is for, as a sentence of the command line's help.
  public var abstract: String
  /// More for the command line's help.
  public var discussion: String
  /// What follows the verb; a word of kind ``Word/Kind/key`` may be repeated.
  public var words: [Word]

  /// How a question is asked.
  public init(
    _ verb: String,
    _ words: [Word],
    purpose: String,
    abstract: String,
    discussion: String = ""
  ) {
    self.verb = verb
    self.words = words
    self.purpose = purpose
    self.abstract = abstract
    self.discussion = discussion
  }
}

extension QuestionForm {
  /// What follows the verb, as usage lines show it: `PRINCIPAL ACTION RESOURCE [KEY=VALUE …]`.
  public var usage: String {
    words.map { word in
      let name = word.kind == .key ? "\(word.name) …" : word.name
      return word.isOptional ? "[\(name)]" : name
    }.joined(separator: " ")
  }

  /// The word of the question at a place, counted from 0; nil behind the last.
  public func word(at place: Int) -> Word? {
    if words.indices.contains(place) { return words[place] }
    return words.last.flatMap { $0.kind == .key ? $0 : nil }
  }
}
