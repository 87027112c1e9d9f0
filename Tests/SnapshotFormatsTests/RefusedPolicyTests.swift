import Foundation
import IAM
import Inventory
import JSON
import Testing

@testable import SnapshotFormats

/// A policy that nobody can judge by says neither that something is allowed nor that nothing is (reports:
/// prowler-cloud/prowler#327, cloud-custodian/cloud-custodian#10007, duo-labs/parliament#153, read on 2026-11-27).
@Suite struct RefusedPolicyTests {
  static let statement = #"{"Effect": "Allow", "Principal": "*", "Action": "lambda:InvokeFunction", "Resource": "*"}"#

  /// Fields that hold no policy, with the element at fault.
  static let faults: [(policy: String, element: String)] = [
    ("null", ""), (#""""#, ""), (#"" ""#, ""), ("7", ""), ("true", ""), ("[]", ""), (#""words""#, ""),
    (#""{\"Statement\": ""#, ""), (#""[]""#, ""), (#""%257B%22Statement%22""#, ""), ("{}", ""),
    (#"{"version": "2012-10-17", "statement": []}"#, ""), (#"{"Version": 7, "Statement": []}"#, "Version"),
    (#"{"Version": "2012-10-18", "Statement": []}"#, "Version"), (#"{"Id": 1, "Statement": []}"#, "Id"),
    (#"{"Statement": [], "Statement": []}"#, "Statement"), (#"{"Statement": "x"}"#, "Statement[0]"),
    (#"{"Statement": [\#(statement), "Allow"]}"#, "Statement[1]"),
    (#"{"Statement": {"Action": "*", "Resource": "*"}}"#, "Statement[0]"),
    (#"{"Statement": {"Effect": "Deny", "Effect": "Allow", "Action": "*"}}"#, "Statement[0].Effect"),
    (#"{"Statement": {"Effect": "allow", "Action": "*"}}"#, "Statement[0].Effect"),
    (#"{"Statement": {"Effect": "Allow", "Sid": 1, "Action": "*"}}"#, "Statement[0].Sid"),
    (#"{"Statement": {"Effect": "Allow", "Resource": "*"}}"#, "Statement[0]"),
    (#"{"Statement": {"Effect": "Allow", "Action": ["a:B", 7]}}"#, "Statement[0].Action[1]"),
    (#"{"Statement": {"Effect": "Allow", "Action": "a:B", "NotAction": "a:C"}}"#, "Statement[0].NotAction"),
    (#"{"Statement": {"Effect": "Allow", "Action": "*", "Resource": {}}}"#, "Statement[0].Resource"),
    (#"{"Statement": {"Effect": "Allow", "Action": "*", "Principal": "AWS"}}"#, "Statement[0].Principal"),
    (
      #"{"Statement": {"Effect": "Allow", "Action": "*", "Principal": {"AWS": 111122223333}}}"#,
      "Statement[0].Principal.AWS"
    ), (#"{"Statement": {"Effect": "Allow", "Action": "*", "Condition": []}}"#, "Statement[0].Condition"),
    (
      #"{"Statement": {"Effect": "Allow", "Action": "*", "Condition": {"Bool": {"k": null}}}}"#,
      "Statement[0].Condition.Bool.k"
    ),
    (
      #"{"Statement": {"Effect": "Allow", "Action": "*", "Condition": {"Bool": {"k": "x", "k": "y"}}}}"#,
      "Statement[0].Condition.Bool.k"
    ),
    (#""{\"Statement\": {\"Effect\": \"Allow\", \"Action\": \"*\", \"Sid\": \"\\ud800\"}}""#, ""),
  ]

  private func element(_ problem: SnapshotProblem?) -> String? {
    guard case .refusedPolicy(_, let error)? = problem?.kind else { return nil }
    return error.path
  }

  @Test(arguments: faults)
  func leavesAFunctionsPolicyUnknown(_ policy: String, _ element: String) throws {
    let result = try readRegion("lambda-get-policy/f.json", #"{"Policy": \#(policy)}"#)
    #expect(self.element(result.problems.last) == element)
    #expect(result.problems.allSatisfy { $0.losesRecords })
    #expect(result.problems.last?.offset == 11)
    #expect(result.inventory.resourcePolicies.isEmpty)
    #expect(result.inventory.absence(.lambdaGetPolicy, "f") == .failed)
  }

  /// Where policies of identities stand, each with the name of the field.
  static let holders: [(field: String, document: @Sendable (String) -> String)] = [
    (
      "PolicyDocument",
      { #"{"RoleDetailList": [{"Arn": "a", "RolePolicyList": [{"PolicyName": "p", "PolicyDocument": \#($0)}]}]}"# }
    ),
    ("AssumeRolePolicyDocument", { #"{"RoleDetailList": [{"Arn": "a", "AssumeRolePolicyDocument": \#($0)}]}"# }),
    (
      "PolicyDocument",
      {
        #"{"RoleDetailList": [], "UserDetailList": [{"Arn": "a", "UserPolicyList": [{"PolicyDocument": \#($0)}]}]}"#
      }
    ),
    (
      "PolicyDocument",
      {
        #"{"RoleDetailList": [], "GroupDetailList": [{"Arn": "a", "GroupPolicyList": [{"PolicyDocument": \#($0)}]}]}"#
      }
    ),
    (
      "Document",
      {
        #"""
        {"RoleDetailList": [], "Policies": [
          {"Arn": "a", "PolicyVersionList": [{"IsDefaultVersion": true, "Document": \#($0)}]}]}
        """#
      }
    ),
  ]

  @Test(arguments: holders.indices, faults)
  func namesTheElementOfAnIdentitysPolicy(_ holder: Int, _ fault: (policy: String, element: String)) throws {
    let (field, document) = Self.holders[holder]
    let result = try readGlobal("iam-get-account-authorization-details.json", document(fault.policy))
    guard case .refusedPolicy(field, let error)? = result.problems.last?.kind else {
      Issue.record("\(result.problems)")
      return
    }
    #expect(error.path == fault.element)
    #expect(result.inventory.statements.isEmpty)
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

/// What is taken for a policy without asking the engine is one that the engine takes.
@Suite struct PlainPolicyTests {
  /// Values of each element, the first as AWS writes it.
  private static let elements: [(name: String, values: [String])] = [
    ("Sid", [#""s""#, "1", #""\ud800""#, #""\u0073""#]), ("Effect", [#""Allow""#, #""Deny""#, #""deny""#, "null"]),
    ("Action", [#""a:B""#, #"["a:B", "c:*"]"#, "[]", "[1]", "{}"]), ("NotAction", [#""a:B""#, "7"]),
    ("Resource", [#""*""#, #"["*"]"#, "[[]]"]), ("NotResource", [#""*""#]),
    (
      "Principal",
      [#""*""#, #""AWS""#, #"{"AWS": ["1", "2"]}"#, #"{"AWS": "1", "AWS": "2"}"#, #"{"Other": "1"}"#, "[]"]
    ),
    ("NotPrincipal", [#"{"AWS": "1"}"#]),
    (
      "Condition",
      [
        #"{"Bool": {"k": "true"}}"#, #"{"Bool": {"k": true, "l": ["a", "b"]}}"#, #"{"Bool": {"k": 1}}"#,
        #"{"Bool": {"k": {}}}"#, #"{"Bool": {"k": "a"}, "Bool": {"k": "b"}}"#, #"{"Bool": "x"}"#, "{}",
      ]
    ), ("Comment", [#""x""#]),
  ]

  private static func object(_ generator: inout SeededGenerator) -> String {
    var members: [String] = []
    for (name, values) in elements {
      let isUsual = name == "Effect" || name == "Action"
      guard Int.random(in: 0..<10, using: &generator) < (isUsual ? 9 : 2) else { continue }
      let isOdd = Int.random(in: 0..<6, using: &generator) == 0
      members.append(#""\#(name)": \#(isOdd ? values.randomElement(using: &generator) ?? values[0] : values[0])"#)
      if Int.random(in: 0..<40, using: &generator) == 0 { members.append(#""\#(name)": \#(values[0])"#) }
    }
    return "{\(members.shuffled(using: &generator).joined(separator: ", "))}"
  }

  @Test(arguments: [UInt64](1...4))
  func isTakenByTheEngine(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let parser = JSONParser()
    var plain = 0
    var refused = 0
    for _ in 0..<2000 {
      let statements = (0..<Int.random(in: 1...2, using: &generator)).map { _ in Self.object(&generator) }
      let list = statements.count == 1 ? statements[0] : "[\(statements.joined(separator: ", "))]"
      let versions = [#""Version": "2012-10-17", "#, #""Version": "2013", "#, #""version": "2012-10-17", "#]
      let version = Int.random(in: 0..<5, using: &generator) == 0 ? versions[Int(seed) % 3] : versions[0]
      let text = "{\(version)\"Statement\": \(list)}"
      let isTaken = (try? PolicyDocument.parse(text)) != nil
      let isPlain = try Array(text.utf8).withUnsafeBufferPointer { try parser.parse($0).isPlainPolicy($0) }
      #expect(isTaken || !isPlain, "\(text)")
      plain += isPlain ? 1 : 0
      refused += isTaken ? 0 : 1
    }
    #expect(plain > 200 && refused > 200)
  }
}
