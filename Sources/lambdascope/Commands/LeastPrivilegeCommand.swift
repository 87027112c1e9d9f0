import Access
import ArgumentParser
import Checks
import IAM
import Inventory
import JSON

/// Writes the least policy that the role of a function needs.
struct LeastPrivilegeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "least-privilege",
    abstract: "Write the least policy that the role of a function needs, and how it differs from what is granted.",
    discussion: """
      What is needed follows from the function's settings (log group, VPC, tracing, targets, event sources, key), from \
      resources that its environment variables name, from reports of last accessed services and from trail events. \
      What nothing tells the use of is left out and named as unknown: look at it before the policy replaces another.
      """
  )

  @OptionGroup var snapshot: SnapshotOptions

  @Argument(help: "The function, by name or ARN.")
  var function: String

  @Option(help: "text: the policy with reasons and differences; json: the policy alone.")
  var format = PolicyFormat.text

  @OptionGroup var ink: InkOptions

  func run() async throws {
    Interruption.watch()
    let loaded = try LoadedSnapshot.load(snapshot.snapshot, ProgressLine())
    let context = snapshot.context(loaded.inventory)
    let row: RowID<FunctionRecord>
    do {
      row = try context.access.function(named: function)
    } catch {
      throw CommandFailure(.usage, "\(error)")
    }
    let privilege = context.access.leastPrivilege(of: row)
    let text = LeastPrivilegeText(context: context, privilege: privilege, ink: ink.ink)
    switch format {
    case .text: try StandardOutput().write(Array((text.lines.joined(separator: "\n") + "\n").utf8))
    case .json:
      for line in text.warnings { Diagnostics.write(line) }
      var writer = JSONWriter(.indented)
      writer.write(privilege)
      writer.endLine()
      try writer.flush { try StandardOutput().write($0) }
    }
    if loaded.isPartial { throw CommandFailure(.partial) }
  }
}

/// A word for a way to write a policy.
enum PolicyFormat: String, ExpressibleByArgument, CaseIterable {
  case text
  case json
}
