import AWSNames

extension ResourceType {
  /// An IAM user.
  public static let user = ResourceType(
    UserRecord.self,
    word: "user",
    plural: "users",
    typeName: "AWS::IAM::User",
    service: "iam",
    listedBy: [.iamGetAccountAuthorizationDetails],
    form: ResourceForm({ $0.users }, name: { $0.name }, arn: { $0.arn })
  )
}

extension UserRecord: Resource, PlacedRow {
  /// An IAM user.
  public static var type: ResourceType { .user }
}
