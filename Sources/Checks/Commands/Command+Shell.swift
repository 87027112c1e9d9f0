import AWSNames

extension Command: CustomStringConvertible {
  /// The command for a POSIX shell, several steps on lines of their own.
  ///
  /// A step runs only when the one before it succeeded: what replaces something must be there before that is removed.
  public var shellText: String { shellSteps.joined(separator: " &&\n") }

  /// The command for a POSIX shell on one line, however many steps it has; nothing in it turns, hides or breaks the line.
  public var shellLine: String { shellSteps.joined(separator: " && ") }

  /// The command in lines that each begin with an option, joined by backslashes; together they say what ``shellText``
  /// says.
  public var shellLines: [String] {
    let pieces = steps.map { $0.optionPieces }
    return pieces.enumerated().flatMap { number, pieces in
      pieces.enumerated().map { index, piece in
        let isLast = index == pieces.count - 1
        let end = !isLast ? " \\" : number == steps.count - 1 ? "" : " &&"
        return (index == 0 ? "" : "  ") + piece + end
      }
    }
  }

  /// The command as a shell takes it; see ``shellText``.
  public var description: String { shellText }

  private var shellSteps: [String] {
    steps.map { step in step.map(\.shellText).joined(separator: " ") }
  }
}

extension Command.Step {
  /// The step, broken before each option.
  fileprivate var optionPieces: [String] {
    reduce(into: []) { pieces, word in
      if pieces.isEmpty || word.text.begins(with: "--") {
        pieces.append(word.shellText)
      } else {
        pieces[pieces.count - 1] += " " + word.shellText
      }
    }
  }
}

extension Command.Word {
  /// The word as a shell takes it; an option that is joined to its value stays bare up to the equals sign.
  fileprivate var shellText: String {
    guard case .text(let option)? = pieces.first, pieces.count > 1, option.begins(with: "--"), option.ends(with: "=")
    else { return Shell.quoted(text) }
    return Shell.quoted(option) + Shell.quoted(Command.Word(pieces: Array(pieces[1...])).text)
  }
}
