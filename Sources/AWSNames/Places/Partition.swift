/// A partition of AWS: a set of regions with accounts, ARNs and endpoints of its own, which no policy reaches across.
///
/// The names, the beginnings of region names and the domains are those of the `partitions.json` that comes with the AWS
/// SDKs (botocore 1.44.8), as known on 2026-11-27.
public enum Partition: String, CaseIterable, Hashable, Sendable {
  /// The commercial regions.
  case aws
  /// China, run by Sinnet and NWCD.
  case china = "aws-cn"
  /// AWS GovCloud (US).
  case usGov = "aws-us-gov"
  /// The European Sovereign Cloud.
  case europeanSovereign = "aws-eusc"
  /// AWS Top Secret.
  case iso = "aws-iso"
  /// AWS Secret.
  case isoB = "aws-iso-b"
  /// The isolated European partition.
  case isoE = "aws-iso-e"
  /// The partition for the United States' intelligence allies.
  case isoF = "aws-iso-f"
}

extension Partition: CustomStringConvertible {
  /// The name as the second field of an ARN has it, such as `aws-us-gov`.
  public var description: String { rawValue }
}

extension Partition {
  /// The domain that endpoints and many service principals of the partition end in, such as `amazonaws.com`.
  public var dnsSuffix: String {
    switch self {
    case .aws, .usGov: "amazonaws.com"
    case .china: "amazonaws.com.cn"
    case .europeanSovereign: "amazonaws.eu"
    case .iso: "c2s.ic.gov"
    case .isoB: "sc2s.sgov.gov"
    case .isoE: "cloud.adc-e.uk"
    case .isoF: "csp.hci.ic.gov"
    }
  }

  /// A region that the partition has had from its beginning, for examples of its resources.
  public var firstRegion: String {
    switch self {
    case .aws: "us-east-1"
    case .china: "cn-north-1"
    case .usGov: "us-gov-west-1"
    case .europeanSovereign: "eusc-de-east-1"
    case .iso: "us-iso-east-1"
    case .isoB: "us-isob-east-1"
    case .isoE: "eu-isoe-west-1"
    case .isoF: "us-isof-south-1"
    }
  }

  /// What the names of its regions begin with; the commercial ones have nothing in common.
  private var regionPrefix: StaticString {
    switch self {
    case .aws: ""
    case .china: "cn-"
    case .usGov: "us-gov-"
    case .europeanSovereign: "eusc-"
    case .iso: "us-iso-"
    case .isoB: "us-isob-"
    case .isoE: "eu-isoe-"
    case .isoF: "us-isof-"
    }
  }

  private static let special = allCases.filter { $0 != .aws }

  /// The partition of a region by its name; `aws` for a name that is not of another one, `global` among them.
  public init(region: String) {
    var region = region
    self = region.withUTF8 { Partition(region: UnsafeRawBufferPointer($0)) }
  }

  /// The partition of a region whose name is given as UTF-8.
  public init(region: UnsafeRawBufferPointer) {
    self = Partition.special.first { region.begins(with: $0.regionPrefix) } ?? .aws
  }

  /// The partition that an ARN, or the beginning of one, names; nil for other text, a wildcard and an unknown name.
  public init?(arn text: String) {
    var text = text
    let found = text.withUTF8 { bytes in
      let bytes = UnsafeRawBufferPointer(bytes)
      return Partition.allCases.first { $0.begins(bytes) }
    }
    guard let found else { return nil }
    self = found
  }

  private func begins(_ arn: UnsafeRawBufferPointer) -> Bool {
    let name = rawValue.utf8
    guard arn.begins(with: "arn:"), arn.count > 4 + name.count, arn[4 + name.count] == UInt8(ascii: ":") else {
      return false
    }
    return arn[4..<4 + name.count].elementsEqual(name)
  }
}
