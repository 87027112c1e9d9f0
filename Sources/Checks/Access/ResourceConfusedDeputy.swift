import AWSNames
import Access
import IAM
import Inventory
import JSON

extension Check {
  static let resourceConfusedDeputy = Check(
    id: "resource-confused-deputy",
    title: "Source or destination trusts a service for any account",
    severity: .medium,
    subjects: [.function],
    rationale: """
      Whoever can make the service write to the queue, topic, bucket or bus feeds the function with events of their own, \
      from an account that nobody here knows, or reads what the function leaves there.
      """,
    remedy: Remedy(
      "Tie the statement to the source with aws:SourceArn and aws:SourceAccount.",
      command: .aws("sqs set-queue-attributes")
        .option("queue-url", .queue).option("attributes", file: "policy.json").option("region", .region)
    ),
    responsibility: .customer,
    duty: .identityAndAccess,
    operations: [
      .lambdaListFunctions, .lambdaListEventSourceMappings, .sqsGetQueueAttributes, .snsGetTopicAttributes,
      .s3apiGetBucketPolicy, .s3apiGetBucketNotificationConfiguration, .snsListSubscriptions, .eventsListTargetsByRule,
      .eventsDescribeEventBus,
    ],
    examples: [
      .fails("any account's topics may fill the queue", .medium) {
        $0.addFunction()
        $0.addMapping(source: queue)
        $0.addPolicy(
          of: .queue,
          queue,
          #"{"Effect": "Allow", "Principal": {"Service": "sns.amazonaws.com"}, "Action": "sqs:SendMessage"}"#
        )
      },
      .fails("any account's applications may read the bucket", .medium) {
        $0.addFunction()
        $0.addMapping(source: queue, onFailure: "arn:aws:s3:::failed-orders/checkout")
        $0.addPolicy(of: .queue, queue, ownStatement)
        $0.addPolicy(
          of: .bucket,
          "failed-orders",
          #"{"Effect": "Allow", "Principal": {"Service": "serverlessrepo.amazonaws.com"}, "Action": "s3:GetObject"}"#
        )
      },
      .passes("one topic may fill the queue") {
        $0.addFunction()
        $0.addMapping(source: queue)
        $0.addPolicy(
          of: .queue,
          queue,
          #"""
          {"Effect": "Allow", "Principal": {"Service": "sns.amazonaws.com"}, "Action": "sqs:SendMessage",
           "Condition": {"ArnEquals": {"aws:SourceArn": "arn:aws:sns:us-east-1:111122223333:orders"}}}
          """#
        )
      },
      .passes("the queue has no policy") {
        $0.addFunction()
        $0.addMapping(source: queue)
        $0.addQueue(queue)
      },
      .doesNotApply("it has neither sources nor destinations") { $0.addFunction() },
      .isUnknown("the attributes of the queue were denied") {
        $0.addFunction()
        $0.addMapping(source: queue)
        $0.deny(.sqsGetQueueAttributes)
      },
      .isUnknown("the queue belongs to an account that is not in the snapshot") {
        $0.addFunction()
        $0.addMapping(source: "arn:aws:sqs:us-east-1:444455556666:orders")
      },
    ]
  ) { context, resource in
    let function = context.function(resource)
    if let missing = context.missingConfiguration(of: function) { return .unknown([missing]) }
    let used = context.usedResources(of: function)
    guard !used.isEmpty else {
      return .notApplicable("no queue, topic, bucket or event bus starts it or takes its results")
    }
    var failures: [Failure] = []
    var missing: [MissingCall] = []
    for resource in used {
      missing += resource.layer.missing.filter { !missing.contains($0) }
      for row in resource.layer.rows {
        let record = context.inventory.resourcePolicies[row.index]
        let policy = context.analysis(ofResourcePolicy: record.document, in: record.scope)
        // A policy that cannot be read is among what is missing.
        guard let exposure = policy.exposure, let document = policy.document else { continue }
        failures += exposure.statements.compactMap { entry in
          context.openService(entry, document.statements[entry.index], of: resource, row)
        }
      }
    }
    return Verdict(failures, missing: missing)
  }

  private static let queue = "arn:aws:sqs:us-east-1:111122223333:orders"
  private static let ownStatement = #"{"Effect": "Allow", "Principal": {"AWS": "111122223333"}, "Action": "sqs:*"}"#
}

extension CheckContext {
  fileprivate func openService(
    _ entry: StatementExposure,
    _ statement: Statement,
    of resource: UsedResource,
    _ row: RowID<ResourcePolicyRecord>
  ) -> Failure? {
    let open = entry.services.filter { $0.scope == .unpinned }
    guard !open.isEmpty else { return nil }
    let policy = inventory.resourcePolicies[row.index]
    return failure(
      .medium,
      cause: .permission(row, index: UInt32(entry.index)),
      discriminator: "\(resource.arn)/\(statement.lastingName)",
      provenance: policy.provenance,
      command: ARN(resource.arn).map { resource.kind.replacement($0, pinned(policy, entry.index)) },
      evidence: """
        \(resource.arn), \(entry.name) lets \(open.map(\.service).joined(separator: ", ")) call for any account: no \
        fixed aws:SourceArn, aws:SourceAccount or aws:SourceOrgID
        """
    )
  }

  /// The policy with a statement that speaks of sources of the owner's account alone.
  private func pinned(_ policy: ResourcePolicyRecord, _ index: Int) -> CommandDocument {
    guard var words = policyText(policy.document), words.statements.indices.contains(index) else {
      return .file("policy.json")
    }
    words.statements[index] = words.statements[index].demanding("aws:SourceAccount", accountID(policy.scope))
    return .text(words.text)
  }
}
