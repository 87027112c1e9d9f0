import Foundation
import Inventory
import Testing

@testable import SnapshotFormats

/// A policy field that is there and cannot be read says neither that there is a policy nor that there is none (reports:
/// prowler-cloud/prowler#327, cloud-custodian/cloud-custodian#10007, read on 2026-11-27).
@Suite struct UnreadPolicyTests {
  static let statement = #"{"Effect": "Allow", "Principal": "*", "Action": "lambda:InvokeFunction", "Resource": "*"}"#

  @Test(
    arguments: [
      ("null", .empty), (#""""#, .empty), (#"" ""#, .empty), ("7", .empty), ("[]", .empty), (#""words""#, .notJSON),
      (#""{\"Statement\": ""#, .notJSON), (#""[]""#, .notAnObject), ("{}", .noStatement),
      (#"{"version": "2012-10-17", "statement": []}"#, .noStatement),
      (#"{"Statement": [], "Statement": []}"#, .twice(element: "Statement")),
      (#"{"Statement": {"Effect": "Deny", "Effect": "Allow"}}"#, .twice(element: "Statement.Effect")),
      (#"{"Statement": [{"Effect": "Deny"}, "Allow"]}"#, .statementNotAnObject(1)),
    ] as [(String, PolicyFault)]
  )
  func leavesAFunctionsPolicyUnknown(_ policy: String, _ fault: PolicyFault) throws {
    let result = try readRegion("lambda-get-policy/f.json", #"{"Policy": \#(policy)}"#)
    #expect(result.problems.last?.kind == .unreadPolicy(field: "Policy", fault))
    #expect(result.problems.allSatisfy { $0.losesRecords })
    #expect(result.inventory.resourcePolicies.isEmpty)
    #expect(result.inventory.absence(.lambdaGetPolicy, "f") == .failed)
  }

  @Test func saysTheSameOfTheSecondThatHoldsIt() throws {
    let line = { (name: String) in #"{"parameter": "\#(name)", "output": {"Policy": "{}"}}"# }
    let result = try readRegion("lambda-get-policy.ndjson", line("a") + "\n" + line("b"))
    #expect(result.problems.count == 2)
    #expect(result.inventory.absence(.lambdaGetPolicy, "b") == .failed)
  }

  @Test(
    arguments: [
      { $0 }, { Self.quoted($0) }, { "\u{FEFF}" + $0 },
      { $0.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "" },
      { Self.quoted(Self.quoted($0)) },
    ] as [@Sendable (String) -> String]
  )
  func readsAPolicyHoweverOftenItIsEncoded(_ encode: @Sendable (String) -> String) throws {
    let text = Self.quoted(encode(#"{"Statement": [\#(Self.statement)]}"#))
    let result = try readRegion("lambda-get-policy/f.json", #"{"Policy": \#(text)}"#)
    #expect(result.problems == [])
    #expect(result.inventory.resourcePolicies.count == 1)
    #expect(result.inventory.statements.count == 1)
  }

  private static func quoted(_ text: String) -> String {
    "\"" + text.replacingOccurrences(of: "\\", with: "\\\\").replacingOccurrences(of: "\"", with: "\\\"") + "\""
  }
}
