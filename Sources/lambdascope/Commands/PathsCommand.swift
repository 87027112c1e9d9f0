import Answers
import ArgumentParser

/// Tells how somebody becomes an administrator.
struct PathsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: PathsQuestion.form.verb,
    abstract: PathsQuestion.form.abstract,
    discussion: """
      Without a name: a shortest way for every principal that is no administrator and can become one, then for every \
      function through which the internet or any AWS account does. With the name of a function: the ways through its \
      front doors, and that of its role. With --into: everybody who can get the permissions of the one named.

      In JSON, one way a line: {"from", "to", "administrator", "conditional", "steps"}; a step is {"from", "to", "way", \
      "technique", "resource", "grants", "conditional", "reasons"}.

      Control policies that were not collected are taken to allow. When policies of principals are not known, they are \
      named on the standard error, and the exit code is 4.
      """
  )

  @OptionGroup var snapshot: SnapshotOptions

  @Argument(help: "The name or ARN of a function, role or user.")
  var name: String?

  @Flag(help: "Tell all ways from the one named, not just a shortest.")
  var all = false

  @Option(help: ArgumentHelp("With --all, how many ways at most.", valueName: "number"))
  var limit = 100

  @Flag(help: "Tell who can get the permissions of the one named.")
  var into = false

  @OptionGroup var output: OutputOptions<TableFormats>

  func validate() throws {
    if name == nil, all || into { throw ValidationError("--all and --into need a name") }
    if all, into { throw ValidationError("--all and --into exclude each other") }
    if limit < 1 { throw ValidationError("--limit: at least 1 belongs here") }
  }

  func run() async throws {
    let scope: PathsQuestion.Scope = into ? .into : all ? .all(limit: limit) : .shortest
    try AccessSession.load(snapshot, output).answer(PathsQuestion(name, scope), output)
  }
}
