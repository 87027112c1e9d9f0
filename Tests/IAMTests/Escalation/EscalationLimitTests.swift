import IAM
import Testing

/// What boundaries, control policies, conditions and known facts leave of an escalation.
@Suite struct EscalationLimitTests {
  private typealias World = EscalationWorld

  private func ids(_ principals: EscalationPrincipal..., functions: [EscalationFunction] = []) -> [String] {
    EscalationGraph(principals: principals, functions: functions).hops(from: 0).map(\.technique.id)
  }

  // MARK: Boundaries

  private static let write = "iam:PutUserPolicy"

  @Test func aPolicyOfOnesOwnCannotExceedTheBoundary() throws {
    let boundary = "\(World.allow("s3:*")), \(World.allow(Self.write))"
    #expect(ids(try World.user("ana", World.allow(Self.write), boundary: boundary)) == [])
  }

  @Test func aBoundaryThatLeavesAdministrationStopsNothing() throws {
    let boundary = World.allow("iam:*")
    #expect(ids(try World.user("ana", World.allow(Self.write), boundary: boundary)) == ["put-user-policy"])
  }

  @Test func aBoundaryThatCannotBeLeftStaysOne() throws {
    // The usual guard of delegated administration: whoever is made must carry the boundary, and nobody may drop it.
    let own = World.arn("policy/limit")
    let guarded = #"{"StringEquals": {"iam:PermissionsBoundary": "\#(own)"}}"#
    let boundary = [
      World.allow("s3:*"), World.allow("iam:CreateUser", "iam:PutUserPolicy", "iam:CreateAccessKey", if: guarded),
      World.deny("iam:DeleteUserPermissionsBoundary", "iam:PutUserPermissionsBoundary"),
    ].joined(separator: ", ")
    var ana = try World.user("ana", World.allow("iam:*"), boundary: boundary)
    ana.boundary = own
    #expect(ids(ana) == [])
    ana.stack.boundary = nil
    ana.boundary = nil
    #expect(ids(ana).contains("put-user-policy"))
  }

  @Test func removingTheBoundaryCountsWithWhatItHid() throws {
    let drop = "iam:DeleteUserPermissionsBoundary"
    let boundary = World.allow("s3:*", drop)
    #expect(ids(try World.user("ana", Sample.all, boundary: boundary)) == ["delete-user-boundary"])
    #expect(ids(try World.user("ana", World.allow("s3:*", drop), boundary: boundary)) == [])
    #expect(ids(try World.user("ana", World.allow("s3:*", drop))) == [])
  }

  @Test func theReasonsOfARemovedBoundaryNameBothSteps() throws {
    let ana = try World.user("ana", Sample.all, boundary: World.allow("iam:DeleteUserPermissionsBoundary"))
    let hop = try #require(EscalationGraph(principals: [ana], functions: []).hops(from: 0).first)
    #expect(hop.grants.map(\.action) == ["iam:DeleteUserPermissionsBoundary", "iam:AttachUserPolicy"])
    #expect(hop.grants.map(\.reasons.count) == [2, 1])
  }

  @Test func aRoleBehindABoundaryIsNotWorthRewriting() throws {
    let edits = World.allow("iam:PutRolePolicy", "sts:AssumeRole")
    let bounded = try World.role("app", World.allow("s3:*"), trust: World.accountTrust, boundary: World.allow("s3:*"))
    let free = try World.role("app", World.allow("s3:*"), trust: World.accountTrust)
    #expect(ids(try World.user("ana", edits), bounded) == ["assume-role"])
    #expect(ids(try World.user("ana", edits), free) == ["assume-role", "put-role-policy-assume"])
  }

  @Test func anUnknownBoundaryMakesItConditional() throws {
    var ana = try World.user("ana", World.allow(Self.write))
    ana.stack.unknown = [.boundary]
    let hop = EscalationGraph(principals: [ana], functions: []).shortestPath(from: 0)?.first
    #expect(hop?.isConditional == true)
    #expect(hop?.grants.first?.reasons.contains(.layerUnknown(.boundary)) == true)
  }

  @Test func controlPoliciesCutWhatAPolicyCouldGain() throws {
    // Nobody of the account may use IAM except on this one user.
    let only = World.arn("user/ana")
    let control = #"\#(World.allow("*")), {"Effect": "Deny", "Action": "iam:*", "NotResource": "\#(only)"}"#
    #expect(ids(try World.user("ana", World.allow(Self.write), controls: [World.allow("*")])) == ["put-user-policy"])
    #expect(ids(try World.user("ana", World.allow(Self.write), controls: [control])) == [])
  }

  // MARK: Conditions that a technique decides

  @Test(arguments: [
    ("arn:aws:iam::aws:policy/AdministratorAccess", true), ("arn:aws:iam::aws:policy/ReadOnlyAccess", false),
    ("arn:aws:iam::aws:policy/*", true),
  ])
  func onlyPoliciesThatAdministerAreWorthAttaching(_ policy: String, _ works: Bool) throws {
    let condition = #"{"ArnLike": {"iam:PolicyARN": "\#(policy)"}}"#
    let attach = try World.user("ana", World.allow("iam:AttachUserPolicy", if: condition))
    #expect(ids(attach) == (works ? ["attach-user-policy"] : []))
  }

