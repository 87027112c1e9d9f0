import IAM
import Inventory
import Testing

@testable import Access
@testable import Checks

/// Paths know what the snapshot holds of both ends, and as much as a direct question does.
///
/// Source: IAM user guide, "AWS global condition context keys" and "Use instance profiles"; Lambda developer guide,
/// "Working with resource-based IAM policies in Lambda"; nccgroup/PMapper, issues 58 and 108; as known on 2026-11-28.
@Suite struct PathKnowledgeTests {
  private func model(_ add: (inout ExampleBuilder) -> Void) throws -> AccessModel {
    var builder = ExampleBuilder()
    builder.addFunction("victim", role: "boss")
    builder.addOrganization(members: [], managementAccount: ExampleBuilder.account)
    add(&builder)
    return try #require(builder.build()).context.access
  }

  /// Whether a principal's shortest way up is sure; nil when there is none.
  private func isSure(_ name: String, in model: AccessModel) throws -> Bool? {
    let principal = try #require(try model.subject(named: name).principal as PrincipalRow?)
    return model.routes[model.place(of: principal)].map { $0.conditionalHops == 0 }
  }

  private static let all = #"{"Effect": "Allow", "Action": "*", "Resource": "*"}"#
  private static let assume = #"{"Effect": "Allow", "Action": "sts:AssumeRole", "Resource": "*"}"#

