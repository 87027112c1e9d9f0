/// The parts of an ARN that is given as UTF-8, such as text of a string pool; nothing is copied.
///
/// Valid for as long as the bytes are.
public struct ARNBytes {
  private let bytes: UnsafeRawBufferPointer
  private let fields: ARNFields

  /// The ARN that the bytes are, nil when they are not `arn:` and at least five more parts.
  public init?(_ bytes: UnsafeRawBufferPointer) {
    guard let fields = ARNFields(bytes) else { return nil }
    self.bytes = bytes
    self.fields = fields
  }

  /// The partition, such as `aws`.
  public var partition: UnsafeRawBufferPointer { bytes.part(ARNFields.partition, Int(fields.service) - 1) }
  /// The service's ARN name, such as `lambda`.
  public var service: UnsafeRawBufferPointer { bytes.part(Int(fields.service), Int(fields.region) - 1) }
  /// The region; empty for global services and S3.
  public var region: UnsafeRawBufferPointer { bytes.part(Int(fields.region), Int(fields.account) - 1) }
  /// The account id; empty for S3 buckets, `aws` for what AWS owns.
  public var account: UnsafeRawBufferPointer { bytes.part(Int(fields.account), Int(fields.resource) - 1) }
  /// Everything behind the fifth colon, colons and slashes included.
  public var resource: UnsafeRawBufferPointer { bytes.part(Int(fields.resource), bytes.count) }
}

extension ARNBytes {
  /// The word for the kind of resource: what stands before the first slash or colon, all of the resource without one.
  public var resourceType: UnsafeRawBufferPointer { bytes.part(Int(fields.resource), endOfType) }

  /// What stands behind the word for the kind of resource; empty when there is no such word.
  public var nameBehindType: UnsafeRawBufferPointer { bytes.part(min(endOfType + 1, bytes.count), bytes.count) }

  private var endOfType: Int {
    var end = Int(fields.resource)
    while end < bytes.count, bytes[end] != UInt8(ascii: "/"), bytes[end] != UInt8(ascii: ":") { end += 1 }
    return end
  }
}
