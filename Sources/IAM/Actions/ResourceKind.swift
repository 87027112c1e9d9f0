public import AWSNames

/// A kind of resource an action can be limited to.
public struct ResourceKind: Hashable, Sendable {
  /// The kind's name in the service's own terms, such as `function`.
  public let name: String
  /// Whether the action always speaks of such a resource.
  public let isRequired: Bool
  /// The ARN with `${…}` for its parts, nil when the table has none.
  public let pattern: String?

  /// Where a kind stands in the table.
  struct Name: Hashable, Sendable {
    let service: String
    let kind: String
  }

  /// The ARN patterns of a tab-separated table: prefix, kind, pattern.
  static func table(_ text: [UInt8]) -> [Name: String] {
    var table: [Name: String] = [:]
    for line in text.split(separator: UInt8(ascii: "\n")) where line.first != UInt8(ascii: "#") {
      let fields = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false).map {
        String(decoding: $0, as: UTF8.self)
      }
      guard fields.count == 3 else { continue }
      table[Name(service: fields[0], kind: fields[1])] = fields[2]
    }
    return table
  }

  /// The ARN with stars for its parts: a pattern every resource of the kind fits.
  public var wildcardARN: String {
    pattern.map { Self.filled($0) { _ in "*" } } ?? "*"
  }

  /// A pattern for every resource that fits `pattern` and that one account has; no part of a name is empty.
  static func wildcard(of pattern: String, partition: Partition, account: String) -> String {
    filled(pattern) { part in
      switch part {
      case "Partition": partition.rawValue
      case "Account": account
      default: "?*"
      }
    }
  }

  /// An ARN that fits `pattern`, with `others` for the parts that are not given.
  public static func example(of pattern: String, partition: Partition, account: String, others: String) -> String {
    filled(pattern) { part in
      switch part {
      case "Partition": partition.rawValue
      case "Account": account
      case "Region": "us-east-1"
      default: others
      }
    }
  }

  /// The pattern with each `${…}` replaced by what `value` gives for its name.
  private static func filled(_ pattern: String, _ value: (Substring) -> String) -> String {
    var filled = ""
    var rest = Substring(pattern)
    while let dollar = rest.place(of: "$"), let close = rest[dollar...].place(of: "}") {
      filled += rest[..<dollar] + value(rest[dollar..<close].dropFirst(2))
      rest = rest[rest.utf8.index(after: close)...]
    }
    return filled + rest
  }
}
