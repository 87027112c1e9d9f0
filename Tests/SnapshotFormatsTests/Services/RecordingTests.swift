import Inventory
import Testing

@testable import SnapshotFormats

@Suite struct RecordingTests {
  @Test func readsLogGroups() throws {
    let groups = """
      {"logGroups": [{"logGroupName": "/aws/lambda/f", "arn": "arn:g:*", "storedBytes": 5000000000},
                     {"logGroupName": "/aws/lambda/g", "retentionInDays": 14, "kmsKeyId": "arn:k"}]}
      """
    let inventory = try readRegion("logs-describe-log-groups.json", groups).inventory
    #expect(inventory.logGroups.map(\.retentionDays) == [0, 14])
    #expect(inventory.logGroups.map(\.storedBytes) == [5_000_000_000, 0])
    #expect(inventory.logGroups.map { inventory.strings[$0.key] } == ["", "arn:k"])
  }

  @Test func readsTrails() throws {
    let region = "111122223333/us-east-1/cloudtrail-"
    let inventory = try read([
      "\(region)describe-trails.json":
        #"{"trailList": [{"Name": "org", "TrailARN": "arn:t", "HomeRegion": "us-east-1", "IsMultiRegionTrail": true}]}"#,
      "\(region)get-trail-status/org.json": #"{"IsLogging": true}"#,
      "\(region)get-event-selectors/org.json":
        #"{"TrailARN": "arn:t", "EventSelectors": [ {"ReadWriteType": "All"} ]}"#,
    ]).inventory
    #expect(inventory.trails.map(\.isMultiRegion) == [true])
    #expect(inventory.trailStatuses.map(\.isLogging) == [true])
    #expect(inventory.trailStatuses.map { inventory.strings[$0.trail] } == ["org"])
    #expect(
      inventory.eventSelectors.map { inventory.strings[$0.document] } == [
        #"{"TrailARN":"arn:t","EventSelectors":[{"ReadWriteType":"All"}]}"#
      ]
    )
  }

  @Test func readsKeys() throws {
    let region = "111122223333/us-east-1/kms-"
    let inventory = try read([
      "\(region)list-keys.json": #"{"Keys": [{"KeyId": "k", "KeyArn": "arn:k"}]}"#,
      "\(region)describe-key/k.json":
        #"{"KeyMetadata": {"KeyId": "k", "Arn": "arn:k", "KeyState": "Enabled", "KeyManager": "CUSTOMER"}}"#,
      "\(region)get-key-policy/k.json": #"{"Policy": "{\"Statement\":[]}"}"#,
    ]).inventory
    let arn = try #require(inventory.strings.id(of: "arn:k"))
    let key = try #require(inventory.keys.row(arn))
    #expect(inventory.strings[inventory.keys[key.index].state] == "Enabled")
    #expect(inventory.resourcePolicies.map(\.kind) == [.key])
  }
}
