import ArgumentParser
import IAM

/// Answers who is let in by resource policies.
struct ExposureCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "exposure",
    abstract: "Say who is let in by resource policies, one JSON object a line.",
    discussion: """
      A line is {"id", "policy", "owner_account", "organization", "trusted_accounts"}; the last two may be missing.

      The answer is {"id", "level", "public", "statements"}; the level is internet, any-aws-principal, organization, \
      external-accounts, unpinned-service, own-account or none. A line that is no such object is answered with the \
      result Invalid, which also makes the exit code 4.
      """
  )

  @OptionGroup var lines: LineOptions

  func run() throws { try lines.answer(ExposureLine.answer) }
}
