import AWSNames

extension ResourceType {
  /// An IAM role.
  public static let role = ResourceType(
    RoleRecord.self,
    word: "role",
    plural: "roles",
    typeName: "AWS::IAM::Role",
    service: "iam",
    listedBy: [.iamGetAccountAuthorizationDetails],
    form: ResourceForm({ $0.roles }, name: { $0.name }, arn: { $0.arn })
  )
}

extension RoleRecord: Resource, PlacedRow {
  /// An IAM role.
  public static var type: ResourceType { .role }
}
