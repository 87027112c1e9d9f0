import IAM
import Inventory
import Testing

@testable import Access
@testable import Checks

/// Questions about small snapshots, answered with reasons.
@Suite struct AccessQuestionTests {
  private let function = ExampleBuilder.functionARN("checkout")

  private func answer(
    _ principal: String,
    _ action: String,
    _ resource: String,
    context: [String: RequestContext.Entry] = [:],
    _ add: (inout ExampleBuilder) -> Void
  ) throws -> AccessAnswer {
    var builder = ExampleBuilder()
    builder.addFunction()
    add(&builder)
    let model = try #require(builder.build()).context.access
    let (caller, row) = try model.principal(named: principal)
    let question = AccessQuestion(
      caller: caller,
      principal: row,
      action: action,
      resource: try model.resource(named: resource),
      context: context
    )
    #expect(model.answer(to: question).decision == model.decision(on: question))
    return model.answer(to: question)
  }

  @Test func `a role's own policy allows`() throws {
    let answer = try answer("deploy", "lambda:InvokeFunction", "checkout") {
      $0.addRole("deploy", #"{"Sid": "run", "Effect": "Allow", "Action": "lambda:Invoke*", "Resource": "*"}"#)
    }
    #expect(answer.decision == .allowed)
    #expect(answer.answer.reasons.map(\.description) == ["allowed by identity policy inline, run"])
  }

  @Test func `a control policy of a unit denies what the role allows`() throws {
    let answer = try answer("deploy", "lambda:InvokeFunction", "checkout") {
      $0.addRole("deploy", #"{"Effect": "Allow", "Action": "lambda:*", "Resource": "*"}"#)
      $0.addOrganization(members: [])
      $0.addControlPolicy(
        "no-lambda",
        on: "ou-1",
        #"{"Sid": "stop", "Effect": "Deny", "Action": "lambda:*", "Resource": "*"}"#
      )
    }
    #expect(answer.decision == .explicitlyDenied)
    #expect(answer.answer.reasons.map(\.description) == ["denied by service control policy (level 0) no-lambda, stop"])
  }

  /// KMS developer guide, "AWS managed keys", 2026-11-28: the snapshot tells whose key it is.
  @Test(arguments: [("AWS", "kms:PutKeyPolicy", Decision.implicitlyDenied), ("CUSTOMER", "kms:PutKeyPolicy", .allowed)])
  func `a key that AWS manages is changed by nobody`(_ manager: String, _ action: String, _ decision: Decision) throws {
    let key = "arn:aws:kms:us-east-1:111122223333:key/1234"
    let answer = try answer("dana", action, key) {
      $0.addUser("dana", #"{"Effect": "Allow", "Action": "kms:*", "Resource": "*"}"#)
      $0.addKey(key, manager: manager)
      $0.addPolicy(
        of: .key,
        key,
        #"{"Effect": "Allow", "Principal": {"AWS": "111122223333"}, "Action": "kms:*", "Resource": "*"}"#
      )
    }
    #expect(answer.decision == decision)
  }

  @Test func `control policies do not bind the management account`() throws {
    let answer = try answer("deploy", "lambda:InvokeFunction", "checkout") {
      $0.addRole("deploy", #"{"Effect": "Allow", "Action": "lambda:*", "Resource": "*"}"#)
      $0.addOrganization(members: [], managementAccount: ExampleBuilder.account)
      $0.addControlPolicy("no-lambda", on: "ou-1", #"{"Effect": "Deny", "Action": "lambda:*", "Resource": "*"}"#)
    }
    #expect(answer.decision == .allowed)
  }

  @Test func `control policies that were not collected leave the answer open`() throws {
    let answer = try answer("deploy", "lambda:InvokeFunction", "checkout") {
      $0.addRole("deploy", #"{"Effect": "Allow", "Action": "lambda:*", "Resource": "*"}"#)
      $0.forget(.organizationsDescribeOrganization, .organizationsListParents)
    }
    #expect(answer.decision == .conditional)
    #expect(answer.missing.map(\.operation).contains(.organizationsDescribeOrganization))
  }

  @Test func `an attached policy without its words leaves the answer open and is named`() throws {
    let answer = try answer("deploy", "lambda:InvokeFunction", "checkout") {
      $0.addRole("deploy", attached: ["arn:aws:iam::111122223333:policy/team"])
    }
    #expect(answer.decision == .conditional)
    #expect(answer.unread == ["arn:aws:iam::111122223333:policy/team"])
  }

  @Test func `a Deny that is known holds whatever else is not`() throws {
    let answer = try answer("deploy", "lambda:InvokeFunction", "checkout") {
      $0.addRole(
        "deploy",
        #"{"Effect": "Deny", "Action": "lambda:*", "Resource": "*"}"#,
        attached: ["arn:aws:iam::111122223333:policy/team"]
      )
    }
    #expect(answer.decision == .explicitlyDenied)
  }

  @Test func `the function's own policy is enough within the account`() throws {
    let answer = try answer("idle", "lambda:InvokeFunction", "checkout") {
      $0.addRole("idle")
      $0.addPolicy(
        #"""
        {"Sid": "idle", "Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::111122223333:role/idle"},
         "Action": "lambda:InvokeFunction"}
        """#
      )
    }
    #expect(answer.decision == .allowed)
  }

  @Test func `a function policy that was denied to the collector may allow`() throws {
    let answer = try answer("idle", "lambda:InvokeFunction", "checkout") {
      $0.addRole("idle")
      $0.deny(.lambdaGetPolicy)
    }
    #expect(answer.decision == .conditional)
    #expect(answer.missing.map(\.operation) == [.lambdaGetPolicy])
  }

  @Test func `the boundary cuts what the policy grants`() throws {
    let boundary = "arn:aws:iam::111122223333:policy/boundary"
    let answer = try answer("deploy", "iam:CreateUser", "*") {
      $0.addRole("deploy", #"{"Effect": "Allow", "Action": "*", "Resource": "*"}"#, boundary: boundary)
      $0.addManagedPolicy(boundary, #"{"Effect": "Allow", "Action": "lambda:*", "Resource": "*"}"#)
    }
    #expect(answer.decision == .implicitlyDenied)
    #expect(answer.answer.reasons.map(\.description).contains("no statement of permissions boundary allows it"))
  }

  @Test func `a user may by a policy of its group`() throws {
    let answer = try answer("dana", "lambda:InvokeFunction", "checkout") {
      $0.addUser("dana", groups: ["ops"])
      $0.addGroup("ops", #"{"Effect": "Allow", "Action": "lambda:*", "Resource": "*"}"#)
    }
    #expect(answer.decision == .allowed)
    #expect(answer.answer.reasons.map(\.description) == ["allowed by identity policy ops/inline, statement 1"])
  }

  @Test func `a condition on a key that nobody told makes the answer conditional, and telling it settles it`() throws {
    let add = { (builder: inout ExampleBuilder) in
      builder.addRole(
        "deploy",
        #"""
        {"Effect": "Allow", "Action": "lambda:*", "Resource": "*",
         "Condition": {"IpAddress": {"aws:SourceIp": "192.0.2.0/24"}}}
        """#
      )
    }
    let open = try answer("deploy", "lambda:InvokeFunction", "checkout", add)
    #expect(open.decision == .conditional)
    let inside = try answer(
      "deploy",
      "lambda:InvokeFunction",
      "checkout",
      context: ["aws:SourceIp": .value("192.0.2.7")],
      add
    )
    #expect(inside.decision == .allowed)
    let outside = try answer(
      "deploy",
      "lambda:InvokeFunction",
      "checkout",
      context: ["aws:SourceIp": .value("198.51.100.7")],
      add
    )
    #expect(outside.decision == .implicitlyDenied)
  }

  @Test func `the organization of a principal is told by the snapshot`() throws {
    let answer = try answer("idle", "lambda:InvokeFunction", "checkout") {
      $0.addRole("idle", #"{"Effect": "Allow", "Action": "lambda:*", "Resource": "*"}"#)
      $0.addOrganization(members: [])
      $0.addControlPolicy(
        "insiders",
        on: "ou-1",
        #"""
        {"Effect": "Deny", "Action": "lambda:*", "Resource": "*",
         "Condition": {"StringNotEquals": {"aws:ResourceOrgID": "o-example1111"}}}
        """#
      )
    }
    #expect(answer.decision == .allowed)
  }

  @Test(arguments: [
    ("arn:aws:sts::111122223333:assumed-role/deploy/session", Decision.allowed),
    ("111122223333", .allowed),
    ("arn:aws:iam::999999999999:role/other", .implicitlyDenied),
    ("s3.amazonaws.com", .implicitlyDenied), ("*", .implicitlyDenied),
  ])
  func principalsComeInManyForms(_ principal: String, _ expected: Decision) throws {
    let answer = try answer(principal, "lambda:InvokeFunction", "checkout") {
      $0.addRole("deploy", #"{"Effect": "Allow", "Action": "lambda:*", "Resource": "*"}"#)
    }
    #expect(answer.decision == expected)
  }

  @Test func `a resource of a kind with policies that no call tells leaves an Allow open`() throws {
    let answer = try answer(
      "deploy",
      "dynamodb:GetItem",
      "arn:aws:dynamodb:us-east-1:111122223333:table/orders"
    ) {
      $0.addRole("deploy", #"{"Effect": "Allow", "Action": "dynamodb:*", "Resource": "*"}"#)
    }
    #expect(answer.decision == .conditional)
    #expect(answer.answer.reasons.contains(.layerUnknown(.resource)))
  }

  @Test func `names that mean nothing or too much are told`() throws {
    var builder = ExampleBuilder()
    builder.addRole("deploy")
    builder.addUser("deploy")
    let model = try #require(builder.build()).context.access
    #expect(throws: AccessNameError.unknown("nobody")) { try model.principal(named: "nobody") }
    #expect(throws: AccessNameError.self) { try model.principal(named: "deploy") }
    #expect(throws: AccessNameError.noPrincipal("arn:aws:s3:::bucket")) {
      try model.principal(named: "arn:aws:s3:::bucket")
    }
    #expect(throws: AccessNameError.unknown("nothing")) { try model.resource(named: "nothing") }
  }
}

extension ExampleBuilder {
  /// Adds a key with who manages it.
  fileprivate mutating func addKey(_ arn: String, manager: String) {
    var key = KeyRecord(scope: regional, provenance: provenance)
    key.arn = id(arn)
    key.manager = id(manager)
    rows.append(key)
  }
}
