import AWSNames
import IAM
public import Inventory
import Workers

/// Resource policies by the ARN of what they hang on.
struct ResourcePolicyIndex: Fact {
  private var policies: [ExactText: [RowID<ResourcePolicyRecord>]] = [:]
  private var logPolicies: [RowID<ScopeRecord>: [RowID<ResourcePolicyRecord>]] = [:]
  /// Where buckets are, by their names.
  ///
  /// In the account that lists them, or that was told their policies, as the owner alone is. Source: S3 API reference,
  /// `GetBucketPolicy`, as known on 2026-11-28.
  private(set) var bucketScopes: [ExactText: RowID<ScopeRecord>] = [:]

  init(_ inventory: Inventory) {
    for (index, record) in inventory.resourcePolicies.enumerated() where record.kind != .function {
      let row = RowID<ResourcePolicyRecord>(index: index)
      if record.kind == .logs {
        logPolicies[record.scope, default: []].append(row)
      } else {
        policies[ExactText(inventory.arn(ofOwner: record)), default: []].append(row)
      }
      if record.kind == .bucket { bucketScopes[ExactText(inventory.strings[record.owner])] = record.scope }
    }
    for bucket in inventory.buckets { bucketScopes[ExactText(inventory.strings[bucket.name])] = bucket.scope }
  }

  /// The policies that hang on a resource.
  subscript(arn: String) -> [RowID<ResourcePolicyRecord>] { policies[ExactText(arn)] ?? [] }

  /// The policies for the log groups of an account and region.
  func logPolicies(in scope: RowID<ScopeRecord>) -> [RowID<ResourcePolicyRecord>] { logPolicies[scope] ?? [] }
}

extension Inventory {
  /// The ARN of what a resource policy hangs on; for log policies, that of all log groups of the region.
  public func arn(ofOwner record: ResourcePolicyRecord) -> String {
    let owner = strings[record.owner]
    let names = names(in: record.scope)
    if record.kind == .function {
      let reference = record.function
      let home = reference.account.isEmpty ? names.account : strings[reference.account]
      let place = reference.region.isEmpty ? names.region : strings[reference.region]
      return ARNScope(region: place, account: home)
        .function(strings[reference.name], qualifier: strings[reference.qualifier])
    }
    if record.kind == .logs { return names.arn("logs", "*") }
    return ARN(owner) == nil ? record.kind.arn(of: owner, in: names) ?? owner : owner
  }
}
