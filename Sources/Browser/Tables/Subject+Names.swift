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
    } else if text.utf8.count == 12, text.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) {
      self = .account(name)
    } else if let role = inventory.roles.row(name) {
      self = .role(role)
    } else if let user = inventory.users.row(name) {
      self = .user(user)
    } else {
      let parts = text.split(separator: ":", maxSplits: 5, omittingEmptySubsequences: false)
      let isRoot = parts.count == 6 && parts[2] == "iam" && parts[5] == "root"
      self =
        isRoot ? inventory.strings.id(of: String(parts[4])).map(Subject.account) ?? .principal(name) : .principal(name)
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
    let parts = arn.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 7 || parts.count == 8, parts[0] == "arn", parts[2] == "lambda", parts[5] == "function",
      let account = strings.id(of: String(parts[4])), let region = strings.id(of: String(parts[3])),
      let name = strings.id(of: String(parts[6])), let scope = links.scope(account: account, region: region)
    else { return nil }
    return links.function(named: name, in: scope)
  }

  /// The ARN of the bucket that a path lies in; nil for what is no path of a bucket that policies name by itself.
  fileprivate func bucketARN(of arn: String) -> StringID? {
    let parts = arn.split(separator: ":", maxSplits: 5, omittingEmptySubsequences: false)
    guard parts.count == 6, parts[2] == "s3", let slash = parts[5].firstIndex(of: "/") else { return nil }
    let bucket = parts[5][..<slash]
    return strings.id(of: "\(parts[0]):\(parts[1]):s3:::\(bucket)") ?? strings.id(of: String(bucket))
  }

  /// The ARN of the resource that carries a policy, as far as other policies write it; else what the export calls it.
  fileprivate func resourceARN(of policy: ResourcePolicyRecord) -> StringID {
    let owner = strings[policy.owner]
    guard !owner.hasPrefix("arn:") else { return policy.owner }
    let scope = scopes[policy.scope.index]
    let region = strings[scope.region]
    let start = "arn:\(Partition.name(ofRegion: region))"
    let place = "\(region):\(strings[accounts[scope.account.index].id])"
    let last = owner.split(separator: "/").last.map(String.init) ?? owner
    let arn: String? =
      switch policy.kind {
      case .queue: "\(start):sqs:\(place):\(last)"
      case .topic: "\(start):sns:\(place):\(owner)"
      case .bucket: "\(start):s3:::\(owner)"
      case .key: "\(start):kms:\(place):key/\(owner)"
      case .eventBus: "\(start):events:\(place):event-bus/\(owner)"
      case .function, .layer, .logs: nil
      }
    return arn.flatMap { strings.id(of: $0) } ?? policy.owner
  }
}
