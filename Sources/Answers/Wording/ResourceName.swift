import AWSNames

/// The telling part of an ARN.
public enum ResourceName {
  /// `legacy-webhook` for a function, `bucket/key` for S3, `table/orders` for others; what is no ARN stays.
  public static func short(_ arn: Substring) -> String {
    guard let parts = ARN(arn) else { return String(arn) }
    if parts.service == "lambda", parts.resourceType == "function", !parts.nameBehindType.isEmpty {
      return String(parts.nameBehindType)
    }
    return parts.resourceType == parts.resource ? "\(parts.service) \(parts.resource)" : String(parts.resource)
  }
}
