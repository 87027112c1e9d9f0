import AWSNames
import IAM
import Inventory
import Testing

@testable import Access
@testable import Checks

/// Who may do something is told as `can` tells it, and nobody who may is left out.
@Suite struct WhoCanPropertyTests {
  private static let batches =
    GeneratedGrants.forms.indices.map(GeneratedGrants.forEverybody)
    + [5, 47, 86, 121].map { GeneratedGrants.some($0, of: 128) }

  /// An account of an organization; each policy hangs on a function of its own.
  private func model(_ policies: [[String]]) throws -> AccessModel {
    var builder = ExampleBuilder()
    builder.addOrganization(members: [])
    builder.addControlPolicy("all", on: "ou-1", #"{"Effect": "Allow", "Action": "*", "Resource": "*"}"#)
    let invoke = #"{"Effect": "Allow", "Action": "lambda:Invoke*", "Resource": "*"}"#
    builder.addRole("app", uniqueID: "AROAAPP")
    builder.addRole("ops", invoke)
    builder.addRole("deploy", path: "teams/blue/", tags: ["team": "blue"])
    builder.addRole("barred", invoke, #"{"Effect": "Deny", "Action": "lambda:*", "Resource": "*"}"#)
    builder.addManagedPolicy(
      "arn:aws:iam::111122223333:policy/limit",
      #"{"Effect": "Allow", "Action": "s3:*", "Resource": "*"}"#
    )
    builder.addRole("bounded", invoke, boundary: "arn:aws:iam::111122223333:policy/limit")
    builder.addUser("dana", uniqueID: "AIDADANA", tags: ["team": "red"])
    builder.addUser("erin", #"{"Effect": "Allow", "Action": "*", "Resource": "*"}"#)
    for (place, statements) in policies.enumerated() {
      builder.addFunction("f\(place)")
      builder.addPolicy(to: "f\(place)", statements)
    }
    return try #require(builder.build()).context.access
  }

  private static func function(_ place: Int) -> String { ExampleBuilder.functionARN("f\(place)") }

  private static let action = "lambda:InvokeFunctionUrl"

  @Test(arguments: batches.indices)
  func `each role and user may what the same question answers`(_ batch: Int) throws {
    let policies = Self.batches[batch]
    let model = try model(policies)
    let callers = try model.principals.map { ($0, try #require(model.caller($0))) }
    for (place, policy) in policies.enumerated() {
      let resource = Self.function(place)
      let found = model.whoCan(Self.action, resource).grants
      for (row, caller) in callers {
        let question = AccessQuestion(caller: caller, principal: row, action: Self.action, resource: resource)
        let decision = model.decision(on: question)
        let told = found.first { $0.party == .principal(row) }?.decision
        #expect(told == (decision.isPossible ? decision : nil), "\(model.name(row)): \(policy)")
      }
      #expect(Set(found.map(\.party)).count == found.count)
    }
  }

  @Test(arguments: batches.indices)
  func `whoever else comes in is told, by name or as one of many`(_ batch: Int) throws {
    let policies = Self.batches[batch]
    let model = try model(policies)
    for (place, policy) in policies.enumerated() {
      let resource = Self.function(place)
      let found = model.whoCan(Self.action, resource).grants
      let asked = model.asked(Self.action, resource)
      let words = policy.joined()
      for outsider in Outsider.all where outsider.decision(on: asked) == .allowed {
        // Identities of providers call nothing but what names them, and canonical ids only name accounts.
        guard outsider.caller.kind != .federatedUser || words.contains(outsider.caller.name) else { continue }
        #expect(found.contains { outsider.isOne(of: $0.party) }, "\(outsider.caller.name): \(policy)")
      }
      for grant in found where grant.party.principal == nil {
        #expect(!grant.reasons.contains { $0.statement?.layer.kind == .identity }, "\(grant.party): \(policy)")
      }
    }
  }

  @Test(arguments: batches.indices)
  func `sessions of roles are told by themselves or by their role`(_ batch: Int) throws {
    let policies = Self.batches[batch]
    let model = try model(policies)
    for name in [
      "arn:aws:sts::111122223333:assumed-role/app/alice", "arn:aws:sts::111122223333:assumed-role/deploy/ci",
    ] {
      let (caller, row) = try model.principal(named: name)
      let role = try #require(row)
      for (place, policy) in policies.enumerated() {
        let resource = Self.function(place)
        let question = AccessQuestion(caller: caller, principal: role, action: Self.action, resource: resource)
        guard model.decision(on: question) == .allowed else { continue }
        let found = model.whoCan(Self.action, resource).grants.map(\.party)
        #expect(found.contains(.principal(role)) || found.contains(.named(.aws(name))), "\(name): \(policy)")
      }
    }
  }
}

/// Somebody of whom the snapshot knows nothing, whose own policies allow everything.
private struct Outsider {
  let caller: Caller
  var organization: String?
  var path = ""
  var arn: String?
  var id: String?
  var context = RequestContext()

  static let all = [
    person(
      .role,
      "arn:aws:iam::999999999999:role/ops",
      id: "AROAOPS:alice",
      in: "o-partner001",
      "o-partner001/r-1/ou-9/"
    ),
    person(
      .role,
      "arn:aws:iam::999999999999:role/reader",
      id: "AROAREAD:x",
      in: "o-partner001",
      "o-partner001/r-1/ou-9/x/"
    ),
    person(.user, "arn:aws:iam::999999999999:user/erin", id: "AIDAERIN", in: "o-partner001", "o-partner001/r-1/"),
    person(.assumedRole, "arn:aws:sts::999999999999:assumed-role/ops/alice", id: "AROAOPS:alice", role: "ops"),
    person(
      .role,
      "arn:aws:iam::222233334444:role/ops",
      id: "AROAOTHER:x",
      in: "o-example1111",
      "o-example1111/r-1/ou-1/"
    ),
    person(
      .user,
      "arn:aws:iam::222233334444:user/dana",
      id: "AIDAOTHER",
      in: "o-example1111",
      "o-example1111/r-1/ou-2/"
    ),
    person(.role, "arn:aws:iam::888888888888:role/alone", id: "AROAALONE:x"),
    person(.root, "arn:aws:iam::999999999999:root", id: "999999999999", in: "o-partner001", "o-partner001/r-1/"),
    service("events.amazonaws.com"), service("s3.amazonaws.com"), other(.anonymous, "*"),
    other(.federatedUser, "accounts.google.com"), other(.federatedUser, "79a59df900b949e55d96a1e698fbaced"),
  ].compactMap(\.self)

  private static func person(
    _ kind: Caller.Kind,
    _ name: String,
    id: String,
    role: String? = nil,
    in organization: String? = nil,
    _ path: String = ""
  ) -> Outsider? {
    let arn = role.map { "arn:aws:iam::999999999999:role/\($0)" } ?? name
    var keys = KnownKeys()
    keys["aws:userid"] = .value(id)
    keys["aws:PrincipalArn"] = .value(arn)
    keys["aws:PrincipalOrgID"] = organization.map { .value($0) } ?? .absent
    keys["aws:PrincipalOrgPaths"] = organization == nil ? .absent : .values([path])
    return Caller(kind, name).map {
      Outsider(caller: $0.knowing(keys), organization: organization, path: path, arn: arn, id: id)
    }
  }

  private static func service(_ name: String) -> Outsider? {
    var context = RequestContext()
    context["aws:SourceAccount"] = .value("111122223333")
    context["aws:SourceArn"] = .value("arn:aws:events:us-east-1:111122223333:rule/r")
    return Caller(.service, name).map { Outsider(caller: $0, context: context) }
  }

  private static func other(_ kind: Caller.Kind, _ name: String) -> Outsider? {
    Caller(kind, name).map { Outsider(caller: $0) }
  }

  func decision(on asked: AskedAction) -> Decision {
    let everything = PolicyDocument(statements: [Statement(action: .only(["*"]), resource: .only(["*"]))])
    let stack = PolicyStack(
      identity: CompiledPolicies([NamedPolicy("all", everything)], .identity),
      resource: asked.layer.compiled
    )
    var context = context
    context["aws:ResourceOrgID"] = .value("o-example1111")
    let request = AccessRequest(
      caller: caller,
      action: asked.action,
      resource: asked.resource,
      resourceAccount: asked.owner,
      context: context
    )
    return stack.decision(on: request)
  }

  func isOne(of party: Party) -> Bool {
    switch party {
    case .principal, .root, .entrance: false
    case .named(.anyone): true
    case .named(.service(let name)), .named(.federated(let name)), .named(.canonicalUser(let name)): name == caller.name
    case .named(.aws(let text)):
      Principal.aws(text).isWholeAccount && Principal.aws(text).account == caller.account
        || [caller.name, arn, id].contains { $0.map(WildcardPattern(text).matches) ?? false }
    case .group(.organization(let text)):
      organization.map(WildcardPattern(text).matches) ?? false || WildcardPattern(text).matches(path)
    case .group(.accounts(let text)): caller.account.map(WildcardPattern(text).matches) ?? false
    case .group(.everybody(let account)): account == caller.account
    case .group(.services): caller.kind == .service
    case .group(.organizationOf), .group(.unknown): false
    case .group(.others): true
    }
  }
}
