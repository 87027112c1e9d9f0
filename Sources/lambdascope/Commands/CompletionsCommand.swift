import ArgumentParser

/// Writes the completions of a shell.
struct CompletionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "completions",
    abstract: "Write the completions of a shell."
  )

  @Argument(help: "The shell.")
  var shell: ShellName

  func run() throws {
    let script = Lambdascope.completionScript(for: shell.completionShell)
    try StandardOutput().write(Array((script + "\n").utf8))
  }
}

/// A shell that can complete.
enum ShellName: String, ExpressibleByArgument, CaseIterable {
  case bash
  case zsh
  case fish

  var completionShell: CompletionShell {
    switch self {
    case .bash: .bash
    case .zsh: .zsh
    case .fish: .fish
    }
  }
}
