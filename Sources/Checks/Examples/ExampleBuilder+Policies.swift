import AWSNames
import Access
import IAM
import Inventory

extension ExampleBuilder {
  /// The ARN of a role of the example account.
  static func roleARN(_ name: String) -> String { names.role(name) }

  /// Lets Lambda assume a role.
  static let lambdaTrust = """
    {"Effect": "Allow", "Principal": {"Service": "lambda.amazonaws.com"}, "Action": "sts:AssumeRole"}
    """

  /// Adds a role with one inline policy, given as the JSON of its statements; it was last used never, or nobody knows.
  mutating func addRole(
    _ name: String = "checkout-role",
    _ statements: String...,
    path: String = "",
    trust: String = ExampleBuilder.lambdaTrust,
    attached: [String] = [],
    boundary: String = "",
    uniqueID: String = "",
    tags: KeyValuePairs<String, String> = [:],
    instanceProfiles: [String]? = nil,
    created: Int64 = 0,
    lastUsed: Int64? = 0
  ) {
    var role = RoleRecord(scope: global, provenance: provenance)
    role.arn = id(ExampleBuilder.roleARN(path + name))
    role.name = id(name)
    role.trustPolicy = trust.isEmpty ? .empty : document([trust])
    role.inlinePolicies = inlinePolicy(statements)
    role.attachedPolicies = list(attached)
    role.boundary = id(boundary)
    role.id = id(uniqueID)
    role.tags = self.tags(tags)
    role.instanceProfiles = list(instanceProfiles ?? [])
    role.instanceProfilesKnown = instanceProfiles != nil
    role.created = created
    role.lastUsed = lastUsed ?? 0
    role.lastUsedKnown = lastUsed != nil
    rows.append(role)
    propose(.role, ExampleBuilder.roleARN(path + name))
  }

  /// The ARN of a user of the example account.
  static func userARN(_ name: String) -> String { names.identity("user/\(name)") }

  /// Adds a user with one inline policy, given as the JSON of its statements.
  mutating func addUser(
    _ name: String = "dana",
    _ statements: String...,
    groups: [String] = [],
    attached: [String] = [],
    boundary: String = "",
    uniqueID: String = "",
    tags: KeyValuePairs<String, String> = [:]
  ) {
    var user = UserRecord(scope: global, provenance: provenance)
    user.arn = id(ExampleBuilder.userARN(name))
    user.name = id(name)
    user.groups = list(groups)
    user.inlinePolicies = inlinePolicy(statements)
    user.attachedPolicies = list(attached)
    user.boundary = id(boundary)
    user.id = id(uniqueID)
    user.tags = self.tags(tags)
    rows.append(user)
    propose(.user, ExampleBuilder.userARN(name))
  }

  /// Adds an instance profile that holds a role, as `list-instance-profiles` tells it.
  mutating func addInstanceProfile(_ arn: String, role: String) {
    var profile = InstanceProfileRecord(scope: global, provenance: provenance)
    profile.arn = id(arn)
    profile.roles = list([ExampleBuilder.roleARN(role)])
    rows.append(profile)
  }

  /// Adds a group with one inline policy, given as the JSON of its statements.
  mutating func addGroup(_ name: String, _ statements: String...) {
    var group = GroupRecord(scope: global, provenance: provenance)
    group.arn = id(ExampleBuilder.names.identity("group/\(name)"))
    group.name = id(name)
    group.inlinePolicies = inlinePolicy(statements)
    rows.append(group)
  }

  private mutating func tags(_ tags: KeyValuePairs<String, String>) -> ListID {
    builder.interner.intern(pairs: tags.map { (name: id($0.key), value: id($0.value)) })
  }

  /// One inline policy of statements; none without.
  private mutating func inlinePolicy(_ statements: [String]) -> ListID {
    guard !statements.isEmpty else { return .empty }
    return builder.interner.intern(pairs: [(name: id("inline"), value: document(statements))])
  }

  /// Adds a managed policy, given as the JSON of its statements.
  mutating func addManagedPolicy(_ arn: String, _ statements: String...) {
    var policy = ManagedPolicyRecord(scope: global, provenance: provenance)
    policy.arn = id(arn)
    policy.document = document(statements)
    rows.append(policy)
  }

  /// A policy document of statements; its statement rows are added when it is new.
  mutating func document(_ statements: [String]) -> StringID {
    let text = #"{"Version": "2012-10-17", "Statement": [\#(statements.joined(separator: ", "))]}"#
    let document = id(text)
    guard isNew(document), let policy = try? PolicyDocument.parse(text) else { return document }
    for statement in policy.statements {
      let elements = StatementElements(statement)
      rows.append(StatementRecord(elements, document: document, index: UInt32(statement.index), builder.interner))
    }
    return document
  }
}

extension ExampleBuilder {
  /// An Allow statement of a function's policy; the principal and the conditions are JSON.
  static func allow(
    _ principal: String,
    _ action: String = "lambda:InvokeFunction",
    sid: String = "",
    if conditions: String = "{}"
  ) -> String {
    #"""
    {"Sid": "\#(sid)", "Effect": "Allow", "Principal": \#(principal), "Action": "\#(action)",
     "Condition": \#(conditions)}
    """#
  }

  /// Lets everybody call URLs without authentication, one of the two grants that it takes.
  static let urlGrant = allow(
    #""*""#,
    "lambda:InvokeFunctionUrl",
    sid: "url",
    if: #"{"StringEquals": {"lambda:FunctionUrlAuthType": "NONE"}}"#
  )

  /// Lets everybody invoke the function through a URL, the other one.
  static let urlCallGrant = allow(#""*""#, sid: "call", if: #"{"Bool": {"lambda:InvokedViaFunctionUrl": "true"}}"#)

  /// Lets a service in, for one source when an ARN is given.
  static func allow(service: String, sid: String = "", source: String? = nil) -> String {
    let conditions = source.map { #"{"ArnLike": {"AWS:SourceArn": "\#($0)"}}"# } ?? "{}"
    return allow(#"{"Service": "\#(ServicePrincipal(service: service))"}"#, sid: sid, if: conditions)
  }
}
