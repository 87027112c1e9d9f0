extension ARN {
  /// An ARN of its parts; region and account stay empty for services that name none.
  public init(
    partition: some StringProtocol,
    service: some StringProtocol,
    region: some StringProtocol = "",
    account: some StringProtocol = "",
    resource: some StringProtocol
  ) {
    let text = "arn:\(partition):\(service):\(region):\(account):\(resource)"
    guard let arn = ARN(text) else { preconditionFailure("five fields and a resource make an ARN") }
    self = arn
  }

  /// The ARN with another resource.
  public func with(resource: some StringProtocol) -> ARN {
    ARN(partition: partition, service: service, region: region, account: account, resource: resource)
  }

  /// The ARN with more text behind it: an object of a bucket, a stream of a log group.
  public func appending(_ text: String) -> String { self.text + text }

  /// The ARN that stands for a whole account, and for its root user.
  public static func root(of account: some StringProtocol, in partition: Partition) -> String {
    "arn:\(partition.rawValue):iam::\(account):root"
  }

  /// The ARN of a role by its name, with its path before it where it has one.
  public static func role(
    _ name: some StringProtocol,
    of account: some StringProtocol,
    in partition: some StringProtocol
  ) -> String {
    "arn:\(partition):iam::\(account):role/\(name)"
  }

  /// The ARN of a role by its name, with its path before it where it has one.
  public static func role(
    _ name: some StringProtocol,
    of account: some StringProtocol,
    in partition: Partition
  ) -> String {
    role(name, of: account, in: partition.rawValue)
  }

  /// The ARN of a user by its name.
  public static func user(
    _ name: some StringProtocol,
    of account: some StringProtocol,
    in partition: Partition
  ) -> String {
    "arn:\(partition.rawValue):iam::\(account):user/\(name)"
  }

  /// The ARN of a session of a role, which leaves out the role's path.
  public static func session(
    _ name: some StringProtocol,
    ofRole role: some StringProtocol,
    of account: some StringProtocol,
    in partition: Partition
  ) -> String {
    "arn:\(partition.rawValue):sts::\(account):assumed-role/\(role)/\(name)"
  }

  /// The ARN of a policy that AWS manages, by its name with its path.
  public static func managedPolicy(_ name: some StringProtocol, in partition: some StringProtocol) -> String {
    "arn:\(partition):iam::aws:policy/\(name)"
  }

  /// The ARN of a bucket, which names neither region nor account.
  public static func bucket(_ name: some StringProtocol, in partition: some StringProtocol) -> String {
    "arn:\(partition):s3:::\(name)"
  }
}
