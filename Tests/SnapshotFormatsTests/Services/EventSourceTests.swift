import Inventory
import Testing

@testable import SnapshotFormats

@Suite struct EventSourceTests {
  @Test func readsRulesAndTargets() throws {
    let region = "111122223333/us-east-1/events-"
    let inventory = try read([
      "\(region)list-rules.json":
        #"{"Rules": [{"Name": "nightly", "Arn": "arn:r", "State": "ENABLED", "ScheduleExpression": "rate(1 day)"}]}"#,
      "\(region)list-targets-by-rule/nightly.json":
        #"{"Targets": [{"Id": "1", "Arn": "arn:f", "DeadLetterConfig": {"Arn": "arn:q"}}]}"#,
      "\(region)describe-event-bus/default.json": #"{"Arn": "arn:bus", "Policy": "{\"Statement\":[]}"}"#,
    ]).inventory
    #expect(inventory.eventRules.map { inventory.strings[$0.schedule] } == ["rate(1 day)"])
    #expect(inventory.eventTargets.map { inventory.strings[$0.rule] } == ["nightly"])
    #expect(inventory.eventTargets.map { inventory.strings[$0.deadLetterQueue] } == ["arn:q"])
    #expect(inventory.resourcePolicies.map(\.kind) == [.eventBus])
  }

  @Test func readsTopicsQueuesAndBuckets() throws {
    let region = "111122223333/us-east-1/"
    let topic = "arn:aws:sns:us-east-1:111122223333:t"
    let result = try read([
      "\(region)sns-list-topics.json": #"{"Topics": [{"TopicArn": "\#(topic)"}]}"#,
      "\(region)sns-list-subscriptions.json":
        #"{"Subscriptions": [{"TopicArn": "\#(topic)", "Protocol": "lambda", "Endpoint": "arn:f"}]}"#,
      "\(region)sns-get-topic-attributes/t.json":
        #"{"Attributes": {"TopicArn": "\#(topic)", "KmsMasterKeyId": "k", "Policy": "{\"Statement\":[]}"}}"#,
      "\(region)sqs-list-queues.json": #"{"QueueUrls": ["https://sqs/q"]}"#,
      "\(region)sqs-get-queue-attributes/https%3A%2F%2Fsqs%2Fq.json":
        #"{"Attributes": {"QueueArn": "arn:q", "RedrivePolicy": "{}"}}"#,
      "\(region)s3api-list-buckets.json": #"{"Buckets": [{"Name": "b"}]}"#,
      "\(region)s3api-get-bucket-notification-configuration/b.json": """
      {"LambdaFunctionConfigurations": [{"LambdaFunctionArn": "arn:aws:lambda:us-east-1:111122223333:function:f",
        "Events": ["s3:ObjectCreated:*"]}], "QueueConfigurations": []}
      """,
      "\(region)s3api-get-bucket-policy/b.json": #"{"Policy": "{\"Statement\":[]}"}"#,
    ])
    let inventory = result.inventory
    #expect(result.problems == [])
    #expect(inventory.topics.map { inventory.strings[$0.key] } == ["k", ""])
    #expect(inventory.subscriptions.map { inventory.strings[$0.endpoint] } == ["arn:f"])
    #expect(inventory.queues.map { inventory.strings[$0.url] } == ["https://sqs/q", "https://sqs/q"])
    #expect(inventory.queues.map { inventory.strings[$0.redrivePolicy] } == ["{}", ""])
    #expect(inventory.bucketNotifications.map { inventory.strings[$0.bucket] } == ["b"])
    #expect(inventory.bucketNotifications.map { inventory.list($0.events) } == [["s3:ObjectCreated:*"]])
    #expect(inventory.resourcePolicies.map(\.kind) == [.bucket, .topic])
    #expect(inventory.state(.s3apiListBuckets, "global") == .collected)
  }
}
