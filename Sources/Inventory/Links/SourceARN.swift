/// The parts of an ARN that name the source of an event; for anything else, the text itself.
struct SourceARN {
  var service: Substring
  var account: Substring
  var shortName: Substring

  init(_ text: String) {
    let parts = text.split(separator: ":", maxSplits: 5, omittingEmptySubsequences: false)
    guard parts.count == 6, parts[0] == "arn" else {
      service = ""
      // An account id stands for its root user.
      account = text.utf8.count == 12 && text.utf8.allSatisfy { $0 >= 48 && $0 <= 57 } ? Substring(text) : ""
      shortName = Substring(text)
      return
    }
    service = parts[2]
    account = parts[4]
    shortName = SourceARN.shortName(parts[5], service: parts[2])
  }

  /// `orders` of `table/orders/stream/2025-01-01`, `nightly` of `rule/nightly`, `uploads` of `uploads`.
  private static func shortName(_ resource: Substring, service: Substring) -> Substring {
    let parts = resource.split(separator: "/")
    guard parts.count > 1 else { return resource }
    return service == "execute-api" ? parts[0] : parts[1]
  }
}

/// The partitions of AWS: separate sets of regions with accounts of their own.
public enum Partition {
  /// `aws`, `aws-cn` or `aws-us-gov`, by the prefix of a region.
  public static func name(ofRegion region: String) -> String {
    if region.hasPrefix("cn-") { return "aws-cn" }
    if region.hasPrefix("us-gov-") { return "aws-us-gov" }
    return "aws"
  }
}
