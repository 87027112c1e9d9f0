import Inventory
import JSON

extension FileReading {
  /// `get-account-authorization-details`.
  mutating func readAuthorizationDetails(_ document: JSONView) {
    // AWS prints all four lists; some servers leave empty ones out, and a filtered export has only some.
    let hasAny = ["RoleDetailList", "UserDetailList", "GroupDetailList", "Policies"].contains { has($0, document) }
    guard hasAny else { return noteNoAnswer(document) }
    if present("RoleDetailList", document, .optional) == nil { leaveOut(lacking: "RoleDetailList", at: document) }
    for record in optionalRecords("RoleDetailList", document) { readRole(record) }
    for record in optionalRecords("UserDetailList", document) { readUser(record) }
    for record in optionalRecords("GroupDetailList", document) { readGroup(record) }
    for record in optionalRecords("Policies", document) { readManagedPolicy(record) }
  }

  /// The records of a list that may be missing.
  mutating func optionalRecords(_ name: StaticString, _ document: JSONView) -> AdmittedElements {
    has(name, document) ? records(name, document) : AdmittedElements(nil, .object)
  }

  private mutating func readRole(_ record: JSONView) {
    guard let arn = ownARN("Arn", record) else { return }
    var role = RoleRecord(scope: scope, provenance: provenance(of: record))
    role.arn = arn
    role.name = text("RoleName", record)
    role.id = text("RoleId", record)
    role.trustPolicy = policy("AssumeRolePolicyDocument", record)
    role.boundary = boundary(record)
    role.inlinePolicies = inlinePolicies("RolePolicyList", record)
    role.attachedPolicies = attachedPolicies(record)
    role.tags = tags("Tags", record)
    role.instanceProfilesKnown = value("InstanceProfileList", record, .array) != nil
    role.instanceProfiles = texts("Arn", ofEach: "InstanceProfileList", record)
    role.created = time("CreateDate", record)
    role.lastUsedKnown = present("RoleLastUsed", record, .optional) != nil
    role.lastUsed = object("RoleLastUsed", record).map { time("LastUsedDate", $0) } ?? 0
    fragment.append(role)
  }

  private mutating func readUser(_ record: JSONView) {
    guard let arn = ownARN("Arn", record) else { return }
    var user = UserRecord(scope: scope, provenance: provenance(of: record))
    user.arn = arn
    user.name = text("UserName", record)
    user.id = text("UserId", record)
    user.boundary = boundary(record)
    user.groups = groups(record)
    user.inlinePolicies = inlinePolicies("UserPolicyList", record)
    user.attachedPolicies = attachedPolicies(record)
    user.tags = tags("Tags", record)
    fragment.append(user)
  }

  private mutating func readGroup(_ record: JSONView) {
    guard let arn = ownARN("Arn", record) else { return }
    var group = GroupRecord(scope: scope, provenance: provenance(of: record))
    group.arn = arn
    group.name = text("GroupName", record)
    group.inlinePolicies = inlinePolicies("GroupPolicyList", record)
    group.attachedPolicies = attachedPolicies(record)
    fragment.append(group)
  }

  private mutating func readManagedPolicy(_ record: JSONView) {
    guard let arn = name("Arn", record) else { return }
    var managed = ManagedPolicyRecord(scope: scope, provenance: provenance(of: record))
    managed.arn = arn
    managed.name = text("PolicyName", record)
    for version in objects("PolicyVersionList", record) where flag("IsDefaultVersion", version) {
      managed.document = policy("Document", version)
    }
    fragment.append(managed)
  }

  /// `list-instance-profiles`.
  mutating func readInstanceProfiles(_ document: JSONView) {
    for record in records("InstanceProfiles", document) {
      guard let arn = ownARN("Arn", record) else { continue }
      var profile = InstanceProfileRecord(scope: scope, provenance: provenance(of: record))
      profile.arn = arn
      profile.roles = texts("Arn", ofEach: "Roles", record)
      fragment.append(profile)
    }
  }

  /// `list-account-aliases`; an account has one at most.
  mutating func readAccountAliases(_ document: JSONView) {
    guard !context.account.isEmpty, let alias = elements("AccountAliases", document, .string, .shown).first else {
      return
    }
    var account = AccountRecord(provenance: provenance(of: document))
    account.id = interner.intern(context.account)
    account.alias = intern(alias)
    fragment.append(account)
  }

  /// `get-caller-identity`, which must be of the folder's own account.
  mutating func readCallerIdentity(_ document: JSONView) {
    guard let account = value("Account", document, .string)?.string else { return }
    if !context.account.isEmpty, account != context.account {
      leaveOut(.accountContradictsFolder(account: account, folder: context.account), at: document)
    }
  }
}

extension OperationReader {
  static let identities = [
    OperationReader(.iamGetAccountAuthorizationDetails) { $0.readAuthorizationDetails($1) },
    OperationReader(.iamListInstanceProfiles) { $0.readInstanceProfiles($1) },
    OperationReader(.iamListAccountAliases) { $0.readAccountAliases($1) },
    OperationReader(.stsGetCallerIdentity) { $0.readCallerIdentity($1) },
  ]
}
