import IAM
import Inventory
import Testing

@testable import Access

/// A statement that led to a decision leads to the row of its policy, whatever the policies are called.
@Suite struct PolicySourceTests {
  /// A user of two groups, each with a policy `deploy`, and a region with two policies of log groups; every row has an
  /// offset of its own.
  private struct Account {
    var model: AccessModel
    var user: PrincipalRow
    var offsets: [String: UInt64] = [:]
  }

  private func account() throws -> Account {
    var builder = InventoryBuilder()
    let interner = builder.interner
    let id = { interner.intern($0) }
    let file = builder.addFile(path: id("file"), isCompressed: false)
    var offsets: [String: UInt64] = [:]
    func place(_ name: String) -> Provenance {
      let offset = UInt64(offsets.count + 1) * 100
      offsets[name] = offset
      return Provenance(file: file, offset: offset, length: 2)
    }
    let number = id("111122223333")
    let row = builder.addAccount(folder: number, id: number, provenance: place("account"))
    let (global, region) = (builder.scope(row, id("global")), builder.scope(row, id("us-east-1")))
    for call in Operation.allCases {
      for scope in [global, region] { builder.coverage.note(.collected, of: call, in: scope) }
    }
    var rows = Fragment()
    for (name, action) in [("blue", "sqs:SendMessage"), ("green", "sns:Publish"), ("red", "sqs:SendMessage")] {
      var group = GroupRecord(scope: global, provenance: place(name))
      group.name = id(name)
      group.arn = id("arn:aws:iam::111122223333:group/\(name)")
      group.inlinePolicies = interner.intern(pairs: [(id("deploy"), id(Self.allowing(action)))])
      rows.append(group)
    }
    var user = UserRecord(scope: global, provenance: place("ana"))
    user.name = id("ana")
    user.arn = id("arn:aws:iam::111122223333:user/ana")
    user.groups = interner.intern(list: [id("blue"), id("green"), id("red")])
    user.inlinePolicies = interner.intern(pairs: [(id("green/deploy"), id(Self.allowing("s3:GetObject")))])
    rows.append(user)
    for (name, service) in [("first", "es"), ("second", "route53")] {
      var policy = ResourcePolicyRecord(kind: .logs, scope: region, provenance: place(name))
      policy.document = id(
        #"""
        {"Statement": [{"Effect": "Allow", "Principal": {"Service": "\#(service).amazonaws.com"},
          "Action": "logs:PutLogEvents", "Resource": "*"}]}
        """#
      )
      rows.append(policy)
    }
    builder.append(rows)
    let model = AccessModel(builder.build().inventory)
    return Account(model: model, user: .user(RowID(0)), offsets: offsets)
  }

  private static func allowing(_ action: String) -> String {
    #"{"Statement": [{"Effect": "Allow", "Action": "\#(action)", "Resource": "*"}]}"#
  }

  private func places(_ reasons: [DecisionReason], _ account: Account, _ principal: PrincipalRow?, _ resource: String)
    -> [String]
  {
    account.model.evidence(reasons, principal: principal, resource: resource).compactMap(\.source).map { source in
      account.offsets.first { $0.value == source.provenance.offset }?.key ?? "nowhere"
    }
  }

  @Test(
    arguments: [
      ("sqs:SendMessage", "arn:aws:sqs:us-east-1:111122223333:orders", ["blue", "red"]),
      ("sns:Publish", "arn:aws:sns:us-east-1:111122223333:orders", ["green"]),
      ("s3:GetObject", "arn:aws:s3:::uploads/a", ["ana"]),
    ]
  )
  func `policies of one name in several groups stand each in its own`(
    _ action: String,
    _ resource: String,
    _ expected: [String]
  ) throws {
    let account = try account()
    let caller = try #require(account.model.caller(account.user))
    let question = AccessQuestion(caller: caller, principal: account.user, action: action, resource: resource)
    let reasons = account.model.answer(to: question).answer.reasons
    let found = places(reasons, account, account.user, resource)
    #expect(!found.isEmpty && Set(found).isSubset(of: expected), "\(reasons)")
    #expect(found.first == expected.first)
  }

  @Test(arguments: [("es.amazonaws.com", "first"), ("route53.amazonaws.com", "second")])
  func `of several policies of one resource the one that counts is named`(_ service: String, _ name: String) throws {
    let account = try account()
    let resource = "arn:aws:logs:us-east-1:111122223333:log-group:/shop:log-stream:today"
    let caller = try #require(Caller(.service, service))
    let question = AccessQuestion(caller: caller, action: "logs:PutLogEvents", resource: resource)
    let answer = account.model.answer(to: question)
    #expect(places(answer.answer.reasons, account, nil, resource) == [name], "\(answer.answer.reasons)")
  }

  @Test func `a reference finds its statement again among policies of one name`() throws {
    let document = { try PolicyDocument.parse(Self.allowing($0)) }
    let policies = [
      NamedPolicy(PolicyRef("deploy", row: 1), try document("sqs:SendMessage")),
      NamedPolicy(PolicyRef("deploy", row: 2), try document("sns:Publish")),
    ]
    for policy in policies {
      let statement = try #require(policy.document.statements.first)
      #expect(policies.statement(StatementReference(policy, statement)) == statement)
    }
    let other = StatementReference(PolicyRef("deploy"), try #require(policies[0].document.statements.first))
    #expect(policies.statement(other) == nil)
  }
}
