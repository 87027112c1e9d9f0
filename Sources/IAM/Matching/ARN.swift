/// The six parts of an Amazon Resource Name; a part may be empty or hold wildcards.
public struct ARN: Hashable, Sendable {
  /// `aws`, `aws-cn`, `aws-us-gov`.
  public var partition: String
  /// The service's ARN name, such as `lambda`.
  public var service: String
  /// The Region; empty for global services and S3.
  public var region: String
  /// The account id; empty for S3 buckets, `aws` for resources AWS owns.
  public var account: String
  /// Everything after the fifth colon, colons and slashes included.
  public var resource: String

  /// The parts of `text`, nil when it is not `arn:` and at least five more parts.
  public init?(_ text: some StringProtocol) {
    let parts = text.split(separator: ":", maxSplits: 5, omittingEmptySubsequences: false)
    guard parts.count == 6, parts[0] == "arn" else { return nil }
    partition = String(parts[1])
    service = String(parts[2])
    region = String(parts[3])
    account = String(parts[4])
    resource = String(parts[5])
  }
}

extension ARN: CustomStringConvertible {
  /// The ARN as text.
  public var description: String {
    "arn:\(partition):\(service):\(region):\(account):\(resource)"
  }
}
