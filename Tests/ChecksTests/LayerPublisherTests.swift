import AWSNames
import Inventory
import Testing

@testable import Checks

/// AWS publishes its layers from many accounts: others per region, and others in each partition.
///
/// Source: aws-cdk-lib 2.275.0, region-info, and the guides named in the table; ministack, pull request 1754; 2026-11-28.
@Suite struct LayerPublisherTests {
  private func verdict(_ layer: String) throws -> Verdict {
    var builder = ExampleBuilder()
    builder.addFunction { $0.layers = $1.list([layer]) }
    let (context, resource) = try #require(builder.build())
    return Check.lambdaLayerCrossAccount.evaluate(context, resource)
  }

  private func region(of place: String) -> String { Partition(rawValue: place)?.firstRegion ?? place }

  @Test func `the built-in table is whole`() {
    let table = LayerPublisher.builtIn
    #expect(table.count > 200)
    #expect(Set(table.map(\.account)).count == table.count)
    for publisher in table {
      #expect(isAccountID(publisher.account) && !publisher.product.isEmpty && !publisher.places.isEmpty)
      for place in publisher.places {
        #expect(Partition(rawValue: place) != nil || Region.isName(place), "\(publisher.account): \(place)")
      }
    }
  }

  @Test(arguments: Set(LayerPublisher.builtIn.map(\.product)).sorted())
  func `every account of a product passes in every place of its own`(_ product: String) throws {
    for publisher in LayerPublisher.builtIn where publisher.product == product {
      for region in publisher.places.map(region) {
        let arn = ARNScope(region: region, account: publisher.account).arn("lambda", "layer:x:1")
        #expect(try verdict(arn) == .passes, "\(arn)")
      }
    }
  }

  /// What every region has: those of July 2026 with Lambda's own tables.
  @Test(arguments: [
    "AWS AppConfig", "AWS Parameters and Secrets", "CloudWatch Synthetics", "AWS Lambda Insights",
    "AWS Distro for OpenTelemetry with Application Signals",
  ])
  func `a product of all regions leaves out no opt-in region and no large partition`(_ product: String) {
    let places = Set(LayerPublisher.builtIn.filter { $0.product == product }.flatMap(\.places))
    let wanted: Set = [
      "af-south-1", "ap-east-1", "ap-south-2", "ap-southeast-3", "ap-southeast-4", "ca-west-1", "cn-north-1",
      "cn-northwest-1", "eu-central-2", "eu-south-1", "eu-south-2", "il-central-1", "me-central-1", "me-south-1",
      "mx-central-1", "us-east-1", "us-gov-east-1", "us-gov-west-1",
    ]
    #expect(wanted.subtracting(places).isEmpty, "\(wanted.subtracting(places).sorted())")
  }

  @Test(arguments: ["444455556666", "027255383543", "580247275436"])
  func `a stranger's account fails, however much its layer is called like AWS's`(_ account: String) throws {
    let arn = "arn:aws:lambda:us-east-1:\(account):layer:LambdaInsightsExtension:38"
    #expect(try verdict(arn).status == .fail)
  }
}
