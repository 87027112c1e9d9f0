import IAM
import Inventory
import Testing

@testable import Access
@testable import Checks

/// Condition keys that follow from who asks, as the snapshot tells.
///
/// Source: IAM user guide, "AWS global condition context keys" and "Pass session tags in AWS STS"; KMS developer guide,
/// `kms:CallerAccount`; cloud-copilot/iam-lens; as known on 2026-11-28.
@Suite struct AccessKeyTests {
  /// What a principal of the example account may do where its policy asks for a condition.
  private func decision(
    of principal: String,
    if condition: String,
    _ add: (inout ExampleBuilder, String) -> Void
  ) throws -> Decision {
    var builder = ExampleBuilder()
    builder.addFunction()
    add(&builder, #"{"Effect": "Allow", "Action": "*", "Resource": "*", "Condition": \#(condition)}"#)
    let model = try #require(builder.build()).context.access
    let (caller, row) = try model.principal(named: principal)
    let resource = ExampleBuilder.functionARN("checkout")
    return model.decision(
      on: AccessQuestion(caller: caller, principal: row, action: "lambda:GetFunction", resource: resource)
    )
  }

  private static let session = "arn:aws:sts::111122223333:assumed-role/deploy/run1"

  @Test(arguments: [
    ("deploy", #"{"StringLike": {"aws:userid": "AROAEXAMPLE:*"}}"#, Decision.allowed),
    ("deploy", #"{"StringLike": {"aws:userid": "AROAOTHER:*"}}"#, .implicitlyDenied),
    ("deploy", #"{"StringEquals": {"aws:userid": "AROAEXAMPLE:run1"}}"#, .conditional),
    (session, #"{"StringEquals": {"aws:userid": "AROAEXAMPLE:run1"}}"#, .allowed),
    (session, #"{"StringEquals": {"aws:userid": "AROAEXAMPLE:run2"}}"#, .implicitlyDenied),
    (session, #"{"StringLike": {"aws:userid": "AROAEXAMPLE:*"}}"#, .allowed),
    ("dana", #"{"StringEquals": {"aws:userid": "AIDAEXAMPLE"}}"#, .allowed),
    ("dana", #"{"StringLike": {"aws:userid": "AROA*"}}"#, .implicitlyDenied),
    ("dana", #"{"StringEquals": {"aws:username": "dana"}}"#, .allowed),
    ("deploy", #"{"StringEquals": {"aws:username": "deploy"}}"#, .implicitlyDenied),
    ("deploy", #"{"StringEquals": {"aws:PrincipalType": "AssumedRole"}}"#, .allowed),
    ("deploy", #"{"Bool": {"aws:PrincipalIsAWSService": "false"}}"#, .allowed),
    (
      "dana", #"{"StringEquals": {"aws:PrincipalAccount": "111122223333", "kms:CallerAccount": "111122223333"}}"#,
      .allowed
    ),
    ("dana", #"{"StringEquals": {"kms:CallerAccount": "444455556666"}}"#, .implicitlyDenied),
    ("deploy", #"{"StringEquals": {"aws:PrincipalOrgID": "o-example1111"}}"#, .allowed),
    ("dana", #"{"StringEquals": {"aws:PrincipalOrgID": "o-other"}}"#, .implicitlyDenied),
    (session, #"{"ForAnyValue:StringLike": {"aws:PrincipalOrgPaths": "o-example1111/r-1/*"}}"#, .allowed),
    ("deploy", #"{"StringEquals": {"aws:SourceAccount": "111122223333"}}"#, .implicitlyDenied),
    ("dana", #"{"ArnLike": {"aws:SourceArn": "*"}}"#, .implicitlyDenied),
    ("dana", #"{"StringNotEquals": {"aws:SourceAccount": "111122223333"}}"#, .allowed),
    ("dana", #"{"IpAddress": {"aws:SourceIp": "192.0.2.0/24"}}"#, .conditional),
    (session, #"{"ArnEquals": {"aws:PrincipalArn": "arn:aws:iam::111122223333:role/deploy"}}"#, .allowed),
  ])
  func `keys of the caller are known`(_ principal: String, _ condition: String, _ expected: Decision) throws {
    let decision = try decision(of: principal, if: condition) { builder, statement in
      builder.addOrganization(members: [])
      builder.addControlPolicy("all", on: "ou-1", #"{"Effect": "Allow", "Action": "*", "Resource": "*"}"#)
      builder.addRole("deploy", statement, uniqueID: "AROAEXAMPLE")
      builder.addUser("dana", statement, uniqueID: "AIDAEXAMPLE")
    }
    #expect(decision == expected)
  }

  /// IAM user guide, `aws:PrincipalArn`; IAM Identity Center user guide, "Referencing permission sets in resource
  /// policies": roles of permission sets lie below the home region unless that is us-east-1 (2026-11-28).
  @Test(arguments: [
    ("app", ""), ("app", "teams/blue/"), ("AWSReservedSSO_Admin_0123456789abcdef", "aws-reserved/sso.amazonaws.com/"),
    ("AWSReservedSSO_Admin_0123456789abcdef", "aws-reserved/sso.amazonaws.com/eu-west-1/"),
  ])
  func `a session is known by the ARN of its role with the path`(_ role: String, _ path: String) throws {
    let account = "arn:aws:iam::111122223333:role/"
    for (pattern, expected, elsewhere) in [
      ("\(account)\(path)\(role)", Decision.allowed, Decision.conditional),
      ("\(account)\(path.isEmpty ? "other/" : "")\(role)", .implicitlyDenied, .conditional),
      ("\(account)*/\(role)", path.isEmpty ? .implicitlyDenied : .allowed, .conditional),
      ("\(account)*\(role)", .allowed, .allowed),
      ("\(account)\(path)*", .allowed, path.isEmpty ? .allowed : .conditional),
      ("\(account)\(path)other", .implicitlyDenied, .implicitlyDenied),
      ("arn:aws:sts::111122223333:assumed-role/\(role)/run1", .implicitlyDenied, .implicitlyDenied),
    ] {
      let condition = #"{"ArnLike": {"aws:PrincipalArn": "\#(pattern)"}}"#
      let session = "arn:aws:sts::111122223333:assumed-role/\(role)/run1"
      let known = try decision(of: session, if: condition) { builder, statement in
        builder.addRole(role, statement, path: path)
      }
      #expect(known == expected, "\(pattern)")
      // Of a role that the snapshot lacks the policies are not known either, so that the resource's has to allow.
      let unknown = try decision(of: session, if: condition) { builder, _ in
        builder.addPolicy(ExampleBuilder.allow(#""*""#, "lambda:*", if: condition))
        builder.addOrganization(members: [], managementAccount: ExampleBuilder.account)
      }
      #expect(unknown == .conditional, "\(pattern)")
      let caller = try #require(Caller(.assumedRole, session))
      let grant = Statement(
        principal: .only([.anyone]),
        action: .only(["*"]),
        conditions: [Condition("ArnLike", "aws:PrincipalArn", [pattern])]
      )
      let policies = CompiledPolicies([NamedPolicy("grant", PolicyDocument(statements: [grant]))], .resource)
      let request = AccessRequest(
        caller: caller,
        action: "lambda:GetFunction",
        resource: ExampleBuilder.functionARN("x")
      )
      #expect(PolicyStack(resource: policies).decision(on: request) == elsewhere, "\(pattern)")
    }
  }

  @Test(arguments: ["deploy", "dana"])
  func `a unique id that the snapshot lacks is unknown`(_ principal: String) throws {
    let condition = #"{"StringLike": {"aws:userid": "A*"}}"#
    let decision = try decision(of: principal, if: condition) { builder, statement in
      builder.addRole("deploy", statement)
      builder.addUser("dana", statement)
    }
    #expect(decision == .conditional)
  }

  private static func trust(_ action: String, effect: String = "Allow") -> String {
    #"{"Effect": "\#(effect)", "Principal": {"Service": "lambda.amazonaws.com"}, "Action": \#(action)}"#
  }

  @Test(arguments: [
    (trust(#""sts:AssumeRole""#), Decision.allowed, Decision.implicitlyDenied),
    (trust(#"["sts:AssumeRole", "sts:TagSession"]"#), .conditional, .conditional),
    (trust(#""sts:*""#), .conditional, .conditional), (trust(#""*""#), .conditional, .conditional),
    (trust(#""STS:tagsession""#), .conditional, .conditional),
    (trust(#""sts:TagSession""#, effect: "Deny"), .allowed, .implicitlyDenied), ("", .conditional, .conditional),
  ])
  func `a session may be given tags where the trust policy allows it`(
    _ trust: String,
    _ ofOwnValue: Decision,
    _ ofOtherValue: Decision
  ) throws {
    for (value, expected) in [("blue", ofOwnValue), ("red", ofOtherValue)] {
      for principal in ["deploy", Self.session] {
        let condition = #"{"StringEquals": {"aws:PrincipalTag/team": "\#(value)"}}"#
        let decision = try decision(of: principal, if: condition) { builder, statement in
          builder.addRole("deploy", statement, trust: trust, tags: ["team": "blue"])
        }
        #expect(decision == expected, "\(principal) \(value)")
      }
    }
  }

  @Test func `a user has the tags of the snapshot alone`() throws {
    for (key, value, expected) in [
      ("team", "blue", Decision.allowed), ("team", "red", .implicitlyDenied), ("admin", "yes", .implicitlyDenied),
    ] {
      let condition = #"{"StringEquals": {"aws:PrincipalTag/\#(key)": "\#(value)"}}"#
      let decision = try decision(of: "dana", if: condition) { builder, statement in
        builder.addUser("dana", statement, tags: ["team": "blue"])
      }
      #expect(decision == expected)
    }
  }
}
