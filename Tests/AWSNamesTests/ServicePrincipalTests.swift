import AWSNames
import Testing

@Suite struct ServicePrincipalTests {
  @Test(arguments: Partition.allCases)
  func `a principal ends in a partition's domain`(partition: Partition) throws {
    let plain = try #require(ServicePrincipal("s3.\(partition.dnsSuffix)"))
    #expect(plain.label == "s3")
    #expect(plain.service == "s3")
    #expect(plain.region == nil)
    #expect(plain.partitions.contains(partition))
    let regional = try #require(ServicePrincipal("logs.\(partition.firstRegion).\(partition.dnsSuffix)"))
    #expect(regional.label == "logs.\(partition.firstRegion)")
    #expect(regional.service == "logs")
    #expect(regional.region?.partition == partition)
  }

  @Test(arguments: ["", "*", "s3", "amazonaws.com", "s3.example.com", "arn:aws:s3:::uploads", "111122223333"])
  func `other text is none`(text: String) { #expect(ServicePrincipal(text) == nil) }

  @Test(arguments: [
    ("lambda.alarms.cloudwatch.amazonaws.com", "lambda.alarms.cloudwatch"), ("Logs.US-EAST-1.amazonaws.com", "logs"),
    ("ec2.amazonaws.com.cn", "ec2"), ("alexa-appkit.amazon.com", "alexa-appkit"), ("s3", "s3"),
  ])
  func `a service is told without region and domain`(text: String, service: String) {
    #expect(ServicePrincipal.service(of: text) == service)
  }

  @Test func `a service has the commercial domain unless told otherwise`() {
    #expect(ServicePrincipal(service: "events").text == "events.amazonaws.com")
  }
}
