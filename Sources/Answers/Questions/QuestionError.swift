public import Access

/// Why words make no question, or name nothing that it can be about.
public enum QuestionError: Error, Hashable, Sendable {
  /// Too many or too few words.
  case words
  /// A word that stands where an action belongs and is none.
  case action(String)
  /// An action that no service has, and the nearest that one has.
  case unknownAction(String, nearest: String?)
  /// A word that stands where a condition key with a value belongs.
  case key(String)
  /// A name that means nothing in the snapshot, or more than one thing.
  case name(AccessNameError)
}

extension QuestionError: CustomStringConvertible {
  /// What is wrong and what to do.
  public var description: String {
    switch self {
    case .words: "there are too many or too few words"
    case .action(let text): "\"\(text)\" is no action; write one such as lambda:InvokeFunction"
    case .unknownAction(let text, let nearest):
      "no service has the action \"\(text)\"" + (nearest.map { "; did you mean \($0)?" } ?? "")
    case .key(let text): "\"\(text)\" is no KEY=VALUE"
    case .name(let error): error.description
    }
  }
}

extension QuestionError {
  /// What a name means, with its error as one of questions.
  static func name<Meaning>(
    _ meaning: () throws(AccessNameError) -> Meaning
  ) throws(QuestionError) -> Meaning {
    do {
      return try meaning()
    } catch {
      throw .name(error)
    }
  }
}
