import IAM
import Testing

@Suite struct RoleTests {
  private static let all = #"{"Sid": "all", "Effect": "Allow", "Action": "*", "Resource": "*"}"#

  private func policies(
    _ statements: String,
    boundary: String? = nil
  ) throws -> PrincipalPolicies {
    var policies = PrincipalPolicies(identity: [NamedPolicy("inline", try policy(statements))])
    if let boundary { policies.boundary = .policy(NamedPolicy("boundary", try policy(boundary))) }
    return policies
  }

  @Test(arguments: [
    all,
    #"{"Effect": "Allow", "Action": "*:*", "Resource": "*"}"#,
    #"{"Effect": "Allow", "Action": ["s3:Get*", "*"], "Resource": "arn:aws:*:*:*:*"}"#,
    #"{"Effect": "Allow", "NotAction": [], "Resource": "*"}"#,
    #"{"Effect": "Allow", "NotAction": "organizations:*", "Resource": "*"}"#,
    #"{"Effect": "Allow", "NotAction": "notaservice:x", "NotResource": []}"#,
    #"{"Effect": "Allow", "NotAction": "s3:*", "Resource": "*"}"#,
    #"{"Effect": "Allow", "NotAction": "iam:*", "Resource": "*"}, "#
      + #"{"Effect": "Allow", "Action": "iam:PutRolePolicy", "Resource": "*"}"#,
    all + #", {"Effect": "Deny", "Action": "iam:CreateUser", "Resource": "*"}"#,
    all + #", {"Effect": "Deny", "Action": "s3:GetObject", "Resource": "*"}"#,
    all + #", {"Effect": "Deny", "Action": "*", "Resource": "arn:aws:s3:::payroll/*"}"#,
    all + #", {"Effect": "Deny", "Action": "organizations:LeaveOrganization", "Resource": "*"}"#,
    all
      + #", {"Effect": "Deny", "Action": "*", "Resource": "*", "#
      + #""Condition": {"Bool": {"aws:SecureTransport": "false"}}}"#,
  ])
  func findsAdministrators(_ statements: String) throws {
    guard case .administrator(let grants) = try policies(statements).administratorVerdict else {
      Issue.record("no administrator: \(statements)")
      return
    }
    #expect(grants.first?.index == 0)
  }

  @Test(arguments: [
    #"{"Effect": "Allow", "Action": "s3:*", "Resource": "*"}"#,
    #"{"Effect": "Allow", "Action": "*", "Resource": "arn:aws:s3:::b/*"}"#,
    #"{"Effect": "Allow", "NotAction": ["iam:*", "organizations:*"], "Resource": "*"}"#,
    #"{"Effect": "Allow", "Action": "*", "Resource": "*", "Condition": {"StringEquals": {"aws:PrincipalTag/a": "b"}}}"#,
    #"{"Effect": "Deny", "Action": "*", "Resource": "*"}"#,
  ])
  func leavesOthersAlone(_ statements: String) throws {
    #expect(try policies(statements).administratorVerdict == .notAdministrator)
  }

  @Test(arguments: [
    #""Action": "iam:*", "Resource": "*""#, #""Action": "*", "NotResource": "arn:aws:s3:::*""#,
    #""Action": "iam:*", "Resource": "arn:aws:iam::*:*""#, #""NotAction": "s3:*", "Resource": "*""#,
  ])
  func aDenyCutsAnAdministrator(_ deny: String) throws {
    let verdict = try policies(#"\#(Self.all), {"Sid": "no", "Effect": "Deny", \#(deny)}"#).administratorVerdict
    guard case .cut(_, .deny(let statement, let action)) = verdict else {
      Issue.record("\(verdict)")
      return
    }
    #expect(statement.statement == "no")
    #expect(action == "iam:AttachRolePolicy")
  }

  @Test func aBoundaryCutsAnAdministrator() throws {
    let cut = try policies(Self.all, boundary: #"{"Effect": "Allow", "Action": "s3:*", "Resource": "*"}"#)
    guard case .cut(_, by: .boundary("boundary", "iam:AttachRolePolicy")) = cut.administratorVerdict else {
      Issue.record("\(cut.administratorVerdict)")
      return
    }
    guard case .administrator = try policies(Self.all, boundary: Self.all).administratorVerdict else {
      Issue.record("a boundary that allows everything cuts nothing")
      return
    }
  }

  @Test func anUnknownBoundaryLeavesTheVerdictOpen() throws {
    var open = try policies(Self.all)
    open.boundary = .unknown(name: "b")
    guard case .unknown(_, missing: "b") = open.administratorVerdict else {
      Issue.record("\(open.administratorVerdict)")
      return
    }
  }

  @Test(arguments: [
    (#"{"Effect": "Allow", "Action": ["S3:*", "logs:*", "sqs:Send*"], "Resource": "*"}"#, ["s3"]),
    (#"{"Effect": "Allow", "Action": ["s3:*"], "Resource": "arn:aws:s3:::b"}"#, []),
    (#"{"Effect": "Allow", "Action": "*", "Resource": "*"}"#, []),
    (
      #"{"Effect": "Allow", "Action": ["s3:*", "sqs:*"], "Resource": "*"}, "#
        + #"{"Effect": "Deny", "Action": "s3:*", "Resource": "*"}"#,
      ["sqs"]
    ),
    (
      #"{"Effect": "Allow", "Action": "s3:*", "Resource": "*", "Condition": {"Bool": {"aws:ViaAWSService": "true"}}}"#,
      []
    ),
  ])
  func listsWholeServices(_ statements: String, _ services: [String]) throws {
    #expect(try policies(statements).serviceWildcards.map(\.service) == services)
  }

  @Test func aBoundaryThatAllowsNoneOfAServiceCutsIt() throws {
    let cut = try policies(
      #"{"Effect": "Allow", "Action": ["s3:*", "sqs:*"], "Resource": "*"}"#,
      boundary: #"{"Effect": "Allow", "Action": "sqs:SendMessage", "Resource": "*"}"#
    )
    #expect(cut.serviceWildcards.map(\.service) == ["sqs"])
  }
}
