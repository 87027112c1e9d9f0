import IAM
import Inventory
import Testing

@testable import Access
@testable import Checks

/// Whom a policy lets in beside those it names: by conditions, sessions, accounts, and without policies of their own.
///
/// Source: IAM user guide, "AWS global condition context keys", "AWS JSON policy elements: Principal" and "Policy
/// evaluation logic"; KMS developer guide, `kms:CallerAccount`; cloud-copilot/iam-lens; as known on 2026-11-28.
@Suite struct WhoCanAudienceTests {
  private let function = ExampleBuilder.functionARN("checkout")

  private func model(_ add: (inout ExampleBuilder) -> Void) throws -> AccessModel {
    var builder = ExampleBuilder()
    builder.addFunction()
    builder.addOrganization(members: [])
    builder.addControlPolicy("all", on: "ou-1", #"{"Effect": "Allow", "Action": "*", "Resource": "*"}"#)
    builder.addRole("idle", uniqueID: "AROAIDLE")
    builder.addRole("ops", path: "teams/", uniqueID: "AROAOPS")
    builder.addUser("dana", uniqueID: "AIDADANA")
    add(&builder)
    return try #require(builder.build()).context.access
  }

  private func words(_ found: WhoCan, _ model: AccessModel) -> [String] {
    found.grants.map { grant in
      let name =
        switch grant.party {
        case .principal(let row): model.name(row)
        case .named(let principal): principal.description
        case .group(let group): "\(group)"
        case .root, .entrance: "neither"
        }
      return grant.isConditional ? "\(name)?" : name
    }
  }

  // MARK: Everybody under a condition

  private static let rows = ["idle", "ops", "dana"]

  @Test(arguments: [
    (#""StringEquals": {"aws:PrincipalAccount": "111122223333"}"#, [#"everybody(account: "111122223333")"#] + rows),
    (
      #""StringEquals": {"aws:PrincipalAccount": "${aws:ResourceAccount}"}"#,
      [#"everybody(account: "111122223333")"#] + rows
    ),
    (
      #""StringEquals": {"aws:ResourceAccount": "${aws:PrincipalAccount}"}"#,
      [#"everybody(account: "111122223333")"#] + rows
    ),
    (#""StringEquals": {"aws:PrincipalAccount": "999999999999"}"#, ["999999999999?"]),
    (#""StringLike": {"aws:PrincipalAccount": "9999*"}"#, [#"accounts("9999*")?"#]),
    (
      #""StringEquals": {"aws:PrincipalOrgID": "o-example1111"}"#,
      [#"organization("o-example1111")"#, #"everybody(account: "111122223333")"#] + rows
    ),
    (
      #""StringEquals": {"aws:PrincipalOrgID": "${aws:ResourceOrgID}"}"#,
      [#"organization("o-example1111")"#, #"everybody(account: "111122223333")"#] + rows
    ),
    (#""StringEquals": {"aws:PrincipalOrgID": "o-partner001"}"#, [#"organization("o-partner001")"#]),
    (#""StringLike": {"aws:PrincipalOrgID": "o-part*"}"#, [#"organization("o-part*")"#]),
    (
      #""ForAnyValue:StringLike": {"aws:PrincipalOrgPaths": "o-partner001/r-1/ou-?/*"}"#,
      [#"organization("o-partner001/r-1/ou-?/*")?"#]
    ),
    (#""ArnLike": {"aws:PrincipalArn": "arn:aws:iam::111122223333:role/teams/*"}"#, ["ops"]),
    (#""ArnEquals": {"aws:PrincipalArn": "arn:aws:iam::111122223333:role/gone"}"#, []),
    (
      #""ArnEquals": {"aws:PrincipalArn": "arn:aws:iam::999999999999:role/ops"}"#,
      ["arn:aws:iam::999999999999:role/ops?"]
    ),
    (#""ArnLike": {"aws:PrincipalArn": "arn:aws:iam::999999999999:role/*"}"#, ["arn:aws:iam::999999999999:role/*?"]),
    (#""ArnLike": {"aws:PrincipalArn": "arn:aws:iam::*:role/teams/*"}"#, ["arn:aws:iam::*:role/teams/*", "ops"]),
    (#""ArnEquals": {"aws:PrincipalArn": "arn:aws:iam::999999999999:root"}"#, ["arn:aws:iam::999999999999:root?"]),
    (#""StringLike": {"aws:userid": "AROAIDLE:*"}"#, ["idle"]),
    (#""StringEquals": {"aws:userid": "AROAIDLE:ci"}"#, ["arn:aws:sts::111122223333:assumed-role/idle/ci", "idle?"]),
    (#""StringLike": {"aws:userid": "AROASOMEBODYELSE:*"}"#, ["AROASOMEBODYELSE:*?"]),
    (#""StringEquals": {"aws:PrincipalServiceName": "events.amazonaws.com"}"#, ["events.amazonaws.com"]),
    (#""StringLike": {"aws:PrincipalServiceName": "*.amazonaws.com"}"#, ["services"]),
    (#""Bool": {"aws:PrincipalIsAWSService": "true"}"#, ["services"]),
    (#""StringEquals": {"aws:SourceAccount": "111122223333"}"#, ["services?"]),
    (#""ArnLike": {"aws:SourceArn": "arn:aws:s3:::uploads"}"#, ["services?"]),
    (#""StringEquals": {"aws:SourceOrgID": "o-example1111"}"#, ["services?"]),
    (#""Null": {"aws:SourceArn": "false"}"#, ["services?"]),
    (#""NumericGreaterThan": {"aws:PrincipalAccount": "500000000000"}"#, ["others?"]),
    (#""StringEquals": {"aws:PrincipalAccount": "${aws:PrincipalTag/home}"}"#, ["*?"]),
  ])
  func `everybody is told by whom the condition leaves`(_ condition: String, _ expected: [String]) throws {
    let model = try model {
      $0.addPolicy(ExampleBuilder.allow(#""*""#, if: "{\(condition)}"))
    }
    let found = model.whoCan("lambda:InvokeFunction", function)
    #expect(words(found, model) == expected)
    #expect(found.missing.isEmpty)
  }

  @Test func `a Deny that spares some lets in no others of those that an Allow lets in`() throws {
    let model = try model {
      $0.addPolicy(
        ExampleBuilder.allow(#""*""#),
        #"""
        {"Effect": "Deny", "Principal": "*", "Action": "lambda:*", "Condition": {
          "StringNotEqualsIfExists": {"aws:PrincipalOrgID": "o-partner001"},
          "ArnNotLikeIfExists": {"aws:PrincipalArn": "arn:aws:iam::111122223333:role/teams/*"},
          "BoolIfExists": {"aws:PrincipalIsAWSService": "false"}}}
        """#
      )
    }
    let found = model.whoCan("lambda:InvokeFunction", function)
    #expect(words(found, model) == [#"organization("o-partner001")"#, "services", "ops"])
  }

  @Test func `a Deny of all but those it names spares them`() throws {
    let model = try model {
      $0.addPolicy(
        ExampleBuilder.allow(#""*""#),
        #"""
        {"Effect": "Deny", "NotPrincipal": {"AWS": ["arn:aws:iam::111122223333:role/idle", "111122223333",
          "arn:aws:iam::999999999999:role/ops", "999999999999"]}, "Action": "*"}
        """#
      )
    }
    let found = words(model.whoCan("lambda:InvokeFunction", function), model)
    // Of an account its root user alone is spared.
    #expect(found == ["arn:aws:iam::999999999999:role/ops?", "999999999999?", "idle"])
  }

  @Test func `where the snapshot lacks the account's roles and users, everybody of it is told and the call is missing`()
    throws
  {
    let condition = #"{"StringEquals": {"aws:PrincipalAccount": "111122223333"}}"#
    let model = try model {
      $0.deny(.iamGetAccountAuthorizationDetails)
      $0.addPolicy(ExampleBuilder.allow(#""*""#, if: condition))
    }
    let found = model.whoCan("lambda:InvokeFunction", function)
    #expect(words(found, model).first == #"everybody(account: "111122223333")"#)
    #expect(found.missing.map(\.operation) == [.iamGetAccountAuthorizationDetails])
  }

  @Test func `what an unknown policy may let in is told as unknown, with the call that is missing`() throws {
    let model = try model { $0.deny(.lambdaGetPolicy) }
    let found = model.whoCan("lambda:InvokeFunction", function)
    #expect(words(found, model) == ["unknown?", "idle?", "ops?", "dana?"])
    #expect(found.missing.map(\.operation) == [.lambdaGetPolicy])
    let secret = "arn:aws:secretsmanager:us-east-1:111122223333:secret:x"
    #expect(words(model.whoCan("secretsmanager:GetSecretValue", secret), model).first == "unknown?")
  }

  // MARK: Trust, keys and buckets

  private static func trust(_ principal: String, _ condition: String = "{}") -> String {
    #"{"Effect": "Allow", "Principal": \#(principal), "Action": "sts:AssumeRole", "Condition": \#(condition)}"#
  }

  @Test(arguments: [
    (#""*""#, #"{"StringEquals": {"aws:PrincipalOrgID": "o-example1111"}}"#, ["idle", "ops", "target", "dana"]),
    (
      #"{"AWS": "*"}"#, #"{"StringEquals": {"aws:PrincipalAccount": "111122223333"}}"#,
      ["idle", "ops", "target", "dana"]
    ),
    (#"{"AWS": "111122223333"}"#, "{}", ["arn"]), (#"{"AWS": "arn:aws:iam::111122223333:root"}"#, "{}", ["arn"]),
  ])
  func `whoever a trust policy names needs no policy of its own, whoever's account it names does`(
    _ principal: String,
    _ condition: String,
    _ expected: [String]
  ) throws {
    let model = try model { $0.addRole("target", trust: Self.trust(principal, condition)) }
    let found = model.whoCan("sts:AssumeRole", ExampleBuilder.roleARN("target"))
    let rows = found.grants.compactMap { $0.party.principal.map(model.name) }
    #expect(rows == expected.filter { $0 != "arn" })
    #expect(found.grants.allSatisfy { !$0.isConditional })
    #expect(found.grants.contains { if case .named(.aws) = $0.party { true } else { false } } == (expected == ["arn"]))
  }

  @Test(arguments: [
    ("111122223333", ["everybody", "idle", "ops", "dana"]), ("444455556666", ["444455556666"]),
  ])
  func `a key for all callers of an account is theirs alone`(_ account: String, _ expected: [String]) throws {
    let key = "arn:aws:kms:us-east-1:111122223333:key/0a1b"
    let model = try model {
      $0.addPolicy(
        of: .key,
        key,
        #"""
        {"Effect": "Allow", "Principal": {"AWS": "*"}, "Action": "kms:Decrypt", "Resource": "*",
         "Condition": {"StringEquals": {"kms:CallerAccount": "\#(account)"}}}
        """#
      )
    }
    let found = words(model.whoCan("kms:Decrypt", key), model)
    #expect(found.map { String($0.prefix { $0.isLetter || $0.isNumber }) } == expected)
  }

  @Test func `a bucket belongs to the account that was told its policy`() throws {
    let model = try model {
      $0.addPolicy(
        of: .bucket,
        "uploads",
        #"""
        {"Effect": "Allow", "Principal": {"AWS": "111122223333"}, "Action": "s3:GetObject", "Resource": "*"},
        {"Effect": "Allow", "Principal": {"CanonicalUser": "79a59df9"}, "Action": "s3:GetObject", "Resource": "*"},
        {"Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::cloudfront:user/CloudFront Origin Access Identity E1"},
         "Action": "s3:GetObject", "Resource": "*"}
        """#
      )
      $0.addRole("reader", #"{"Effect": "Allow", "Action": "s3:*", "Resource": "*"}"#)
    }
    #expect(model.resourceAccount("arn:aws:s3:::uploads/a.txt") == "111122223333")
    #expect(
      words(model.whoCan("s3:GetObject", "arn:aws:s3:::uploads/a.txt"), model) == [
        "111122223333", "canonical user 79a59df9", "arn:aws:iam::cloudfront:user/CloudFront Origin Access Identity E1",
        "reader",
      ]
    )
  }

  /// Organizations user guide, "Resource control policies" (2026-11-28).
  @Test func `whom a control policy of the resource's account spares is told`() throws {
    var builder = ExampleBuilder()
    builder.addOrganization(members: [])
    builder.addControlPolicy(
      "perimeter",
      on: "ou-1",
      type: "RESOURCE_CONTROL_POLICY",
      #"""
      {"Effect": "Deny", "Principal": "*", "Action": "s3:*", "Resource": "*", "Condition": {
        "StringNotEqualsIfExists": {"aws:PrincipalOrgID": "o-partner001"},
        "BoolIfExists": {"aws:PrincipalIsAWSService": "false"}}}
      """#
    )
    builder.addRole("idle")
    builder.addPolicy(
      of: .bucket,
      "uploads",
      #"{"Effect": "Allow", "Principal": "*", "Action": "s3:GetObject", "Resource": "*"}"#
    )
    let model = try #require(builder.build()).context.access
    let found = words(model.whoCan("s3:GetObject", "arn:aws:s3:::uploads/a.txt"), model)
    #expect(found == [#"organization("o-partner001")"#, "services"])
  }

  @Test func `all objects of a bucket and all log groups are under the policy of one`() throws {
    let model = try model {
      $0.addPolicy(
        of: .bucket,
        "uploads",
        #"{"Effect": "Allow", "Principal": "*", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::uploads/*"}"#
      )
      $0.addPolicy(
        of: .logs,
        "all",
        #"{"Effect": "Allow", "Principal": {"Service": "es.amazonaws.com"}, "Action": "logs:*", "Resource": "*"}"#
      )
    }
    #expect(words(model.whoCan("s3:GetObject", "arn:aws:s3:::uploads/*"), model).first == "*")
    let group = "arn:aws:logs:us-east-1:111122223333:log-group:/aws/x:*"
    #expect(words(model.whoCan("logs:PutLogEvents", group), model) == ["es.amazonaws.com"])
    #expect(model.whoCan("s3:GetObject", "arn:aws:s3:::*").grants.isEmpty)
  }

  // MARK: Sessions

  @Test(arguments: ["idle", "ops"])
  func `a session that a policy names is told, also of a role with a path`(_ role: String) throws {
    let session = "arn:aws:sts::111122223333:assumed-role/\(role)/alice"
    let model = try model { $0.addPolicy(ExampleBuilder.allow(#"{"AWS": "\#(session)"}"#)) }
    #expect(words(model.whoCan("lambda:InvokeFunction", function), model) == [session])
    let trusting = try self.model { $0.addRole("target", trust: Self.trust(#"{"AWS": "\#(session)"}"#)) }
    #expect(words(trusting.whoCan("sts:AssumeRole", ExampleBuilder.roleARN("target")), trusting) == [session])
  }

  @Test func `a session holds what its role does`() throws {
    let session = "arn:aws:sts::111122223333:assumed-role/barred/alice"
    let model = try model {
      $0.addRole("barred", #"{"Effect": "Deny", "Action": "*", "Resource": "*"}"#)
      $0.addPolicy(ExampleBuilder.allow(#"{"AWS": "\#(session)"}"#))
    }
    #expect(model.whoCan("lambda:InvokeFunction", function).grants.isEmpty)
  }

  // MARK: No permission needed

  @Test func `what needs no permission everybody may`() throws {
    let model = try model { $0.addRole("barred", #"{"Effect": "Deny", "Action": "*", "Resource": "*"}"#) }
    let found = model.whoCan("sts:GetCallerIdentity", "*")
    #expect(words(found, model) == ["*", "idle", "ops", "barred", "dana"])
    #expect(found.missing.isEmpty)
    #expect(words(model.whoCan("sts:GetSessionToken", "*"), model) == ["*", "dana"])
    #expect(model.whoCan("s3:ListAllMyBuckets", "*").grants.isEmpty)
  }
}
