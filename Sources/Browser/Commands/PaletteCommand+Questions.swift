import Answers

extension PaletteCommand {
  /// What a person can ask; the answer opens in the side pane.
  static let questions = Questions.all.map { question($0.form) }

  private static func question(_ form: QuestionForm) -> PaletteCommand {
    PaletteCommand([form.verb], form.usage, form.purpose, completions: { AccessCompletion($0).words(form, $1) }) {
      line in
      let question = AskedQuestion(form.verb, line.split(separator: " ").map(String.init))
      switch question.problem {
      case .words, .key: return nil
      // The answer says what is wrong with a word.
      case .action, .unknownAction, .name, nil: return .ask(.question(question))
      }
    }
  }
}
