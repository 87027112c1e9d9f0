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
    guard case .unknown(_, missing: .boundary("b")) = open.administratorVerdict else {
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

  @Test func aControlPolicyCutsAnAdministrator() throws {
    var policies = try policies(Self.all)
    policies.serviceControl = [
      [NamedPolicy("FullAWSAccess", try policy(Self.all))],
      [
        NamedPolicy("FullAWSAccess", try policy(Self.all)),
        NamedPolicy("no-iam", try policy(#"{"Sid": "no", "Effect": "Deny", "Action": "iam:*", "Resource": "*"}"#)),
      ],
    ]
    guard case .cut(_, let cut) = policies.administratorVerdict else {
      Issue.record("\(policies.administratorVerdict)")
      return
    }
    #expect(cut.description == "the control policy no-iam, no denies iam:AttachRolePolicy")
  }

  @Test func aLevelThatAllowsLittleCutsAnAdministrator() throws {
    var policies = try policies(Self.all)
    let little = try policy(#"{"Effect": "Allow", "Action": ["s3:*", "sqs:*"], "Resource": "*"}"#)
    policies.serviceControl = [[NamedPolicy("storage", little), NamedPolicy("queues", little)]]
    guard case .cut(_, let cut) = policies.administratorVerdict else {
      Issue.record("\(policies.administratorVerdict)")
      return
    }
    #expect(cut.description == "the control policies storage, queues do not allow iam:AttachRolePolicy")
  }

  @Test(arguments: [
    #"{"Effect": "Deny", "Action": "organizations:LeaveOrganization", "Resource": "*"}"#,
    #"{"Effect": "Deny", "Action": "iam:*", "Resource": "*", "#
      + #""Condition": {"StringNotLike": {"aws:PrincipalArn": "arn:aws:iam::*:role/break-glass"}}}"#,
    #"{"Effect": "Deny", "Action": "iam:*", "NotResource": "arn:aws:iam::*:role/sandbox-*"}"#,
    #"{"Effect": "Deny", "Action": "iam:*", "Resource": "arn:aws:iam::*:role/protected-*"}"#,
  ])
  func aControlPolicyThatLeavesAWayCutsNobody(_ statement: String) throws {
    var policies = try policies(Self.all)
    policies.serviceControl = [[NamedPolicy("guard", try policy("\(Self.all), \(statement)"))]]
    guard case .administrator = policies.administratorVerdict else {
      Issue.record("\(policies.administratorVerdict)")
      return
    }
  }

  @Test func unknownControlPoliciesLeaveTheVerdictOpen() throws {
    var policies = try policies(Self.all)
    policies.hasUnknownServiceControl = true
    guard case .unknown(_, missing: .serviceControl) = policies.administratorVerdict else {
      Issue.record("\(policies.administratorVerdict)")
      return
    }
  }

  @Test(arguments: [
    ("s3:*", #"{"Effect": "Deny", "Action": "s3:*", "Resource": "*"}"#, false),
    ("s3:*", #"{"Effect": "Deny", "Action": "s3:Put*", "Resource": "*"}"#, true),
    ("s3:*", #"{"Effect": "Deny", "Action": "s3:*", "NotResource": "arn:aws:s3:::team-*"}"#, true),
    ("kms:*", #"{"Effect": "Deny", "Action": "s3:*", "Resource": "*"}"#, true),
    ("newservice:*", #"{"Effect": "Deny", "Action": "s3:*", "Resource": "*"}"#, true),
    ("newservice:*", #"{"Effect": "Deny", "Action": "new*", "Resource": "*"}"#, true),
    ("newservice:*", #"{"Effect": "Deny", "Action": "newservice:*", "Resource": "*"}"#, false),
  ])
  func aWholeServiceIsHeldWhileAControlPolicyLeavesSomeOfIt(_ action: String, _ deny: String, _ held: Bool) throws {
    var policies = try policies(#"{"Effect": "Allow", "Action": "\#(action)", "Resource": "*"}"#)
    policies.serviceControl = [[NamedPolicy("guard", try policy("\(Self.all), \(deny)"))]]
    #expect(policies.serviceWildcards.isEmpty == !held)
  }

  @Test func aWholeServiceIsHeldWhileTheBoundaryAllowsSomeOfItSomewhere() throws {
    let narrow = #"{"Effect": "Allow", "Action": "sqs:SendMessage", "Resource": "arn:aws:sqs:*:111122223333:jobs"}"#
    let held = try policies(#"{"Effect": "Allow", "Action": "sqs:*", "Resource": "*"}"#, boundary: narrow)
    #expect(held.serviceWildcards.map(\.service) == ["sqs"])
  }

  @Test func theStackHoldsEveryLayerAndSaysWhichAreUnknown() throws {
    var policies = try policies(Self.all, boundary: Self.all)
    policies.serviceControl = [[NamedPolicy("a", try policy(Self.all))], [NamedPolicy("b", try policy(Self.all))]]
    #expect(policies.stack.boundary != nil)
    #expect(policies.stack.serviceControl.count == 2)
    #expect(policies.stack.unknown.isEmpty)
    policies.boundary = .unknown(name: "b")
    policies.hasUnknownServiceControl = true
    #expect(policies.stack.unknown == [.boundary, .serviceControl])
  }
}
