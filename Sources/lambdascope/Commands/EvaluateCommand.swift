import ArgumentParser
import IAM

/// Answers whether AWS would allow requests that come with their policies.
struct EvaluateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: "Say what AWS would answer to requests that come with their policies, one JSON object a line.",
    discussion: """
      A line is {"id", "request", "identity_policies", "permission_boundaries", "session_policies", "resource_policy", \
      "scps", "rcps", "endpoint_policies"}; null means there is none. A request is {"principal", "principal_type", \
      "action", "resource", "resource_account", "context", "multivalued"}. scps and rcps are a list of policies for \
      each level of the organization, the root first. A context key that is null is not known.

      The answer is {"id", "result", "reasons"}; the result is Allowed, ExplicitlyDenied, ImplicitlyDenied, \
      Conditional, or Invalid for a line that is no such object, which also makes the exit code 4.
      """
  )

  @OptionGroup var lines: LineOptions

  func run() throws { try lines.answer(EvaluationLine.answer) }
}
