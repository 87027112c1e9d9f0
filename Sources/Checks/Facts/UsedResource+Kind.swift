import AWSNames

extension UsedResource {
  /// A kind of resource that starts functions or takes what they leave: all that differs from kind to kind.
  struct Kind: Sendable {
    /// The service in its ARNs.
    let service: String
    /// The resource that carries the policy, of the ARN that a function names; nil for what carries none.
    let resource: @Sendable (ARN) -> ARN?
    /// Puts another policy in the place of the resource's own.
    let replacement: @Sendable (ARN) -> Command

    /// The kinds that are looked at.
    static let all: [Kind] = [
      Kind(service: "sqs", resource: { $0 }) { queue in
        .aws("sqs set-queue-attributes", region: String(queue.region))
          .option("queue-url", address: queue.queueURL).option("attributes", file: "policy.json")
      },
      Kind(service: "sns", resource: { $0 }) { topic in
        .aws("sns set-topic-attributes", region: String(topic.region)).option("topic-arn", topic.description)
          .option("attribute-name", "Policy").option("attribute-value", file: "policy.json")
      },
      Kind(service: "s3", resource: { $0.bucket }) { bucket in
        .aws("s3api put-bucket-policy").option("bucket", String(bucket.resource))
          .option("policy", file: "policy.json")
      },
      // The bus of a rule, or a bus itself.
      Kind(service: "events", resource: { $0.eventBus }) { bus in
        .aws("events put-permission", region: String(bus.region))
          .option("event-bus-name", String(bus.nameBehindType)).option("policy", file: "policy.json")
      },
    ]
  }
}
