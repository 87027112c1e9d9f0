import AWSNames
import IAM
public import Inventory
import Workers

/// The policy of a resource, as far as the snapshot tells.
public struct ResourceLayer: Sendable {
  /// The rows of its policies; none for a role, whose trust policy is its own.
  public var rows: [RowID<ResourcePolicyRecord>] = []
  /// What the snapshot lacks to know the policy; empty when it is known or known to be absent.
  public var missing: [MissingCall] = []
  /// Whether the resource may have a policy that no call of a snapshot tells.
  public var isUntold = false
  /// The policy of the role that is asked about.
  var trust: RowID<RoleRecord>?
  var compiled: CompiledPolicies?

  /// Whether there may be a policy that the snapshot does not tell.
  public var isUnknown: Bool { isUntold || !missing.isEmpty }
}

/// What a compiled resource policy is made of.
private struct ResourcePolicyKey: Hashable {
  var documents: [StringID]
  var refs: [PolicyRef]
}

/// The policies of a resource, ready for evaluation.
private struct CompiledResourcePolicy: KeyedFact {
  let policies: CompiledPolicies

  init(_ key: ResourcePolicyKey, _ model: AccessModel) {
    let named = zip(key.refs, key.documents).compactMap { ref, document in
      model.policy(document).map { NamedPolicy(ref, $0) }
    }
    policies = CompiledPolicies(named, .resource)
  }
}

extension AccessModel {
  /// The policy of the resource with an ARN.
  public func resourceLayer(of resource: String) -> ResourceLayer {
    guard let arn = ARN(resource), !WildcardPattern.hasWildcard(arn.holderOfPolicy) else { return ResourceLayer() }
    switch arn.service {
    case "lambda": return lambdaLayer(arn)
    case "iam": return trustLayer(resource, arn)
    case "s3": return bucketLayer(arn)
    case "kms" where arn.resourceType == "key": return layer(resource, .kmsGetKeyPolicy, arn)
    case "sqs": return layer(resource, .sqsGetQueueAttributes, arn)
    case "sns": return layer(arn.topic.text, .snsGetTopicAttributes, arn)
    case "events" where arn.resourceType == "event-bus": return layer(resource, .eventsDescribeEventBus, arn)
    case "logs": return logLayer(arn)
    default:
      var layer = ResourceLayer()
      layer.isUntold = Self.mayHavePolicy(arn)
      return layer
    }
  }

  private var index: ResourcePolicyIndex { fact(ResourcePolicyIndex.self) }

  private func scope(_ arn: ARN) -> RowID<ScopeRecord>? {
    guard let account = inventory.strings.id(of: arn.account), let region = inventory.strings.id(of: arn.region) else {
      return nil
    }
    return inventory.links.scope(account: account, region: region)
  }

  private func layer(_ resource: String, _ call: Operation, _ arn: ARN) -> ResourceLayer {
    known(index[resource], resource) ?? absent(call, names: arn.namesInCalls, scope(arn))
  }

  /// A layer of policies that are there; nil when there are none.
  private func known(_ rows: [RowID<ResourcePolicyRecord>], _ resource: String) -> ResourceLayer? {
    guard !rows.isEmpty else { return nil }
    var layer = ResourceLayer(rows: rows)
    let documents = rows.map { inventory.resourcePolicies[$0.index].document }
    if let row = rows.first(where: { policy(inventory.resourcePolicies[$0.index].document) == nil }) {
      let scope = inventory.resourcePolicies[row.index].scope
      layer.missing = [MissingCall(inventory.resourcePolicies[row.index].kind.operation, .failed, in: scope)]
    }
    let key = ResourcePolicyKey(documents: documents, refs: rows.map { PolicyRef(resource, at: .resource($0)) })
    layer.compiled = fact(CompiledResourcePolicy.self, for: key).policies
    return layer
  }

  /// The layer of a resource without a policy in the snapshot, by all the names that the call may have been made with.
  private func absent(_ call: Operation, names: [String], _ scope: RowID<ScopeRecord>?) -> ResourceLayer {
    guard let scope else { return ResourceLayer(missing: [MissingCall(call, .notCollected)]) }
    let strings = inventory.strings
    let missing = names.compactMap { inventory.missing(call, for: strings.id(of: $0) ?? .empty, in: scope) }
    return ResourceLayer(missing: missing.first.map { [$0] } ?? [])
  }
}

// MARK: By service

