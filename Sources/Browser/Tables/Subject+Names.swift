import AWSNames
import Inventory

extension Subject {
  /// What carries a policy.
  init(_ holder: PermissionHolder, _ inventory: Inventory) {
    switch holder {
    case .function(let row): self = .function(row)
    case .role(let row): self = .role(row)
    case .user(let row): self = .user(row)
    case .group(let row): self = .group(row)
    case .node(let row): self = .node(row)
    case .resource(let row):
      self = Subject(resource: inventory.resourceARN(of: inventory.resourcePolicies[row.index]), inventory)
    }
  }

  /// A principal as a policy writes it: an ARN, an account id, `*`, an identity provider.
  ///
  /// An account id and the ARN of its root mean the same, the account.
  /// Source: IAM user guide, "AWS JSON policy elements: Principal", 2026-11.
  init(principal name: StringID, _ inventory: Inventory) {
    let text = inventory.strings[name]
    if text == "*" {
      self = .anyone
    } else if isAccountID(text) {
      self = .account(name)
    } else if let role = inventory.roles.row(name) {
      self = .role(role)
    } else if let user = inventory.users.row(name) {
      self = .user(user)
    } else {
      let root = ARN(text).flatMap { $0.service == "iam" && $0.isRoot ? inventory.strings.id(of: $0.account) : nil }
      self = root.map(Subject.account) ?? .principal(name)
    }
  }

  /// A resource as a policy writes it: an ARN, a pattern, or the sign for all.
  ///
  /// What lies in a bucket belongs to the bucket, and versions and aliases to their function.
  init(resource name: StringID, _ inventory: Inventory) {
    let text = inventory.strings[name]
    guard text != "*" else {
      self = .everything
      return
    }
    if let role = inventory.roles.row(name) {
      self = .role(role)
    } else if let user = inventory.users.row(name) {
      self = .user(user)
    } else if let function = inventory.function(arn: text) {
      self = .function(function)
    } else {
      self = .resource(inventory.bucketARN(of: text) ?? name)
    }
  }
}

extension Inventory {
  /// The function of an ARN, with or without a version; nil for a pattern and for one the snapshot does not hold.
  fileprivate func function(arn: String) -> RowID<FunctionRecord>? {
    guard let arn = ARN(arn), let function = FunctionName(arn), let account = strings.id(of: arn.account),
      let region = strings.id(of: arn.region), let name = strings.id(of: function.name),
      let scope = links.scope(account: account, region: region)
    else { return nil }
    return links.function(named: name, in: scope)
  }

  /// The ARN of the bucket that a path lies in; nil for what is no path of a bucket that policies name by itself.
  fileprivate func bucketARN(of arn: String) -> StringID? {
    guard let arn = ARN(arn), arn.service == "s3", arn.isInBucket else { return nil }
    let bucket = arn.firstPathPart
    return strings.id(of: ARN.bucket(bucket, in: arn.partition)) ?? strings.id(of: bucket)
  }

  /// The ARN of the resource that carries a policy, as far as other policies write it; else what the export calls it.
  fileprivate func resourceARN(of policy: ResourcePolicyRecord) -> StringID {
    let owner = strings[policy.owner]
    guard !ARN.begins(owner) else { return policy.owner }
    let arn = policy.kind.arn(of: owner, in: names(in: policy.scope))
    return arn.flatMap { strings.id(of: $0) } ?? policy.owner
  }
}
