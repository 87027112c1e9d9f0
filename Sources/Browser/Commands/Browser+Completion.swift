import AWSNames
import Query

extension Browser {
  /// Works out what could stand at the cursor of the prompt.
  static func completePrompt(_ state: inout State) {
    guard case .prompt(var prompt) = state.layers.last else { return }
    prompt.completion = nil
    switch prompt.purpose {
    case .command: prompt.completions = commandCompletions(prompt.field.before, state)
    case .filter, .find, .select: prompt.completions = queryCompletions(&prompt, state)
    case .paneFind: prompt.completions = []
    }
    state.layers[state.layers.count - 1] = .prompt(prompt)
  }

  private static func commandCompletions(_ text: String, _ state: State) -> [Completion] {
    let parts = text.parts(at: " ", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2 else {
      return PaletteCommand.all.filter { $0.names.contains { $0.begins(with: text) } }
        .map { Completion($0.names.first { $0.begins(with: text) } ?? $0.names[0], $0.help) }
    }
    guard let entry = PaletteCommand.named(String(parts[0])) else { return [] }
    let last = parts[1].parts(at: " ", omittingEmptySubsequences: false).last ?? ""
    // Actions and keys are written in any letter case.
    let wanted = last.lowercased()
    return entry.completions(state, String(parts[1])).filter { $0.text.lowercased().begins(with: wanted) }
  }

  private static func queryCompletions(_ prompt: inout Prompt, _ state: State) -> [Completion] {
    guard let table = state.place.view.table else { return [] }
    // Behind a whole term nothing is proposed before the next is begun: a menu would hide the rows that it left.
    if let last = prompt.field.before.last, last.isWhitespace { return [] }
    let completion = Query.completion(
      of: prompt.field.text,
      cursor: prompt.field.before.unicodeScalars.count,
      in: state.dataset,
      table: table,
      limit: 12
    )
    prompt.completionStart = completion.replaced.lowerBound
    return completion.candidates.map { Completion($0.text, $0.meaning) }
  }

  /// Takes the next completion into the line.
  static func complete(_ step: Int, _ prompt: inout Prompt) {
    guard !prompt.completions.isEmpty else { return }
    let count = prompt.completions.count
    let next = prompt.completion.map { ($0 + step + count) % count } ?? (step > 0 ? 0 : count - 1)
    prompt.completion = next
    let kept: String
    switch prompt.purpose {
    case .command:
      let before = prompt.field.before
      kept = before.lastPlace(of: " ").map { String(before[...$0]) } ?? ""
    case .filter, .find, .select, .paneFind:
      kept = String(prompt.field.before.unicodeScalars.prefix(prompt.completionStart))
    }
    prompt.field.before = kept + prompt.completions[next].text
  }
}