  @Test func aLayerOfAnotherAccountMustBeAllowed() throws {
    let function = EscalationFunction(
      arn: "arn:aws:lambda:us-east-1:\(World.account):function:f",
      role: World.arn("role/admin"),
      hasTrigger: true,
      package: .zip
    )
    let own = #"{"ForAllValues:StringLike": {"lambda:Layer": "arn:aws:lambda:*:\#(World.account):layer:*"}}"#
    let pinned = try World.user("ana", World.allow("lambda:UpdateFunctionConfiguration", if: own))
    let free = try World.user("ana", World.allow("lambda:UpdateFunctionConfiguration"))
    let admin = try World.administrator()
    #expect(ids(pinned, admin, functions: [function]) == ["update-function-variables"])
    #expect(ids(free, admin, functions: [function]) == ["update-function-layer", "update-function-variables"])
    var image = function
    image.package = .image
    // PMapper, issues 86, 94 and 108, 2026-11-28: an image takes no layers, so that no condition on them holds anybody.
    for user in [free, pinned] {
      #expect(ids(user, admin, functions: [image]) == ["update-function-image", "update-function-variables"])
    }
  }

  @Test(arguments: [
    ("arn:aws:ec2:*:*:instance/*", false), ("arn:aws:lambda:*:*:function:*", true), ("*", true),
  ])
  func aRoleForOtherResourcesIsNoUse(_ pattern: String, _ works: Bool) throws {
    let condition = #"{"ArnLike": {"iam:AssociatedResourceArn": "\#(pattern)"}}"#
    let create = World.allow("lambda:CreateFunction", "lambda:InvokeFunction")
    let ana = try World.user("ana", "\(create), \(World.allow("iam:PassRole", if: condition))")
    #expect(ids(ana, try World.administrator()) == (works ? ["pass-role-lambda-invoke"] : []))
  }

  // MARK: Resources the principal chooses

  @Test func findsFunctionsThatMayBeNamedFreely() throws {
    let functions = "arn:aws:lambda:eu-west-1:\(World.account):function:dev-*"
    let ana = try World.user("ana", "\(World.allow("lambda:*", on: functions)), \(World.allow("iam:PassRole"))")
    #expect(ids(ana, try World.administrator()).contains("pass-role-lambda-invoke"))
  }

  @Test func theBoundarysNamesAreTriedToo() throws {
    let functions = "arn:aws:lambda:*:*:function:dev-*"
    let boundary = "\(World.allow("lambda:*", on: functions)), \(World.allow("iam:PassRole"))"
    let ana = try World.user("ana", World.allow("lambda:*", "iam:PassRole"), boundary: boundary)
    #expect(ids(ana, try World.administrator()).contains("pass-role-lambda-invoke"))
  }

  @Test func createsAndInvokesOneAndTheSameFunction() throws {
    let functions = "arn:aws:lambda:us-east-1:\(World.account):function"
    let ana = try World.user(
      "ana",
      [
        World.allow("lambda:CreateFunction", on: "\(functions):new-*"),
        World.allow("lambda:InvokeFunction", on: "\(functions):old-*"), World.allow("iam:PassRole"),
      ].joined(separator: ", ")
    )
    #expect(ids(ana, try World.administrator()) == [])
  }

  @Test func somethingOfAnotherKindIsNoUse() throws {
    let layers = "arn:aws:lambda:us-east-1:\(World.account):layer:*"
    let ana = try World.user("ana", "\(World.allow("lambda:*", on: layers)), \(World.allow("iam:PassRole"))")
    #expect(ids(ana, try World.administrator()) == [])
  }

  // MARK: Facts the graph may know

  @Test(arguments: [
    (true, ["update-login-profile"]), (false, ["create-login-profile"]),
    (nil, ["create-login-profile", "update-login-profile"]),
  ])
  func passwordsAreMadeOrReplaced(_ hasPassword: Bool?, _ expected: [String]) throws {
    var bob = try World.user("bob", Sample.all)
    bob.hasPassword = hasPassword
    let ana = try World.user("ana", World.allow("iam:CreateLoginProfile", "iam:UpdateLoginProfile"))
    let hops = EscalationGraph(principals: [ana, bob], functions: []).hops(from: 0)
    #expect(hops.map(\.technique.id) == expected)
    #expect(hops.allSatisfy { $0.isConditional == (hasPassword == nil) })
  }

  @Test(arguments: [
    (2, ["replace-access-key"]), (1, ["create-access-key", "replace-access-key"]),
    (nil, ["create-access-key", "replace-access-key"]),
  ])
  func aUserHasTwoAccessKeysAtMost(_ keys: Int?, _ expected: [String]) throws {
    var bob = try World.user("bob", Sample.all)
    bob.accessKeys = keys
    let ana = try World.user(
      "ana",
      World.allow("iam:CreateAccessKey", "iam:DeleteAccessKey", on: World.arn("user/bob"))
    )
    #expect(ids(ana, bob) == expected)
  }

  @Test(arguments: [(true, [false]), (false, []), (nil, [true])])
  func instancesNeedAnInstanceProfile(_ hasProfile: Bool?, _ conditional: [Bool]) throws {
    var role = try World.role("admin", Sample.all, trust: World.trust(service: "ec2.amazonaws.com"))
    role.hasInstanceProfile = hasProfile
    let ana = try World.user("ana", World.allow("ec2:RunInstances", "iam:PassRole"))
    let hops = EscalationGraph(principals: [ana, role], functions: []).hops(from: 0)
    #expect(hops.map(\.isConditional) == conditional)
  }
}