  private static func trust(_ principal: String, if condition: String) -> String {
    #"""
    {"Effect": "Allow", "Principal": \#(principal), "Action": "sts:AssumeRole", "Condition": \#(condition)}
    """#
  }

  // MARK: Keys of the one who starts

  private static let conditions = [
    #"{"StringEquals": {"aws:PrincipalTag/admin": "yes"}}"#, #"{"StringEquals": {"aws:PrincipalTag/admin": "no"}}"#,
    #"{"StringNotEquals": {"aws:PrincipalTag/admin": "yes"}}"#, #"{"Null": {"aws:PrincipalTag/admin": "false"}}"#,
    #"{"StringEquals": {"aws:PrincipalOrgID": "o-example1111"}}"#,
    #"{"StringEquals": {"aws:PrincipalOrgID": "o-zzzz999999"}}"#,
    #"{"ForAnyValue:StringLike": {"aws:PrincipalOrgPaths": "o-example1111/*"}}"#,
    #"{"ForAnyValue:StringLike": {"aws:PrincipalOrgPaths": "o-zzzz999999/*"}}"#,
    #"{"StringEquals": {"aws:ResourceOrgID": "${aws:PrincipalOrgID}"}}"#,
    #"{"StringEquals": {"aws:userid": "AIDAEXAMPLE"}}"#, #"{"StringLike": {"aws:userid": "AROAEXAMPLE:*"}}"#,
    #"{"StringLike": {"aws:userid": "AROAEXAMPLE:ci*"}}"#, #"{"StringEquals": {"aws:username": "dana"}}"#,
    #"{"StringEquals": {"aws:PrincipalType": "User"}}"#,
    #"{"StringEquals": {"aws:PrincipalAccount": "111122223333"}}"#,
    #"{"ArnLike": {"aws:SourceArn": "arn:aws:sns:*:*:*"}}"#,
    #"{"StringEquals": {"aws:SourceAccount": "111122223333"}}"#,
    #"{"ArnLike": {"aws:PrincipalArn": "arn:aws:iam::*:role/ci"}}"#,
    #"{"Bool": {"aws:MultiFactorAuthPresent": "true"}}"#,
    #"{"StringEquals": {"sts:ExternalId": "x"}}"#, #"{"Bool": {"aws:PrincipalIsAWSService": "true"}}"#,
  ]

  @Test(arguments: conditions, ["dana", "erin", "ci", "tagged"])
  func `a path assumes a role where can says so`(_ condition: String, _ name: String) throws {
    for principal in [#"{"AWS": "111122223333"}"#, #""*""#] {
      let model = try model {
        $0.addRole("boss", Self.all, trust: Self.trust(principal, if: condition))
        $0.addUser("dana", Self.assume, uniqueID: "AIDAEXAMPLE")
        $0.addUser("erin", Self.assume, uniqueID: "AIDAOTHER", tags: ["admin": "yes"])
        $0.addRole("ci", Self.assume, uniqueID: "AROAEXAMPLE", tags: ["admin": "no"])
        $0.addRole(
          "tagged",
          Self.assume,
          trust: ExampleBuilder.lambdaTrust.replacing("sts:AssumeRole", with: "sts:*"),
          tags: ["admin": "no"]
        )
      }
      let (caller, row) = try model.principal(named: name)
      let boss = ExampleBuilder.roleARN("boss")
      let decision = model.decision(
        on: AccessQuestion(caller: caller, principal: row, action: "sts:AssumeRole", resource: boss)
      )
      let expected: Bool? =
        switch decision {
        case .allowed: true
        case .conditional: false
        case .explicitlyDenied, .implicitlyDenied: nil
        }
      #expect(try isSure(name, in: model) == expected, "\(principal) \(decision)")
    }
  }

  // MARK: Instance profiles

  private static let launch = #"{"Effect": "Allow", "Action": ["iam:PassRole", "ec2:RunInstances"], "Resource": "*"}"#
  private static let make = """
    {"Effect": "Allow", "Resource": "*", "Action": ["iam:CreateInstanceProfile", "iam:AddRoleToInstanceProfile"]}
    """
  private static let ec2Trust = ExampleBuilder.lambdaTrust.replacing("lambda.", with: "ec2.")
  private static let profile = "arn:aws:iam::111122223333:instance-profile/boss"

  /// What the role's own row and the list of instance profiles say, and whether the way is sure.
  @Test(
    arguments: [
      ([profile], nil, true), ([], nil, nil), (nil, nil, false), (nil, [profile], true), (nil, [], nil),
      ([], [profile], true), ([profile], [], true),
    ] as [([String]?, [String]?, Bool?)]
  )
  func `a role is handed to instances by an instance profile`(
    _ own: [String]?,
    _ listed: [String]?,
    _ expected: Bool?
  ) throws {
    let model = try model { builder in
      builder.addRole("boss", Self.all, trust: Self.ec2Trust, instanceProfiles: own)
      builder.addUser("dana", Self.launch)
      if let listed {
        for arn in listed { builder.addInstanceProfile(arn, role: "boss") }
      } else {
        builder.forget(.iamListInstanceProfiles)
      }
    }
    #expect(try isSure("dana", in: model) == expected)
  }

  @Test func `who can make an instance profile needs none`() throws {
    let model = try model {
      $0.addRole("boss", Self.all, trust: Self.ec2Trust, instanceProfiles: [])
      $0.addUser("dana", Self.launch, Self.make)
    }
    #expect(try isSure("dana", in: model) == true)
  }

  // MARK: The function's own policy

  private static let update = #"{"Effect": "Allow", "Action": "lambda:UpdateFunctionCode", "Resource": "*"}"#
  private static let dana = #"{"AWS": "arn:aws:iam::111122223333:user/dana"}"#

  /// The policy of the function, and whether the way of one who may replace its code is sure: without being let in, a
  /// trigger is needed that nobody knows of.
  @Test(arguments: [
    (ExampleBuilder.allow(dana), true), (ExampleBuilder.allow(#""*""#), true),
    (ExampleBuilder.allow(dana, "lambda:*"), true), (ExampleBuilder.allow(dana, "lambda:InvokeF*"), true),
    (ExampleBuilder.allow(#"{"AWS": "111122223333"}"#), false),
    (ExampleBuilder.allow(#"{"AWS": "arn:aws:iam::111122223333:user/erin"}"#), false),
    (ExampleBuilder.allow(dana, "lambda:GetFunction"), false),
    (ExampleBuilder.allow(#"{"Service": "sns.amazonaws.com"}"#), false),
    (ExampleBuilder.allow(#""*""#, if: #"{"StringEquals": {"aws:PrincipalAccount": "111122223333"}}"#), true),
    (ExampleBuilder.allow(#""*""#, if: #"{"StringEquals": {"aws:PrincipalAccount": "444455556666"}}"#), false),
    (ExampleBuilder.allow(#""*""#, if: #"{"StringEquals": {"aws:PrincipalOrgID": "o-example1111"}}"#), true),
    (ExampleBuilder.allow(dana, if: #"{"IpAddress": {"aws:SourceIp": "192.0.2.0/24"}}"#), false),
    (ExampleBuilder.allow(dana, if: #"{"StringEquals": {"lambda:FunctionUrlAuthType": "AWS_IAM"}}"#), false),
  ])
  func `a function's policy lets principals in by itself`(_ statement: String, _ isSure: Bool) throws {
    let model = try model {
      $0.addRole("boss", Self.all)
      $0.addUser("dana", Self.update)
      $0.addPolicy(to: "victim", statement)
    }
    #expect(try self.isSure("dana", in: model) == isSure)
  }

  @Test func `a function's policy may grant the change itself`() throws {
    let model = try model {
      $0.addRole("boss", Self.all)
      $0.addUser("dana", #"{"Effect": "Allow", "Action": "lambda:InvokeFunction", "Resource": "*"}"#)
      $0.addPolicy(to: "victim", ExampleBuilder.allow(Self.dana, "lambda:UpdateFunctionCode"))
    }
    #expect(try isSure("dana", in: model) == true)
  }

  @Test func `a function's policy that denies takes an own permission away`() throws {
    let deny = ExampleBuilder.allow(Self.dana).replacing("Allow", with: "Deny")
    let model = try model {
      $0.addRole("boss", Self.all)
      $0.addUser(
        "dana",
        #"{"Effect": "Allow", "Action": ["lambda:UpdateFunctionCode", "lambda:Invoke*"], "Resource": "*"}"#
      )
      $0.addPolicy(to: "victim", deny)
    }
    #expect(try isSure("dana", in: model) == false)
  }

  @Test func `a policy of an alias opens the alias alone`() throws {
    let model = try model {
      $0.addRole("boss", Self.all)
      $0.addUser("dana", Self.update)
      $0.addPolicy(to: "victim", qualifier: "live", ExampleBuilder.allow(Self.dana))
    }
    #expect(try isSure("dana", in: model) == false)
  }
}
