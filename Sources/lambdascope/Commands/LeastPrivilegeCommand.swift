import Access
import Answers
import ArgumentParser
import Exports
import JSON

/// Writes the least policy that the role of a function needs.
struct LeastPrivilegeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: LeastPrivilegeQuestion.form.verb,
    abstract: LeastPrivilegeQuestion.form.abstract,
    discussion: """
      What is needed follows from the function's settings (log group, VPC, tracing, targets, event sources, key), from \
      resources that its environment variables name, from reports of last accessed services and from trail events. \
      What nothing tells the use of is left out and named as unknown: look at it before the policy replaces another.

      With --format json, the policy alone; as a list, the policy with how it differs from what is granted.
      """
  )

  @OptionGroup var snapshot: SnapshotOptions

  @Argument(help: "The function, by name or ARN.")
  var function: String

  @OptionGroup var output: OutputOptions<PolicyFormats>

  func run() async throws {
    let question = try QuestionError.usage { () throws(QuestionError) in
      try LeastPrivilegeQuestion(words: [function])
    }
    let loaded = try AccessSession.load(snapshot, output)
    let privilege = try QuestionError.usage { () throws(QuestionError) in try question.facts(in: loaded.session) }
    if case .policy? = output.format.format {
      for line in question.warnings(privilege, in: loaded.session) { Diagnostics.write(line) }
      try output.write(snapshot: snapshot.snapshot) { try write(privilege, to: $0) }
    } else {
      try loaded.write(output, in: output.format.format?.list) { writer, bytes in
        try writer.write(question, privilege, to: &bytes)
      }
    }
    try loaded.end()
  }

  private func write(_ privilege: LeastPrivilege, to sink: ByteOutput.Sink) throws {
    var writer = JSONWriter(.indented)
    writer.write(privilege)
    writer.endLine()
    try writer.flush(to: sink)
  }
}

/// Formats of a policy: the document alone, or the answer as a list.
enum PolicyFormats: FormatList {
  /// What is written.
  enum Format: Sendable {
    /// The document, as AWS takes it.
    case policy
    /// The document with what belongs to it, as a list of one record.
    case list(any TableFormat)
  }

  static var all: [Format] { [.policy] + TableFormats.all.map(Format.list) }

  static func id(of format: Format) -> String {
    switch format {
    case .policy: "json"
    case .list(let format): TableFormats.id(of: format)
    }
  }
}

extension PolicyFormats.Format {
  /// The format of a list; nil for the document alone.
  fileprivate var list: (any TableFormat)? {
    guard case .list(let format) = self else { return nil }
    return format
  }
}
