import AWSNames
import Checks

extension Browser {
  /// Does what a line of the command prompt says.
  static func run(_ line: String, _ state: inout State) -> [Effect] {
    let line = line.drop { $0 == " " || $0 == ":" }
    let word = String(line.prefix { $0 != " " })
    guard !word.isEmpty else { return [] }
    let argument = String(line.dropFirst(word.count).drop { $0 == " " })
    if let number = Int(word) { return perform(.movement(.goToLine(number)), &state) }
    guard let entry = PaletteCommand.named(word) else {
      state.say(.error, "there is no command \"\(word)\"\(suggestion(word))")
      return []
    }
    guard let command = entry.command(argument) else {
      state.say(.error, "\(entry.names[0]) takes \(entry.argument)")
      return []
    }
    return perform(command, &state)
  }

  private static func suggestion(_ word: String) -> String {
    let near = PaletteCommand.all.compactMap { entry in entry.names.first { $0.hasPrefix(word.prefix(2)) } }
    return near.isEmpty ? "; Tab lists them" : "; try \(near.prefix(4).joined(separator: ", "))"
  }

  /// Sorts by a column, as the command line names it.
  static func sort(by name: String, _ state: inout State) -> [Effect] {
    let isDescending = name.hasPrefix("-")
    let column = isDescending ? String(name.dropFirst()) : name
    guard state.place.view.columns.contains(where: { $0.name == column }) else {
      state.say(.error, "there is no column \"\(column)\" here; F6 lists them")
      return []
    }
    state.table.sort = [SortKey(column, isDescending: isDescending)]
    return arrange(state.place, &state)
  }

  /// Judges dates by another day, as the command line writes it.
  static func judge(by text: String, _ state: inout State) -> [Effect] {
    guard let day = Day(text) else {
      state.say(.error, "\"\(text)\" is no day; type one such as 2026-11-21")
      return []
    }
    state.judge(by: day)
    state.say(.note, "dates are judged by \(day)")
    return arrangeAgain(Set(View.allCases), &state) + startChecks(&state)
  }
}

extension PaletteCommand {
  /// The command of a word, which may be cut short where only one begins so.
  static func named(_ word: String) -> PaletteCommand? {
    if let exact = all.first(where: { $0.names.contains(word) }) { return exact }
    let near = all.filter { $0.names[0].hasPrefix(word) }
    return near.count == 1 ? near[0] : nil
  }
}
