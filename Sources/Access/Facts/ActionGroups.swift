public import IAM

/// Actions by what they are worth to whoever takes over a function.
public enum ActionGroups {
  /// Actions that change something or who may do what.
  public static let changes = catalog.actions(of: .write).union(catalog.actions(of: .permissions))

  /// Actions that read secrets.
  ///
  /// Source: service authorization reference, Secrets Manager, Systems Manager and KMS, as known on 2026-11-21.
  public static let secrets = named([
    "secretsmanager:GetSecretValue", "ssm:GetParameter", "ssm:GetParameters", "ssm:GetParametersByPath",
    "ssm:GetParameterHistory", "kms:Decrypt",
  ])

  /// Actions that change something or read secrets and that can be limited to resources.
  public static let limitable = changes.union(secrets).actions.reduce(into: ActionSet()) { limitable, action in
    if catalog.canBeLimited(action) { limitable.insert(action) }
  }

  /// Actions that read stores of data or secrets as a whole.
  public static let bulkReads = named([
    "s3:GetObject", "ssm:GetParameter", "ssm:GetParameters", "ssm:GetParametersByPath",
    "secretsmanager:GetSecretValue", "dynamodb:Scan",
  ])

  /// Actions that change who may use a resource.
  ///
  /// Source: the access level *permissions management* of the service authorization reference, and actions that write
  /// a policy among other settings; as known on 2026-11-21.
  public static let exposure = catalog.actions(of: .permissions).union(
    named(["sqs:SetQueueAttributes", "sns:SetTopicAttributes", "xray:PutResourcePolicy"])
  )

  /// Actions whose answer holds credentials, or that make some.
  ///
  /// Source: service authorization reference and the API references of the services, as known on 2026-11-21.
  public static let credentials = named([
    "sts:AssumeRole", "sts:AssumeRoleWithSAML", "sts:AssumeRoleWithWebIdentity", "sts:AssumeRoot",
    "sts:GetFederationToken", "iam:CreateAccessKey", "iam:CreateLoginProfile", "iam:UpdateLoginProfile",
    "iam:CreateServiceSpecificCredential", "iam:ResetServiceSpecificCredential", "iam:UpdateAccessKey",
    "ecr:GetAuthorizationToken", "ecr-public:GetAuthorizationToken", "codeartifact:GetAuthorizationToken",
    "codepipeline:PollForJobs", "cognito-identity:GetCredentialsForIdentity", "cognito-identity:GetOpenIdToken",
    "cognito-identity:GetOpenIdTokenForDeveloperIdentity", "connect:GetFederationToken", "ec2:GetPasswordData",
    "gamelift:RequestUploadCredentials", "lightsail:GetInstanceAccessDetails",
    "lightsail:GetRelationalDatabaseMasterUserPassword", "lightsail:DownloadDefaultKeyPair", "rds-db:connect",
    "redshift:GetClusterCredentials", "redshift:GetClusterCredentialsWithIAM", "redshift-serverless:GetCredentials",
    "sso:GetRoleCredentials", "chime:CreateApiKey",
  ])

  /// Passing a role on to a service.
  public static let passRole = named(["iam:PassRole"])
  /// Taking a role on.
  public static let assumeRole = named(["sts:AssumeRole"])

  /// All actions that any question about unscoped grants is about.
  package static let all = [secrets, bulkReads, exposure, credentials].reduce(changes) { $0.union($1) }

  private static var catalog: ActionCatalog { .builtIn }

  private static func named(_ names: [String]) -> ActionSet {
    names.reduce(into: ActionSet()) { $0.formUnion(catalog.actions(matching: $1)) }
  }
}

extension ActionSet {
  fileprivate func union(_ other: ActionSet) -> ActionSet {
    var both = self
    both.formUnion(other)
    return both
  }
}
