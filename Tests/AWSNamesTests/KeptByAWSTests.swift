import Testing

@testable import AWSNames

/// What is AWS's own, by its ARN, in every partition.
///
/// IAM user guide, "Service-linked roles" and "Managed policies and inline policies"; KMS developer guide, "Aliases";
/// cloudsplaining, issue 41; 2026-11-28.
@Suite struct KeptByAWSTests {
  private static let account = "111122223333"

  private static func identity(_ resource: String, _ partition: Partition, account: String = account) -> String {
    "arn:\(partition):iam::\(account):\(resource)"
  }

  @Test(arguments: Partition.allCases)
  func `AWS's own is told from an account's`(_ partition: Partition) throws {
    let scope = ARNScope(region: partition.firstRegion, account: Self.account)
    let policy = "arn:\(partition):organizations::aws:policy/service_control_policy/p-FullAWSAccess"
    let kept: [(String, KeptByAWS?)] = [
      (
        Self.identity("role/aws-service-role/batch.amazonaws.com/AWSServiceRoleForBatch", partition), .serviceLinkedRole
      ),
      (Self.identity("role/aws-reserved/sso.amazonaws.com/AWSReservedSSO_A_1", partition), .reservedRole),
      (Self.identity("role/aws-reserved/sso.amazonaws.com/eu-west-1/AWSReservedSSO_A_1", partition), .reservedRole),
      (Self.identity("policy/AdministratorAccess", partition, account: "aws"), .managedPolicy),
      (Self.identity("policy/service-role/AWSLambdaRole", partition, account: "aws"), .managedPolicy),
      (policy, .managedPolicy), (scope.arn("kms", "alias/aws/lambda"), .keyAlias),
      (Self.identity("role/service-role/deploy", partition), nil),
      (Self.identity("role/AWSServiceRoleForBatch", partition), nil),
      (Self.identity("role/team/aws-service-role/x", partition), nil),
      (Self.identity("policy/AdministratorAccess", partition), nil),
      (Self.identity("policy/aws-service-role/x", partition), nil),
      (Self.identity("user/aws-reserved/x", partition), nil), (scope.arn("kms", "alias/aws-lambda"), nil),
      (scope.arn("kms", "alias/awsx/lambda"), nil), (scope.key("1234"), nil),
      (scope.arn("ssm", "parameter/alias/aws/x"), nil),
    ]
    for (text, expected) in kept { #expect(try #require(ARN(text)).keptByAWS == expected, "\(text)") }
  }

  @Test(arguments: Partition.allCases)
  func `bytes tell a service-linked role as an ARN does`(_ partition: Partition) {
    for name in ["aws-service-role/x.amazonaws.com/AWSServiceRoleForX", "service-role/x", "AWSServiceRoleForX"] {
      var text = Self.identity("role/\(name)", partition)
      let isTold = text.withUTF8 { ARNBytes(UnsafeRawBufferPointer($0))?.isServiceLinkedRole }
      #expect(isTold == ARN(text)?.isServiceLinkedRole)
    }
  }
}
