import AWSNames
import ArgumentParser
import Checks

/// Lists and explains the catalogue.
struct ChecksCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "checks",
    abstract: "List the checks, or explain one."
  )

  @Argument(help: "The check to explain.", completion: .list(Check.all.map(\.id)))
  var id: String?

  @OptionGroup var ink: InkOptions

  func run() throws {
    let lines =
      try id.map { CatalogueText.explanation(try check($0), ink.ink) } ?? CatalogueText.list(Check.all, ink.ink)
    try StandardOutput().write(Array((lines.joined(separator: "\n") + "\n").utf8))
  }

  private func check(_ id: String) throws -> Check {
    if let check = Check.named(id) { return check }
    let near = NearestName.nearest(to: id, among: Check.all.map(\.id))
    let hint = near.map { "did you mean \($0)?" } ?? "lambdascope checks lists them"
    throw CommandFailure(.usage, "there is no check \"\(id)\"; \(hint)")
  }
}
