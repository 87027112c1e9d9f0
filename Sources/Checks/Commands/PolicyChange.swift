import AWSNames
package import Inventory
import JSON

/// What becomes of a policy, statement by statement.
public struct PolicyChange: Hashable, Sendable {
  /// The statements that go, as JSON in lines.
  public var removed: [String]
  /// The statements that take their place, as JSON in lines; empty where they are not known, or where none does.
  public var added: [String]
}

extension CheckContext {
  /// What a command makes of a policy; where it does not say, the statement as it stands.
  ///
  /// - Parameters:
  ///   - document: the policy.
  ///   - index: the statement that is at fault; nil for the policy as a whole.
  ///   - command: the command that replaces the policy.
  /// - Returns: the statements that go and come; nil for a text that is no policy.
  package func change(of document: StringID, _ index: Int?, by command: Command?) -> PolicyChange? {
    guard let before = policyText(document) else { return nil }
    guard let after = command?.policy else {
      let statements = index.map { before.statements.indices.contains($0) ? [before.statements[$0]] : [] }
      return PolicyChange(removed: lines(statements ?? before.statements), added: [])
    }
    return PolicyChange(
      removed: lines(before.statements.filter { !after.statements.contains($0) }),
      added: lines(after.statements.filter { !before.statements.contains($0) })
    )
  }

  private func lines(_ statements: [JSONTree]) -> [String] {
    statements.flatMap { JSONWriter.text($0, .indented).parts(at: "\n").map(String.init) }
  }
}

extension Command {
  /// The policy that the command hands over; nil where it has none.
  fileprivate var policy: PolicyText? {
    steps.joined().lazy.compactMap { word in
      guard let tree = try? JSONTree.parse(Array(word.text.utf8)) else { return nil }
      // Attributes of a queue hold the policy as a text.
      let text = tree["Policy"]?.stringValue ?? word.text
      return PolicyText(Array(text.utf8))
    }.first
  }
}
