/// An Amazon Resource Name: its text with the places of its six parts, of which any may be empty or hold wildcards.
///
/// Reading one costs a look at each byte up to the fifth colon and makes nothing; the parts are views of the text. For
/// text that is no string yet, see ``ARNBytes``.
///
/// Source: IAM user guide, "Identify AWS resources with Amazon Resource Names (ARNs)", as known on 2026-11-27.
public struct ARN: Sendable {
  /// The ARN as written.
  public let text: String
  private let fields: ARNFields

  /// The ARN that `text` is, nil when it is not `arn:` and at least five more parts.
  public init?(_ text: String) {
    var text = text
    guard let fields = text.withUTF8({ ARNFields(UnsafeRawBufferPointer($0)) }) else { return nil }
    self.text = text
    self.fields = fields
  }

  /// The ARN that a piece of a text is.
  public init?(_ text: Substring) { self.init(String(text)) }
}

extension ARN {
  /// The partition, such as `aws`; see ``knownPartition``.
  public var partition: Substring { part(ARNFields.partition, Int(fields.service) - 1) }
  /// The service's ARN name, such as `lambda`.
  public var service: Substring { part(Int(fields.service), Int(fields.region) - 1) }
  /// The region; empty for global services and S3.
  public var region: Substring { part(Int(fields.region), Int(fields.account) - 1) }
  /// The account id; empty for S3 buckets, `aws` for what AWS owns.
  public var account: Substring { part(Int(fields.account), Int(fields.resource) - 1) }
  /// Everything behind the fifth colon, colons and slashes included.
  public var resource: Substring { part(Int(fields.resource), text.utf8.count) }

  /// The partition when it is one of AWS's.
  public var knownPartition: Partition? { Partition(rawValue: String(partition)) }
  /// The account when it is an id.
  public var accountID: AccountID? { AccountID(account) }

  private func part(_ start: Int, _ end: Int) -> Substring {
    let bytes = text.utf8
    return text[bytes.index(bytes.startIndex, offsetBy: start)..<bytes.index(bytes.startIndex, offsetBy: end)]
  }
}

extension ARN: Hashable {
  /// ARNs are equal when their texts are.
  public static func == (left: ARN, right: ARN) -> Bool { left.text == right.text }

  /// Feeds the text.
  public func hash(into hasher: inout Hasher) { hasher.combine(text) }
}

extension ARN: CustomStringConvertible {
  /// The ARN as written.
  public var description: String { text }
}
