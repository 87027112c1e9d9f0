import IAM
import Testing

@Suite struct ExposureTests {
  @Test(
    arguments: [
      (#""*""#, nil, ExposureLevel.internet),
      (#"{"AWS": "*"}"#, nil, .internet),
      (#"{"AWS": ["111122223333", "*"]}"#, nil, .internet),
      (#"{"AWS": "arn:aws:iam::*:root"}"#, nil, .anyAWSPrincipal),
      (#"{"AWS": "arn:aws:iam::444455556666:root"}"#, nil, .externalAccounts),
      (#"{"AWS": "444455556666"}"#, nil, .externalAccounts),
      (#"{"AWS": "111122223333"}"#, nil, .ownAccount),
      (#"{"AWS": "AIDAEXAMPLEEXAMPLE12"}"#, nil, .none),
      (#"{"CanonicalUser": "79a59df900b949e55d96a1e698fbaced"}"#, nil, .externalAccounts),
      (#"{"Service": "s3.amazonaws.com"}"#, nil, .unpinnedService),
      (#"{"Service": "secretsmanager.amazonaws.com"}"#, nil, .ownAccount),
      (#"{"Service": "s3.amazonaws.com"}"#, #"{"ArnLike": {"AWS:SourceArn": "arn:aws:s3:::b"}}"#, .ownAccount),
      (#"{"Service": "s3.amazonaws.com"}"#, #"{"StringEquals": {"aws:PrincipalOrgID": "o-acme"}}"#, .unpinnedService),
      (#"{"Service": "sns.amazonaws.com"}"#, #"{"StringEquals": {"aws:SourceOrgID": "o-acme"}}"#, .organization),
      (
        #"{"Service": "sns.amazonaws.com"}"#, #"{"StringEquals": {"aws:SourceAccount": "444455556666"}}"#,
        .externalAccounts
      ),
      (#"{"Service": "sns.amazonaws.com"}"#, #"{"StringLike": {"aws:SourceAccount": "*"}}"#, .unpinnedService),
      (#""*""#, #"{"StringEquals": {"aws:PrincipalOrgID": "o-acme"}}"#, .organization),
      (#""*""#, #"{"StringEqualsIfExists": {"aws:PrincipalOrgID": "o-acme"}}"#, .internet),
      (#""*""#, #"{"StringEquals": {"aws:PrincipalAccount": "111122223333"}}"#, .ownAccount),
      (#""*""#, #"{"StringEquals": {"aws:PrincipalAccount": "444455556666"}}"#, .externalAccounts),
      (#""*""#, #"{"StringEquals": {"aws:ResourceAccount": "111122223333"}}"#, .internet),
      (#""*""#, #"{"StringEquals": {"lambda:FunctionUrlAuthType": "NONE"}}"#, .internet),
      (#""*""#, #"{"StringEquals": {"lambda:FunctionUrlAuthType": "AWS_IAM"}}"#, .anyAWSPrincipal),
      (#""*""#, #"{"IpAddress": {"aws:SourceIp": "203.0.113.0/24"}}"#, .ownAccount),
      (#""*""#, #"{"IpAddress": {"aws:SourceIp": "0.0.0.0/0"}}"#, .internet),
      (#"{"Federated": "cognito-identity.amazonaws.com"}"#, nil, .internet),
      (
        #"{"Federated": "cognito-identity.amazonaws.com"}"#,
        #"{"StringEquals": {"cognito-identity.amazonaws.com:aud": "us-east-1:1"}}"#, .ownAccount
      ),
      (#"{"Federated": "arn:aws:iam::111122223333:saml-provider/corp"}"#, nil, .ownAccount),
    ] as [(String, String?, ExposureLevel)]
  )
  func findsTheLevel(_ principal: String, _ condition: String?, _ level: ExposureLevel) throws {
    let exposure = try policy(Statement.invoke(principal, condition: condition)).exposure(question())
    #expect(exposure.level == level)
    #expect(exposure.isPublic == (level == .internet || level == .anyAWSPrincipal))
  }

  @Test(arguments: ExposureCase.all)
  func documentedPoliciesReachAsFarAsTheirPagesSay(_ example: ExposureCase) throws {
    let exposure = try policy(example.statements).exposure(question())
    #expect(exposure.level == example.level, "\(example.rule): \(exposure.statements.flatMap(\.reasons))")
  }

  @Test(arguments: PinningCases.all)
  func whatPinsAndWhatDoesNot(_ example: ExposureCase) throws {
    let exposure = try policy(example.statements).exposure(question())
    #expect(exposure.level == example.level, "\(example.rule): \(exposure.statements.flatMap(\.reasons))")
  }

  @Test func everyExposureCaseHasANameOfItsOwn() {
    let names = (ExposureCase.all + PinningCases.all).map(\.rule)
    #expect(Set(names).count == names.count)
    #expect(names.count >= 100)
  }

  @Test func accountsThatADenyKeepsOutAreNotLetIn() throws {
    let document = try policy(
      Statement.invoke(#"{"AWS": ["444455556666", "555566667777"]}"#) + ", "
        + #"{"Effect": "Deny", "Principal": "*", "Action": "*", "Resource": "*", "#
        + #""Condition": {"StringNotEquals": {"aws:PrincipalAccount": "111122223333"}}}"#
    )
    #expect(document.exposure(question()).externalAccounts == [])
  }

  @Test func accountsThatADenySparesAreNamed() throws {
    let document = try policy(
      Statement.invoke(#""*""#) + ", "
        + #"{"Effect": "Deny", "Principal": "*", "Action": "*", "Resource": "*", "#
        + #""Condition": {"StringNotEquals": {"aws:PrincipalAccount": ["111122223333", "444455556666"]}}}"#
    )
    let exposure = document.exposure(question())
    #expect(exposure.level == .externalAccounts)
    #expect(exposure.externalAccounts == ["444455556666"])
  }

  @Test func notPrincipalWithAllowLetsInEverybodyElse() throws {
    let exposure = try policy(
      #"{"Effect": "Allow", "NotPrincipal": {"AWS": "444455556666"}, "Action": "*", "Resource": "*"}"#
    ).exposure(question())
    #expect(exposure.level == .internet)
    #expect(exposure.statements.first?.reasons == [.everyoneExcept([.aws("444455556666")])])
  }

  @Test(arguments: [
    (#""Principal": "*", "Action": "lambda:*", "Resource": "*""#, ExposureLevel.none),
    (#""Principal": "*", "NotAction": "s3:*", "Resource": "*""#, .none),
    (#""Principal": "*", "Action": "lambda:GetFunction", "Resource": "*""#, .internet),
    (#""Principal": {"AWS": "444455556666"}, "Action": "*", "Resource": "*""#, .internet),
    (#""Principal": "*", "Action": "*", "Resource": "arn:aws:lambda:us-east-1:111122223333:function:g""#, .internet),
    (#""NotPrincipal": {"AWS": "444455556666"}, "Action": "*", "Resource": "*""#, .externalAccounts),
    (
      #""Principal": "*", "Action": "*", "Resource": "*", "#
        + #""Condition": {"StringNotEquals": {"aws:PrincipalOrgID": "o-acme"}}"#,
      .organization
    ),
    (
      #""Principal": "*", "Action": "*", "Resource": "*", "#
        + #""Condition": {"ForAnyValue:StringNotEquals": {"aws:PrincipalOrgID": "o-acme"}}"#,
      .internet
    ),
    (
      #""Principal": "*", "Action": "*", "Resource": "*", "Condition": {"Bool": {"aws:SecureTransport": "false"}}"#,
      .internet
    ),
    (
      #""Principal": "*", "Action": "*", "Resource": "*", "Condition": "#
        + #"{"StringNotEquals": {"aws:PrincipalOrgID": "o-acme", "aws:SourceAccount": "111122223333"}}"#,
      .organization
    ),
  ])
  func denyNarrowsOnlyWhatItCoversWhole(_ deny: String, _ level: ExposureLevel) throws {
    let document = try policy(#"\#(Statement.invoke(#""*""#)), {"Sid": "d", "Effect": "Deny", \#(deny)}"#)
    #expect(document.exposure(question()).level == level)
  }

  @Test func aServiceIsDeniedByAGuardOnCallers() throws {
    let guardStatement = #"""
      {"Effect": "Deny", "Principal": "*", "Action": "*", "Resource": "*",
       "Condition": {"StringNotEquals": {"aws:PrincipalOrgID": "o-acme"}}}
      """#
    let document = try policy("\(Statement.invoke(#"{"Service": "s3.amazonaws.com"}"#)), \(guardStatement)")
    #expect(document.exposure(question()).level == .none)
  }

  @Test func trustedAccountsCountAsOwn() throws {
    let document = try policy(Statement.invoke(#"{"AWS": ["444455556666", "arn:aws:iam::555566667777:role/app"]}"#))
    let exposure = document.exposure(question(trusted: ["444455556666"]))
    #expect(exposure.externalAccounts == ["555566667777"])
    #expect(exposure.statements.first?.wholeExternalAccounts == [])
    #expect(document.exposure(question()).statements.first?.wholeExternalAccounts == ["444455556666"])
    #expect(document.exposure(question(trusted: ["444455556666", "555566667777"])).level == .ownAccount)
  }

  @Test func actionsOfInterestLeaveOutOtherStatements() throws {
    let document = try policy(Statement.invoke(#""*""#, action: #"["lambda:GetFunction", "LAMBDA:invokefunctionurl"]"#))
    #expect(document.exposure(question(actions: ["lambda:InvokeFunction"])).level == .none)
    #expect(document.exposure(question(actions: ["lambda:InvokeFunctionUrl"])).level == .internet)
  }

  @Test func urlGrantsForAnotherAuthTypeAreLeftOut() throws {
    let document = try policy(
      Statement.invoke(
        #""*""#,
        condition: #"{"StringEquals": {"lambda:FunctionUrlAuthType": "AWS_IAM"}}"#,
        action: #""lambda:InvokeFunctionUrl""#
      )
    )
    let actions = ["lambda:InvokeFunctionUrl"]
    #expect(document.exposure(question(actions: actions, urlAuthType: FunctionURLAuthType.none)).level == .none)
    #expect(document.exposure(question(actions: actions, urlAuthType: .awsIAM)).level == .anyAWSPrincipal)
    #expect(document.statements.first?.functionURLAuthTypes == [.awsIAM])
  }

  @Test(
    arguments: [
      (
        #"{"ArnLike": {"aws:SourceArn": "arn:aws:s3:::b"}}"#,
        [ServiceGrant.Flaw.sourceARNLacksAccount("arn:aws:s3:::b")], "aws:SourceArn"
      ),
      (
        #"{"ArnLike": {"aws:SourceArn": "arn:aws:s3:::b"}, "StringEquals": {"aws:SourceAccount": "111122223333"}}"#, [],
        "aws:SourceArn"
      ),
      (#"{"ArnLike": {"aws:SourceArn": "arn:aws:s3:::*"}}"#, [.sourceWildcard("arn:aws:s3:::*")], nil),
      (#"{"ArnLike": {"aws:SourceArn": "arn:aws:sns:*:*:t"}}"#, [.sourceWildcard("arn:aws:sns:*:*:t")], nil),
      (#"{"ArnLike": {"aws:SourceArn": "arn:aws:execute-api:us-east-1:111122223333:a1/*/*/*"}}"#, [], "aws:SourceArn"),
      (
        #"{"StringEquals": {"aws:SourceAccount": "444455556666"}}"#, [.foreignSource("444455556666")],
        "aws:SourceAccount"
      ),
      (
        #"{"ArnLike": {"aws:SourceArn": ["arn:aws:s3:::b", "arn:aws:sns:us-east-1:444455556666:t"]}}"#,
        [.foreignSource("444455556666"), .sourceARNLacksAccount("arn:aws:s3:::b")], "aws:SourceArn"
      ),
    ] as [(String, [ServiceGrant.Flaw], String?)]
  )
  func findsFlawsOfServiceGrants(_ condition: String, _ flaws: [ServiceGrant.Flaw], _ pinnedBy: String?) throws {
    let document = try policy(Statement.invoke(#"{"Service": "s3.amazonaws.com"}"#, condition: condition))
    let grant = try #require(document.exposure(question()).statements.first?.services.first)
    #expect(grant.flaws == flaws)
    #expect(grant.scope == pinnedBy.map { .pinned(key: $0) } ?? .unpinned)
  }

  /// terraform-provider-aws, issue 14630, and aws-cdk, issue 7328, 2026-11-28: a log group's ARN ends in `:*` by its own
  /// rule, in every partition; what stands before is judged as any source.
  @Test(arguments: [
    ("log-group:/shop/orders:*", false), ("log-group:/aws/codebuild/shop-build:*", false), ("log-group:orders", false),
    ("log-group:/shop/orders:log-stream:*", false), ("log-group:/shop/*:*", false), ("log-group:*:*", true),
    ("log-group:*", true), ("*", true), ("log-group:/*/*/*:*", true),
  ])
  func theEndOfALogGroupsARNIsNoWildcard(_ resource: String, _ isFlaw: Bool) throws {
    for (partition, region) in [("aws", "us-east-1"), ("aws-cn", "cn-north-1"), ("aws-us-gov", "us-gov-west-1")] {
      let source = "arn:\(partition):logs:\(region):111122223333:\(resource)"
      let condition = #"{"ArnLike": {"AWS:SourceArn": "\#(source)"}}"#
      let document = try policy(Statement.invoke(#"{"Service": "logs.amazonaws.com"}"#, condition: condition))
      let grant = try #require(document.exposure(question()).statements.first?.services.first)
      #expect(grant.flaws == (isFlaw ? [.sourceWildcard(source)] : []), "\(source)")
    }
  }

  @Test func sourceFlawsAreFoundForEverybodyToo() throws {
    let condition = #"{"ArnLike": {"aws:SourceArn": "arn:aws:s3:::b"}}"#
    let statement = try #require(
      policy(Statement.invoke(#""*""#, condition: condition)).exposure(question()).statements.first
    )
    #expect(statement.level == .ownAccount)
    #expect(statement.sourceFlaws == [.sourceARNLacksAccount("arn:aws:s3:::b")])
  }

  @Test(arguments: [
    (#""Principal": "*", "Action": "sts:AssumeRole""#, true),
    (#""Principal": {"AWS": "*"}, "Action": "sts:*", "Condition": {"StringEquals": {"sts:ExternalId": "x"}}"#, true),
    (
      #""Principal": {"AWS": "*"}, "Action": "sts:AssumeRole", "#
        + #""Condition": {"StringEquals": {"aws:PrincipalOrgID": "o-acme"}}"#,
      false
    ),
    (#""Principal": {"Service": "lambda.amazonaws.com"}, "Action": "sts:AssumeRole""#, false),
    (#""Principal": "*", "Action": "sts:TagSession""#, false),
  ])
  func trustIsPublicWithoutPins(_ statement: String, _ isPublic: Bool) throws {
    let document = try policy(#"{"Effect": "Allow", \#(statement)}"#)
    #expect(document.trust(ownerAccount: "111122223333").isPublic == isPublic)
  }
}
