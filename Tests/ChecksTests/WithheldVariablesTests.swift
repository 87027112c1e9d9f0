import Inventory
import Testing

@testable import Checks

/// Variables that AWS could not decrypt are unknown for that reason, not for a call that failed.
///
/// ScoutSuite, issue 1390, and steampipe-plugin-aws, issue 1615, 2026-11-28.
@Suite struct WithheldVariablesTests {
  private func evidence(_ check: Check, error: String) throws -> String {
    var builder = ExampleBuilder()
    builder.addFunction { function, builder in
      function.environmentState = .withheld
      function.environmentError = builder.id(error)
    }
    builder.addPolicy(
      ExampleBuilder.allow(
        #"{"Service": "alexa-appkit.amazon.com"}"#,
        if: #"{"StringEquals": {"lambda:EventSourceToken": "skill"}}"#
      )
    )
    let (context, resource) = try #require(builder.build())
    guard case .unknown(let missing) = check.evaluate(context, resource) else {
      Issue.record("\(check.id) is not unknown")
      return ""
    }
    return context.sentence(missing: missing)
  }

  private static let checks: [Check] = [.lambdaEnvSecrets, .lambdaEnvNoCMK, .lambdaEventSourceTokenPlain]

  @Test(arguments: checks.map(\.id))
  func `the reason is AWS's own`(_ id: String) throws {
    let check = try #require(Check.named(id))
    let message = "Lambda was unable to decrypt the environment variables because the KMS key used is disabled."
    #expect(try evidence(check, error: message) == "AWS could not decrypt the variables: \(message)")
  }

  @Test(arguments: checks.map(\.id))
  func `an answer that merely lacks them says so`(_ id: String) throws {
    let check = try #require(Check.named(id))
    #expect(try evidence(check, error: "") == "the answer leaves out the variables of Environment")
  }
}
