import Inventory
import Testing

@testable import SnapshotFormats

@Suite struct UsageTests {
  private let role = "arn:aws:iam::111122223333:role/r"
  private let folder = "iam-get-service-last-accessed-details"

  private func event(
    _ name: String,
    at time: String = "2026-11-01T00:00:00Z",
    identity: String? = nil,
    more: String = ""
  ) -> String {
    let issuer = #"{"sessionContext": {"sessionIssuer": {"type": "Role", "arn": "\#(role)"}}, "type": "AssumedRole"}"#
    return #"{"userIdentity": \#(identity ?? issuer), "eventSource": "s3.amazonaws.com", "eventName": "\#(name)","#
      + #""eventTime": "\#(time)"\#(more.isEmpty ? "" : ", " + more)}"#
  }

  private func uses(_ inventory: Inventory) -> [String] {
    inventory.trailUses.map { use in
      [use.principal, use.source, use.operation, use.resource].map { inventory.strings[$0] }.joined(separator: " ")
        + " \(use.count)"
    }
  }

  @Test func readsAReportOfARole() throws {
    let report = """
      {"JobStatus": "COMPLETED", "JobType": "ACTION_LEVEL", "JobCompletionDate": "2026-11-19T06:00:00+00:00",
       "IsTruncated": false, "ServicesLastAccessed": [
        {"ServiceName": "Amazon S3", "ServiceNamespace": "s3", "LastAuthenticated": "2026-11-01T00:00:00+00:00",
         "TotalAuthenticatedEntities": 1, "TrackedActionsLastAccessed": [
          {"ActionName": "GetBucketAcl", "LastAccessedTime": "2026-11-01T00:00:00+00:00"}, {"ActionName": "PutBucketAcl"}]},
        {"ServiceName": "Amazon SQS", "ServiceNamespace": "sqs", "TotalAuthenticatedEntities": 0}]}
      """
    let result = try readGlobal("\(folder)/arn%3Aaws%3Aiam%3A%3A111122223333%3Arole%2Fr.json", report)
    let inventory = result.inventory
    #expect(result.problems == [])
    let row = try #require(inventory.strings.id(of: role).flatMap { inventory.usageReports.row($0) })
    #expect(inventory.usageReports[row.index].completed == 1_795_068_000)
    let uses = inventory.serviceUses[inventory.links.uses(of: row)].map { use in
      "\(inventory.strings[use.service]):\(inventory.strings[use.action]) \(use.lastUsed)"
    }
    #expect(uses == ["s3: 1793491200", "s3:GetBucketAcl 1793491200", "s3:PutBucketAcl 0", "sqs: 0"])
  }

  @Test func findsTheRowsOfEachOfSeveralReports() throws {
    let line = { (name: String, service: String, date: String) in
      #"{"parameter": "arn:aws:iam::111122223333:role/\#(name)", "output": {"JobCompletionDate": "\#(date)","#
        + #""ServicesLastAccessed": [{"ServiceNamespace": "\#(service)"}]}}"#
    }
    let inventory = try read([
      "111122223333/global/\(folder).ndjson": line("q", "sqs", "2026-11-19") + "\n" + line("r", "sns", "2026-11-19"),
      "111122223333/global/\(folder)/\("arn%3Aaws%3Aiam%3A%3A111122223333%3Arole%2Fr").json":
        #"{"JobCompletionDate": "2026-10-01", "ServicesLastAccessed": [{"ServiceNamespace": "kms"}]}"#,
    ]).inventory
    let services = ["q", "r"].compactMap { name in
      inventory.strings.id(of: "arn:aws:iam::111122223333:role/\(name)").flatMap { inventory.usageReports.row($0) }
        .map { inventory.serviceUses[inventory.links.uses(of: $0)].map { inventory.strings[$0.service] } }
    }
    #expect(services == [["sqs"], ["sns"]])
  }

  @Test(arguments: [
    (#""JobStatus": "IN_PROGRESS""#, ResourceCoverage.failed),
    (#""JobStatus": "COMPLETED", "IsTruncated": true"#, .partlyCollected),
  ])
  func takesNoUnfinishedReportForAnAnswer(_ fields: String, _ absence: ResourceCoverage) throws {
    let text = #"{\#(fields), "ServicesLastAccessed": []}"#
    let inventory = try readRegion("\(folder)/r.json", text).inventory
    #expect(inventory.usageReports.isEmpty)
    let scope = try #require(inventory.scopes.indices.last.map { RowID<ScopeRecord>(index: $0) })
    let entity = try #require(inventory.strings.id(of: "r"))
    #expect(inventory.coverage.absence(of: .iamGetServiceLastAccessedDetails, for: entity, in: scope) == absence)
  }

  @Test func countsEqualEventsAndKeepsTheLastTime() throws {
    let events = [
      event(
        "GetObject",
        more: #""resources": [{"ARN": "arn:aws:s3:::b/k"}, {"ARN": "arn:aws:s3:::b"}, {"type": "none"}]"#
      ),
      event("ListBuckets", at: "2026-11-03T00:00:00Z"), event("ListBuckets", at: "2026-11-02T00:00:00Z"),
    ]
    let result = try readRegion(
      "cloudtrail-lookup-events.json",
      #"{"Records": [\#(events.joined(separator: ","))]}"#
    )
    #expect(result.problems == [])
    #expect(
      uses(result.inventory) == [
        "\(role) s3.amazonaws.com GetObject arn:aws:s3:::b/k 1", "\(role) s3.amazonaws.com GetObject arn:aws:s3:::b 1",
        "\(role) s3.amazonaws.com ListBuckets  2",
      ]
    )
    #expect(result.inventory.trailUses.map(\.lastUsed) == [1_793_491_200, 1_793_491_200, 1_793_664_000])
    let principal = try #require(result.inventory.strings.id(of: role))
    #expect(result.inventory.links.trailUses(of: principal).count == 3)
  }

  @Test func readsEventsWrittenAsText() throws {
    let text = event("ListBuckets").replacing(#"""#, with: #"\""#)
    let result = try readRegion(
      "cloudtrail-lookup-events.json",
      #"{"Events": [{"EventId": "1", "CloudTrailEvent": "\#(text)"}, {"CloudTrailEvent": "{"}]}"#
    )
    #expect(uses(result.inventory) == ["\(role) s3.amazonaws.com ListBuckets  1"])
    #expect(result.problems.map(\.kind) == [.invalidDocument(field: "CloudTrailEvent")])
    #expect(result.inventory.state(.cloudtrailLookupEvents) == .failed)
  }

  @Test(arguments: [
    #"{"type": "AWSService", "invokedBy": "lambda.amazonaws.com"}"#,
    #"{"type": "Root", "arn": "arn:aws:iam::111122223333:root"}"#, #"{"type": "AssumedRole"}"#,
  ])
  func leavesOutWhoHasNoPoliciesOfItsOwn(_ identity: String) throws {
    let text = #"{"Records": [\#(event("GetObject", identity: identity))]}"#
    #expect(try readRegion("cloudtrail-lookup-events.json", text).inventory.trailUses.isEmpty)
  }

  @Test func takesNoRefusedCallForUse() throws {
    let events = ["AccessDenied", "Client.UnauthorizedOperation", "NoSuchKey"].map { code in
      event("GetObject", more: #""errorCode": "\#(code)""#)
    }
    let text = #"{"Records": [\#(events.joined(separator: ","))]}"#
    #expect(try readRegion("cloudtrail-lookup-events.json", text).inventory.trailUses.map(\.count) == [1])
  }
}
