import AWSNames
import Testing

@Suite struct PartitionTests {
  /// Source: `partitions.json` of botocore 1.44.8, whose regions these are, with the domain of their partition.
  static let known: [(partition: Partition, regions: [String], domain: String)] = [
    (
      .aws,
      [
        "af-south-1", "ap-east-1", "ap-northeast-3", "ap-south-2", "ap-southeast-7", "ca-central-1", "ca-west-1",
        "eu-central-1", "eu-west-1", "il-central-1", "me-central-1", "me-south-1", "mx-central-1", "sa-east-1",
        "us-east-1", "us-east-2", "us-west-2",
      ],
      "amazonaws.com"
    ),
    (.china, ["cn-north-1", "cn-northwest-1"], "amazonaws.com.cn"),
    (.usGov, ["us-gov-east-1", "us-gov-west-1"], "amazonaws.com"),
    (.europeanSovereign, ["eusc-de-east-1"], "amazonaws.eu"),
    (.iso, ["us-iso-east-1", "us-iso-west-1"], "c2s.ic.gov"),
    (.isoB, ["us-isob-east-1", "us-isob-west-1"], "sc2s.sgov.gov"),
    (.isoE, ["eu-isoe-west-1"], "cloud.adc-e.uk"),
    (.isoF, ["us-isof-east-1", "us-isof-south-1"], "csp.hci.ic.gov"),
  ]

  @Test func `all eight are known`() {
    #expect(Self.known.map(\.partition) == Partition.allCases)
    let names = ["aws", "aws-cn", "aws-us-gov", "aws-eusc", "aws-iso", "aws-iso-b", "aws-iso-e", "aws-iso-f"]
    #expect(Partition.allCases.map(\.description) == names)
  }

  @Test(arguments: known)
  func `a region tells its partition`(partition: Partition, regions: [String], domain: String) {
    #expect(partition.dnsSuffix == domain)
    #expect(regions.contains(partition.firstRegion))
    for region in regions {
      #expect(Partition(region: region) == partition)
      #expect(Region(region).partition == partition)
      #expect(Region.isName(region))
      #expect(Array(region.utf8).withUnsafeBytes { Partition(region: $0) } == partition)
    }
  }

  @Test(arguments: ["global", "", "aws-global", "cn", "us-isoc-east-1", "us-government-1"])
  func `other names are of the commercial partition`(region: String) {
    #expect(Partition(region: region) == .aws)
  }

  @Test(arguments: Partition.allCases)
  func `an ARN tells its partition`(partition: Partition) {
    #expect(Partition(arn: "arn:\(partition):s3:::uploads") == partition)
    #expect(Partition(arn: "arn:\(partition):") == partition)
    #expect(Partition(arn: "arn:\(partition)") == nil)
    #expect(Partition(arn: "arn:\(partition)-x:s3:::uploads") == nil)
    #expect(Partition(arn: "\(partition):s3") == nil)
    #expect(ARN("arn:\(partition):s3:::uploads")?.knownPartition == partition)
  }

  @Test(arguments: Partition.allCases, Partition.allCases)
  func `a pattern names partitions by its beginning`(_ partition: Partition, _ other: Partition) {
    #expect(ARN.mayName(partition, "arn:\(other):s3:::uploads") == (partition == other))
    #expect(ARN.mayName(partition, "arn:\(other):*") == (partition == other))
    for open in ["*", "arn:*:s3:::uploads", "arn:aws*", "a?n:x"] { #expect(ARN.mayName(partition, open)) }
    #expect(!ARN.mayName(partition, "urn:\(other):s3:::x"))
  }
}
