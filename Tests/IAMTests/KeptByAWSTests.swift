import AWSNames
import IAM
import Testing

/// What AWS keeps cannot be changed, whatever a policy says; using and reading it are for policies to decide.
///
/// IAM API reference, `UnmodifiableEntity`; KMS developer guide, "AWS managed keys"; iam-simulate, pull request 187;
/// 2026-11-28.
@Suite struct KeptByAWSTests {
  private static let account = "111122223333"

  private func answer(
    _ action: String,
    _ resource: String,
    by caller: Caller? = Caller(.role, "arn:aws:iam::\(account):role/ops"),
    kept: KeptByAWS? = nil,
    _ statements: String = Sample.all
  ) throws -> PolicyAnswer {
    let trust = CompiledPolicies(
      [NamedPolicy("resource", try policy(#"{"Effect": "Allow", "Principal": "*", "Action": "*", "Resource": "*"}"#))],
      .resource
    )
    let stack = PolicyStack(
      identity: CompiledPolicies([NamedPolicy("own", try policy(statements))], .identity),
      resource: trust
    )
    let request = AccessRequest(
      caller: try #require(caller),
      action: action,
      resource: resource,
      resourceAccount: Self.account,
      kept: kept
    )
    let answer = stack.answer(to: request)
    #expect(stack.decision(on: request) == answer.decision)
    return answer
  }

  /// A resource of each kind in a partition, with what nobody can do to it and what policies decide.
  struct Kept: Sendable {
    var resource: String
    var refused: [String]
    var decided: [String]
  }

  private static let editing = [
    "iam:AttachRolePolicy", "iam:DeleteRole", "iam:DeleteRolePermissionsBoundary", "iam:DeleteRolePolicy",
    "iam:DetachRolePolicy", "iam:PutRolePermissionsBoundary", "iam:PutRolePolicy", "iam:UpdateAssumeRolePolicy",
  ]

  private static func samples(_ partition: Partition) -> [Kept] {
    let iam = { (account: String, resource: String) -> String in
      "arn:\(partition):iam::\(account):\(resource)"
    }
    let scope = ARNScope(region: partition.firstRegion, account: account)
    return [
      Kept(
        resource: iam(account, "role/aws-service-role/batch.amazonaws.com/AWSServiceRoleForBatch"),
        refused: editing + ["sts:AssumeRole"],
        decided: [
          "iam:GetRole", "iam:CreateServiceLinkedRole", "iam:DeleteServiceLinkedRole", "iam:UpdateRoleDescription",
          "iam:TagRole", "iam:PassRole",
        ]
      ),
      Kept(
        resource: iam(account, "role/aws-reserved/sso.amazonaws.com/AWSReservedSSO_Admin_0123456789abcdef"),
        refused: editing + ["iam:UpdateRole", "iam:TagRole"],
        decided: ["iam:GetRole", "iam:ListRolePolicies", "sts:AssumeRole"]
      ),
      Kept(
        resource: iam("aws", "policy/AdministratorAccess"),
        refused: [
          "iam:CreatePolicyVersion", "iam:DeletePolicy", "iam:DeletePolicyVersion", "iam:SetDefaultPolicyVersion",
          "iam:TagPolicy",
        ],
        decided: ["iam:GetPolicy", "iam:GetPolicyVersion", "iam:ListEntitiesForPolicy"]
      ),
      Kept(
        resource: scope.arn("kms", "alias/aws/lambda"),
        refused: ["kms:CreateAlias", "kms:UpdateAlias", "kms:DeleteAlias"],
        decided: ["kms:Encrypt", "kms:DescribeKey"]
      ),
      Kept(
        resource: iam(account, "policy/team"),
        refused: [],
        decided: ["iam:CreatePolicyVersion", "iam:DeletePolicy"]
      ),
      Kept(
        resource: iam(account, "role/service-role/deploy"),
        refused: [],
        decided: editing + ["sts:AssumeRole"]
      ),
      Kept(resource: scope.arn("kms", "alias/orders"), refused: [], decided: ["kms:DeleteAlias"]),
    ]
  }

  @Test(arguments: Partition.allCases)
  func `AWS refuses changes and nothing else`(_ partition: Partition) throws {
    let caller = Caller(.role, ARN.role("ops", of: Self.account, in: partition))
    for sample in Self.samples(partition) {
      for action in sample.refused {
        let answer = try answer(action, sample.resource, by: caller)
        #expect(answer.decision == .implicitlyDenied, "\(action) \(sample.resource)")
        #expect(answer.reasons.map(\.description).allSatisfy { $0.hasPrefix("refused by AWS") })
      }
      for action in sample.decided {
        #expect(try answer(action, sample.resource, by: caller).decision == .allowed, "\(action) \(sample.resource)")
      }
    }
  }

  private static let role = "arn:aws:iam::\(account):role/aws-service-role/batch.amazonaws.com/AWSServiceRoleForBatch"

  @Test(arguments: [
    (Caller.Kind.user, "arn:aws:iam::\(account):user/boss"), (.root, "arn:aws:iam::\(account):root"),
    (.assumedRole, "arn:aws:sts::\(account):assumed-role/ops/x"), (.role, "arn:aws:iam::444455556666:role/ops"),
  ])
  func `whoever asks is refused`(_ kind: Caller.Kind, _ name: String) throws {
    #expect(try answer("iam:DeleteRole", Self.role, by: Caller(kind, name)).decision == .implicitlyDenied)
  }

  @Test func `services and their roles change what they keep`() throws {
    let service = Caller(.service, "batch.amazonaws.com")
    #expect(try answer("sts:AssumeRole", Self.role, by: service).decision == .allowed)
    let linked = Caller(
      .role,
      "arn:aws:iam::\(Self.account):role/aws-service-role/sso.amazonaws.com/AWSServiceRoleForSSO"
    )
    let reserved = "arn:aws:iam::\(Self.account):role/aws-reserved/sso.amazonaws.com/AWSReservedSSO_A_1"
    #expect(try answer("iam:PutRolePolicy", reserved, by: linked).decision == .allowed)
  }

  @Test func `a Deny still is what is told`() throws {
    let deny = #"\#(Sample.all), {"Effect": "Deny", "Action": "iam:*", "Resource": "*"}"#
    #expect(try answer("iam:DeleteRole", Self.role, deny).decision == .explicitlyDenied)
  }

  @Test(arguments: [("kms:PutKeyPolicy", Decision.implicitlyDenied), ("kms:Decrypt", .allowed)])
  func `of a managed key nothing but the key itself tells`(_ action: String, _ decision: Decision) throws {
    let key = "arn:aws:kms:us-east-1:\(Self.account):key/1234"
    #expect(try answer(action, key, kept: .managedKey).decision == decision)
    #expect(try answer(action, key).decision == .allowed)
  }

  @Test func `a line of evaluation is refused as well`() throws {
    let line = #"""
      {"id": "a", "request": {"principal": "arn:aws:iam::111122223333:role/ops", "principal_type": "Role",
       "action": "kms:DeleteAlias", "resource": "arn:aws:kms:us-east-1:111122223333:alias/aws/lambda"},
       "identity_policies": [{"Version": "2012-10-17", "Statement": [\#(Sample.all)]}]}
      """#
    let answer = try EvaluationLine.answer(to: Array(line.utf8)).result.get()
    #expect(answer.decision == .implicitlyDenied)
  }

  @Test(arguments: [
    (#"{"Service": "replicator.lambda.amazonaws.com"}"#, "lambda:GetFunction", true),
    (#"{"Service": "edgelambda.amazonaws.com"}"#, "lambda:EnableReplication*", true),
    (#"{"Service": ["replicator.lambda.amazonaws.com", "edgelambda.amazonaws.com"]}"#, "lambda:GetFunction", true),
    (#"{"Service": "replicator.lambda.amazonaws.com"}"#, "lambda:UpdateFunctionCode", false),
    (#"{"Service": "replicator.lambda.amazonaws.com"}"#, "lambda:*", false),
    (#"{"Service": ["replicator.lambda.amazonaws.com", "s3.amazonaws.com"]}"#, "lambda:GetFunction", false),
    (#"{"Service": "s3.amazonaws.com"}"#, "lambda:GetFunction", false),
    (#"{"AWS": "111122223333"}"#, "lambda:GetFunction", false),
  ])
  func `the replicator's statement is AWS's, and no other`(_ principal: String, _ action: String, _ isKept: Bool) throws
  {
    let document = try policy(Statement.invoke(principal, action: #""\#(action)""#))
    #expect(document.statements.first?.isKeptByAWS == isKept)
    guard isKept else { return }
    #expect(document.exposure(question()).level == .ownAccount)
  }
}
