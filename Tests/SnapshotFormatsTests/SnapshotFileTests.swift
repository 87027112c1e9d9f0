import Testing

@testable import SnapshotFormats

@Suite struct SnapshotFileTests {
  @Test(
    arguments: [
      ("111122223333/us-east-1/lambda-list-functions.json", "us-east-1", "lambda-list-functions", nil),
      ("111122223333/us-east-1/lambda-list-functions.json.gz", "us-east-1", "lambda-list-functions", nil),
      (
        "prod/global/iam-get-account-authorization-details.json", "global", "iam-get-account-authorization-details", nil
      ),
      (
        "prod/us-east-1/iam-get-account-authorization-details.json", "global", "iam-get-account-authorization-details",
        nil
      ),
      ("prod/us-east-1/s3-list-buckets.json", "global", "s3api-list-buckets", nil),
      ("prod/eu-west-1/lambda-get-policy/checkout.json", "eu-west-1", "lambda-get-policy", "checkout"),
      ("prod/eu-west-1/lambda-get-policy/checkout", "eu-west-1", "lambda-get-policy", "checkout"),
      ("prod/eu-west-1/lambda-get-policy/checkout.gz", "eu-west-1", "lambda-get-policy", "checkout"),
      (
        "prod/eu-west-1/sns-get-topic-attributes/arn%3Aaws%3Asns%3A%2F%C3%A9.json", "eu-west-1",
        "sns-get-topic-attributes", "arn:aws:sns:/é"
      ),
      ("prod/eu-west-1/events-list-targets-by-rule/two+words", "eu-west-1", "events-list-targets-by-rule", "two words"),
      ("prod/eu-west-1/lambda-get-policy/100%25+%zz%2", "eu-west-1", "lambda-get-policy", "100% %zz%2"),
    ] as [(String, String, String, String?)]
  )
  func tellsACallFromItsPath(path: String, region: String, operation: String, parameter: String?) throws {
    let file = try #require(SnapshotFile(path: path, place: path, size: 3))
    #expect(file.call.region == region)
    #expect(file.call.operation == operation)
    #expect(file.parameter == parameter)
    #expect(file.form == .document)
    #expect(file.isCompressed == path.hasSuffix(".gz"))
  }

  @Test func tellsLinesFromADocument() throws {
    let lines = try #require(
      SnapshotFile(path: "a/b/lambda-get-policy.ndjson.gz", place: "a/b/lambda-get-policy.ndjson.gz", size: 3)
    )
    #expect(lines.form == .lines)
    #expect(lines.isCompressed)
    #expect(lines.parameter == nil)
  }

  @Test(arguments: [
    "snapshot.json", "111122223333/notes.json", "111122223333/us-east-1/README.md", "111122223333/us-east-1/notes.json",
    "111122223333/us-east-1/lambda-list-functions", "111122223333/us-east-1/Lambda-List.json",
    "prod/eu-west-1/lambda-get-policy/deeper/checkout.json", "prod/eu-west-1/lambda-get-policy/checkout.ndjson",
  ])
  func leavesOtherFilesAlone(path: String) {
    #expect(SnapshotFile(path: path, place: path, size: 3) == nil)
  }
}
