import ArgumentParser
import Access
import Checks
import Screen

/// Tells how somebody becomes an administrator.
struct PathsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "paths",
    abstract: "Tell how principals, and strangers through functions, become administrators.",
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

  @OptionGroup var output: AnswerOptions

  func validate() throws {
    if name == nil, all || into { throw ValidationError("--all and --into need a name") }
    if all, into { throw ValidationError("--all and --into exclude each other") }
    if limit < 1 { throw ValidationError("--limit: at least 1 belongs here") }
  }

  func run() async throws {
    let session = try AccessSession.load(snapshot)
    let paths = session.context.paths
    var writer = AnswerWriter(output)
    if let name {
      let subject = try session.named { () throws(AccessNameError) in try session.access.subject(named: name) }
      try write(subject, paths, session, &writer)
    } else {
      for row in paths.escalating {
        if let path = paths.shortest(from: row) { try write(path, session, &writer) }
      }
      for function in paths.openFunctions {
        for path in paths.through(function) { try write(path, session, &writer) }
      }
    }
    try writer.flush()
    try session.end(missing: missing(paths, session))
  }

  private func write(
    _ subject: ReachSubject,
    _ paths: ExposurePaths,
    _ session: AccessSession,
    _ writer: inout AnswerWriter
  ) throws {
    guard !into else {
      for (_, path) in paths.leading(to: subject.principal) { try write(path, session, &writer) }
      return
    }
    if let function = subject.function {
      for path in paths.through(function) { try write(path, session, &writer) }
    }
    let found =
      all
      ? paths.all(from: subject.principal, limit: limit)
      : [paths.shortest(from: subject.principal)].compactMap { $0 }
    for path in found where !path.steps.isEmpty { try write(path, session, &writer) }
    let isAdministrator = paths.shortest(from: subject.principal)?.steps.isEmpty == true
    if isAdministrator || found.isEmpty {
      let end = isAdministrator ? "is an administrator already" : "has no way to administrator"
      let name = session.access.name(subject.principal).printable
      writer.write(lines: { _ in ["\(name) \(end)"] })
    }
  }

  private func write(_ path: AccessPath, _ session: AccessSession, _ writer: inout AnswerWriter) throws {
    try writer.write(PathAnswer(path, session))
  }

  /// What is not known may hide ways.
  private func missing(_ paths: ExposurePaths, _ session: AccessSession) -> [String] {
    let unread = paths.unknownPrincipals
    let names = unread.prefix(8).map(session.arn).joined(separator: ", ")
    let rest = unread.count > 8 ? " and \(unread.count - 8) more" : ""
    let sentence = unread.isEmpty ? [] : ["not all policies are known of \(names)\(rest)"]
    return sentence + paths.missing.map { session.context.sentence(missing: [$0]) }
  }
}
