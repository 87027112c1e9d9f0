import IAM
import Testing

@Suite struct ReachScopeTests {
  private static let account = "111122223333"
  private let catalog = ActionCatalog.builtIn

  private func unscoped(_ action: String, on resource: String, if condition: String? = nil) throws -> [String] {
    let statement = EscalationWorld.allow(action, on: resource, if: condition)
    let reach = PrincipalPolicies(identity: [NamedPolicy("own", try policy(statement))]).reach(catalog)
    let grant = try #require(reach.grants.first)
    return grant.unscopedActions(of: catalog.all, account: Self.account, catalog).actions.map(catalog.name)
  }

  @Test(arguments: [
    ("s3:GetObject", "*"), ("s3:GetObject", "arn:aws:s3:::*"), ("s3:GetObject", "arn:aws:s3:::*/*"),
    ("dynamodb:PutItem", "arn:aws:dynamodb:*:111122223333:table/*"), ("iam:PassRole", "arn:aws:iam::*:role/*"),
    ("sts:AssumeRole", "arn:aws:iam::111122223333:role/*"), ("ecr:GetAuthorizationToken", "*"),
  ])
  func everythingTheAccountHasIsUnscoped(_ action: String, _ resource: String) throws {
    #expect(try unscoped(action, on: resource) == [action])
  }

  @Test(arguments: [
    ("s3:GetObject", "arn:aws:s3:::uploads/*"), ("s3:GetObject", "arn:aws:s3:::team-*"),
    ("dynamodb:PutItem", "arn:aws:dynamodb:us-east-1:111122223333:table/*"),
    ("dynamodb:PutItem", "arn:aws:dynamodb:*:444455556666:table/*"), ("iam:PassRole", "arn:aws:iam::*:role/team-*"),
  ])
  func aPartOfItIsScoped(_ action: String, _ resource: String) throws {
    #expect(try unscoped(action, on: resource).isEmpty)
  }

  @Test(arguments: [
    (#"{"StringEquals": {"aws:ResourceTag/team": "a"}}"#, true), (#"{"StringLike": {"s3:prefix": "a/*"}}"#, true),
    (#"{"Bool": {"aws:SecureTransport": "true"}}"#, false), (#"{"StringEquals": {"aws:SourceVpc": "vpc-1"}}"#, false),
  ])
  func conditionsOnTheResourceScope(_ condition: String, _ isScoped: Bool) throws {
    #expect(try unscoped("s3:GetObject", on: "*", if: condition).isEmpty == isScoped)
  }
}
