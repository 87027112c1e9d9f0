import AWSNames
/// The services whose resources resource control policies govern.
enum ResourceControl {
  /// Source: Organizations user guide, "Resource control policies", services that support them, as known on 2026-11-25.
  private static let services: Set<String> = [
    "s3", "sts", "kms", "sqs", "secretsmanager", "ecr", "aoss", "cognito-identity", "cognito-idp", "logs", "dynamodb",
  ]

  /// Whether resource control policies bind an action, such as `s3:GetObject`.
  static func governs(_ action: String) -> Bool {
    services.contains(action.upTo(":").lowercased())
  }
}
