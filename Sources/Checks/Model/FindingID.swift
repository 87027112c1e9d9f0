import AWSNames
public import Inventory

/// The name of a finding that survives a new snapshot and a changed order: check, resource and discriminator.
///
/// Names are told apart by their bytes: to AWS, é as one scalar and as two are two names.
public struct FindingID: Sendable {
  /// The check.
  public var check: String
  /// The ARN of the resource.
  public var resource: String
  /// What tells it from other findings of the same check and resource; often empty.
  public var discriminator: String
  /// The account of the resource, by id or folder, where the ARN does not tell it; see ``ResourceKey``.
  public var account: String

  /// The name of a finding.
  public init(check: String, resource: String, discriminator: String = "", account: String = "") {
    self.check = check
    self.resource = resource
    self.discriminator = discriminator
    self.account = account
  }

  /// The name of a finding about a resource.
  public init(check: String, _ resource: ResourceKey, discriminator: String = "") {
    self.init(check: check, resource: resource.arn, discriminator: discriminator, account: resource.account)
  }
}

extension FindingID {
  /// What finds the resource again.
  public var resourceKey: ResourceKey { ResourceKey(arn: resource, account: account) }

  /// The name without the account, as releases before 2026-11-28 wrote it; nil where it is the same.
  public var withoutAccount: FindingID? {
    account.isEmpty ? nil : FindingID(check: check, resource: resource, discriminator: discriminator)
  }
}

extension FindingID: Hashable {
  /// Whether the bytes are the same.
  public static func == (left: FindingID, right: FindingID) -> Bool {
    left.resource.isExactly(right.resource) && left.check.isExactly(right.check)
      && left.discriminator.isExactly(right.discriminator) && left.account.isExactly(right.account)
  }

  /// Feeds the bytes.
  public func hash(into hasher: inout Hasher) {
    for part in [check, resource, discriminator, account] { part.hashExactly(into: &hasher) }
  }
}
