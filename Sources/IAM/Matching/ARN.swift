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
    // Byte by byte: ARNs are read for every statement and request, and a colon is a byte of its own in UTF-8.
    let bytes = text.utf8
    guard bytes.starts(with: "arn:".utf8) else { return nil }
    var start = bytes.index(bytes.startIndex, offsetBy: 4)
    func field() -> String? {
      guard let colon = bytes[start...].firstIndex(of: UInt8(ascii: ":")) else { return nil }
      defer { start = bytes.index(after: colon) }
      return String(text[start..<colon])
    }
    guard let partition = field(), let service = field(), let region = field(), let account = field() else {
      return nil
    }
    self.partition = partition
    self.service = service
    self.region = region
    self.account = account
    resource = String(text[start...])
  }
}

extension ARN: CustomStringConvertible {
  /// The ARN as text.
  public var description: String {
    "arn:\(partition):\(service):\(region):\(account):\(resource)"
  }
}
