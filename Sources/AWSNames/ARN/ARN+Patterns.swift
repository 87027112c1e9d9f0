extension ARN {
  /// Whether a text begins as ARNs do, be it one, a pattern of some or the beginning of either.
  public static func begins(_ text: some StringProtocol) -> Bool { text.utf8.starts(with: "arn:".utf8) }

  /// `arn:PARTITION:SERVICE`, by which CloudTrail means everything of a service.
  public static func service(_ name: String, in partition: Partition) -> String { "arn:\(partition.rawValue):\(name)" }

  /// Whether a text is `arn:PARTITION:SERVICE`, by which CloudTrail means everything of a service.
  public static func isService(_ text: String, _ service: String) -> Bool {
    let fields = fields(of: text)
    return fields.count == 3 && fields[0] == "arn" && fields[2] == service
  }

  /// The fields of a text that may be an ARN, a pattern or the beginning of one: up to six, the last with all the rest.
  public static func fields(of text: some StringProtocol) -> [Substring] {
    Substring(text).parts(at: ":", maxSplits: 5, omittingEmptySubsequences: false)
  }

  /// The six fields of an ARN as bytes, `arn` the first; nil for what is none.
  public static func bytes(of text: String) -> [[UInt8]]? {
    var text = text
    return text.withUTF8 { bytes in
      ARNBytes(UnsafeRawBufferPointer(bytes)).map { arn in
        [Array("arn".utf8)] + [arn.partition, arn.service, arn.region, arn.account, arn.resource].map(Array.init)
      }
    }
  }

  /// The text of fields as ``fields(of:)`` gives them.
  public static func text(of fields: [some StringProtocol]) -> String { fields.joined(separator: ":") }

  /// The fields of a pattern, split at the first five colons that are not part of a variable as `${aws:username}` is.
  public static func fields(ofPattern text: String) -> [String] {
    var fields: [String] = []
    var field: [UInt8] = []
    var depth = 0
    var previous: UInt8 = 0
    for byte in text.utf8 {
      if byte == UInt8(ascii: "{"), previous == UInt8(ascii: "$") { depth += 1 }
      if byte == UInt8(ascii: "}"), depth > 0 { depth -= 1 }
      if byte == UInt8(ascii: ":"), depth == 0, fields.count < 5 {
        fields.append(String(decoding: field, as: UTF8.self))
        field.removeAll(keepingCapacity: true)
      } else {
        field.append(byte)
      }
      previous = byte
    }
    return fields + [String(decoding: field, as: UTF8.self)]
  }

  /// A pattern with stars for the fields that it leaves out at its end; what does not begin as ARNs do stays.
  ///
  /// Source: IAM user guide, "IAM JSON policy elements: Resource", incomplete ARNs, as known on 2026-11-21.
  public static func completed(_ pattern: String) -> String {
    guard begins(pattern) else { return pattern }
    let fields = 1 + pattern.utf8.count { $0 == UInt8(ascii: ":") }
    return fields >= 6 ? pattern : pattern + String(repeating: ":*", count: 6 - fields)
  }

  /// The pattern that every resource of a partition fits.
  public static func everything(in partition: Partition) -> String { "arn:\(partition.rawValue):*:*:*:*" }

  /// The pattern that every resource of every partition fits, as every other text that is an ARN.
  public static let everything = "arn:*:*:*:*:*"

  /// Whether a pattern may speak of a partition, by what stands before its first wildcard.
  public static func mayName(_ partition: Partition, _ pattern: String) -> Bool {
    let written = pattern.utf8.prefix { $0 != UInt8(ascii: "*") && $0 != UInt8(ascii: "?") }
    var wanted = everything(in: partition).utf8.makeIterator()
    for byte in written {
      guard let other = wanted.next(), other != UInt8(ascii: "*") else { return true }
      if byte != other { return false }
    }
    return true
  }

  /// A function's ARN, or a pattern of some, without what stands behind the name; what has no qualifier stays.
  public static func withoutQualifier(_ pattern: String) -> String {
    var colons = 0
    for place in pattern.utf8.indices where pattern.utf8[place] == UInt8(ascii: ":") {
      colons += 1
      if colons == 7 { return String(pattern[..<place]) }
    }
    return pattern
  }
}
