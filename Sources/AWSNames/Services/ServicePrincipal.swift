/// The name by which policies let an AWS service in, such as `s3.amazonaws.com` or `logs.us-east-1.amazonaws.com`.
///
/// Most end in the commercial domain in every partition; some, as EC2's in China, in the partition's own.
///
/// Source: IAM user guide, "AWS JSON policy elements: Principal", service principals, as known on 2026-11-27.
public struct ServicePrincipal: Hashable, Sendable {
  /// The name as written.
  public let text: String

  /// A service by the name that policies use for it; nil for what does not end in the domain of a partition.
  public init?(_ text: String) {
    guard Self.domain(of: text) != nil else { return nil }
    self.text = text
  }

  /// A service's principal as most partitions have it.
  public init(service: String) { text = "\(service).\(Partition.aws.dnsSuffix)" }
}

extension ServicePrincipal {
  /// The name without the domain: `logs.us-east-1`, `s3`.
  public var label: Substring {
    text.dropLast(Self.domain(of: text).map { $0.utf8.count + 1 } ?? 0)
  }

  /// The region that it is limited to, nil when it stands for all.
  public var region: Region? {
    let labels = label.parts(at: ".")
    return labels.count > 1 ? labels.last.flatMap { Region.isName($0) ? Region(String($0)) : nil } : nil
  }

  /// The service alone: `logs`, `lambda.alarms.cloudwatch`.
  public var service: String { Self.service(of: text) }

  /// The partitions whose domain it ends in.
  public var partitions: [Partition] {
    Self.domain(of: text).map { domain in Partition.allCases.filter { $0.dnsSuffix == domain } } ?? []
  }

  /// The service of a principal in lower case, without region and domain: `logs` of `logs.us-east-1.amazonaws.com`;
  /// what has neither stays.
  public static func service(of principal: String) -> String {
    var labels = principal.lowercased().parts(at: ".")
    while let last = labels.last, labels.count > 1, domainLabels.contains(last) || Region.isName(last) {
      labels.removeLast()
    }
    return labels.joined(separator: ".")
  }

  private static func domain(of text: String) -> String? { domains.first { text.ends(with: ".\($0)") } }

  private static let domains = Set(Partition.allCases.map(\.dnsSuffix)).sorted()

  // A few principals end in `amazon.com`.
  private static let domainLabels = Set(
    Partition.allCases.flatMap { $0.dnsSuffix.parts(at: ".") } + ["amazon"]
  )
}

extension ServicePrincipal: CustomStringConvertible {
  /// The name as written.
  public var description: String { text }
}
