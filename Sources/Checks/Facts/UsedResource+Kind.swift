import AWSNames
import JSON

extension UsedResource {
  /// A kind of resource that starts functions or takes what they leave: all that differs from kind to kind.
  struct Kind: Sendable {
    /// The service in its ARNs.
    let service: String
    /// The resource that carries the policy, of the ARN that a function names; nil for what carries none.
    let resource: @Sendable (ARN) -> ARN?
    /// Puts another policy in the place of the resource's own.
    let replacement: @Sendable (ARN, CommandDocument) -> Command

    /// The kinds that are looked at.
    static let all: [Kind] = [
      Kind(service: "sqs", resource: { $0 }) { queue, policy in
        .aws("sqs set-queue-attributes", region: String(queue.region))
          .option("queue-url", address: queue.queueURL).option("attributes", policy.attribute("Policy"))
      },
      Kind(service: "sns", resource: { $0 }) { topic, policy in
        .aws("sns set-topic-attributes", region: String(topic.region)).option("topic-arn", topic.description)
          .option("attribute-name", "Policy").option("attribute-value", policy)
      },
      Kind(service: "s3", resource: { $0.bucket }) { bucket, policy in
        .aws("s3api put-bucket-policy").option("bucket", String(bucket.resource))
          .option("policy", policy)
      },
      // The bus of a rule, or a bus itself.
      Kind(service: "events", resource: { $0.eventBus }) { bus, policy in
        .aws("events put-permission", region: String(bus.region))
          .option("event-bus-name", String(bus.nameBehindType)).option("policy", policy)
      },
    ]
  }
}

extension CommandDocument {
  /// The document as an attribute of a name, which takes it as a text.
  fileprivate func attribute(_ name: String) -> CommandDocument {
    guard case .text(let text) = self else { return self }
    return .text(JSONWriter.text(JSONTree.fields([name: .string(text)]), secrets: .kept))
  }
}