extension AccessModel {
  private func lambdaLayer(_ arn: ARN) -> ResourceLayer {
    if arn.layerName != nil { return layer(arn.text, .lambdaGetLayerVersionPolicy, arn) }
    guard let named = FunctionName(arn) else { return ResourceLayer() }
    guard let scope = scope(arn) else {
      return ResourceLayer(missing: [MissingCall(.lambdaGetPolicy, .notCollected)])
    }
    let name = inventory.strings.id(of: named.name) ?? .empty
    guard let function = inventory.links.function(named: name, in: scope) else {
      return absent(.lambdaGetPolicy, names: [String(named.name)], scope)
    }
    let rows = inventory.resourcePolicies.of(function).filter {
      text(inventory.resourcePolicies[$0.index].function.qualifier) == named.qualifier
    }
    return known(Array(rows), arn.description) ?? absent(.lambdaGetPolicy, names: [String(named.name)], scope)
  }

  private func trustLayer(_ resource: String, _ arn: ARN) -> ResourceLayer {
    guard arn.isRole else { return ResourceLayer() }
    guard let row = inventory.strings.id(of: resource).flatMap({ inventory.roles.row($0) }) else {
      return ResourceLayer(missing: [MissingCall(.iamGetAccountAuthorizationDetails, .notCollected)])
    }
    var layer = ResourceLayer(trust: row)
    let role = inventory.roles[row.index]
    guard policy(role.trustPolicy) != nil else {
      layer.missing = [MissingCall(.iamGetAccountAuthorizationDetails, .failed, in: role.scope)]
      return layer
    }
    let key = ResourcePolicyKey(documents: [role.trustPolicy], refs: [PolicyRef(resource, at: .trust(row))])
    layer.compiled = fact(CompiledResourcePolicy.self, for: key).policies
    return layer
  }

  /// A bucket's policy also speaks of its objects.
  private func bucketLayer(_ arn: ARN) -> ResourceLayer {
    let bucket = String(arn.firstPathPart)
    let name = ARN.bucket(bucket, in: arn.partition)
    return known(index[name], name)
      ?? absent(.s3apiGetBucketPolicy, names: [bucket], index.bucketScopes[ExactText(bucket)])
  }

  private func logLayer(_ arn: ARN) -> ResourceLayer {
    guard let scope = scope(arn) else {
      return ResourceLayer(missing: [MissingCall(.logsDescribeResourcePolicies, .notCollected)])
    }
    let rows = index.logPolicies(in: scope)
    return known(rows, "log groups of \(arn.region)") ?? absent(.logsDescribeResourcePolicies, names: [""], scope)
  }

  /// Whether a resource is of a kind that takes a resource policy which no call of a snapshot tells.
  ///
  /// Source: IAM user guide, "AWS services that work with IAM", as known on 2026-11-25.
  private static func mayHavePolicy(_ arn: ARN) -> Bool {
    guard let kinds = kindsWithPolicies[String(arn.service)] else { return false }
    return kinds.isEmpty || kinds.contains { arn.resource.begins(with: $0) }
  }

  private static let kindsWithPolicies: [String: [String]] = [
    "acm-pca": ["certificate-authority/"], "aoss": ["collection/"], "backup": ["backup-vault:"], "codeartifact": [],
    "codebuild": ["project/", "report-group/"], "dynamodb": ["table/"], "ecr": ["repository/"],
    "elasticfilesystem": ["file-system/"], "es": ["domain/"], "execute-api": [], "glue": [], "iot": ["policy/"],
    "kinesis": ["stream/"], "mediastore": ["container/"], "s3express": [], "s3-object-lambda": [], "s3-outposts": [],
    "s3tables": ["bucket/"], "schemas": ["registry/"], "secretsmanager": ["secret:"], "serverlessrepo": [],
    "ses": ["identity/"], "signer": ["/signing-profiles/"], "ssm-contacts": ["contact/"], "vpc-lattice": [],
  ]
}

extension ARN {
  /// What tells the policy: that of a bucket is also that of its objects, that of a region's logs that of every log group.
  fileprivate var holderOfPolicy: String {
    switch service {
    case "s3": String(firstPathPart)
    case "logs": "\(account) \(region)"
    default: text
    }
  }

  /// What calls about the resource are made with: its ARN, its name or id, or a queue's address.
  fileprivate var namesInCalls: [String] {
    [text, String(resource), String(nameBehindType)] + (service == "sqs" ? [queueURL] : [])
  }
}
