import AWSNames
public import IAM
public import Inventory

/// Who wants to do what to which resource.
public struct AccessQuestion: Sendable {
  /// Who asks.
  public var caller: Caller
  /// The row of a caller that the snapshot holds.
  public var principal: PrincipalRow?
  /// The action, such as `lambda:InvokeFunction`.
  public var action: String
  /// The resource's ARN, or `*` for actions without one.
  public var resource: String
  /// Condition keys that are known beside those that follow from the snapshot.
  public var context: [String: RequestContext.Entry]

  /// A question.
  public init(
    caller: Caller,
    principal: PrincipalRow? = nil,
    action: String,
    resource: String,
    context: [String: RequestContext.Entry] = [:]
  ) {
    self.caller = caller
    self.principal = principal
    self.action = action
    self.resource = resource
    self.context = context
  }
}

/// What the snapshot answers to a question.
public struct AccessAnswer: Sendable {
  /// The decision with its reasons.
  public var answer: PolicyAnswer
  /// What the snapshot lacks to be surer; empty when nothing that is missing matters.
  public var missing: [MissingCall]
  /// Policies that are named in the snapshot without their words.
  public var unread: [String]

  /// The decision.
  public var decision: Decision { answer.decision }
}

extension AccessModel {
  /// What AWS would answer, and why.
  ///
  /// Condition keys that the snapshot does not tell are unknown, so that an answer may depend on them.
  public func answer(to question: AccessQuestion) -> AccessAnswer {
    let layer = resourceLayer(of: question.resource)
    let stack = stack(question, layer)
    let answer = stack.answer(to: request(question))
    guard answer.decision == .conditional else { return AccessAnswer(answer: answer, missing: [], unread: []) }
    return AccessAnswer(answer: answer, missing: missing(question, layer), unread: unread(question))
  }

  /// The decision alone, which costs less.
  public func decision(on question: AccessQuestion) -> Decision {
    stack(question, resourceLayer(of: question.resource)).decision(on: request(question))
  }

  /// The decision by a principal's own policies, its boundary and the control policies that are known, as if the
  /// resource had no policy.
  public func ownDecision(of principal: PrincipalRow, on action: String, _ resource: String) -> Decision {
    guard let caller = caller(principal) else { return .implicitlyDenied }
    var stack = held(by: principal).stack
    stack.unknown.remove(.serviceControl)
    let question = AccessQuestion(caller: caller, principal: principal, action: action, resource: resource)
    return stack.decision(on: request(question))
  }

  /// The request with the condition keys that the snapshot tells.
  func request(_ question: AccessQuestion) -> AccessRequest {
    let owner = resourceAccount(question.resource)
    var context = RequestContext(others: .unknown, of: resourceKeys(question.resource, of: owner))
    for (key, entry) in question.context { context[key] = entry }
    return AccessRequest(
      caller: knowing(question.caller, as: question.principal),
      action: question.action,
      resource: question.resource,
      resourceAccount: owner,
      kept: isManagedKey(question.resource) ? .managedKey : nil,
      context: context
    )
  }

  /// Whether the snapshot tells that a resource is a key that AWS manages.
  private func isManagedKey(_ resource: String) -> Bool {
    guard let id = inventory.strings.id(of: resource), let row = inventory.keys.row(id) else { return false }
    return inventory.isManagedByAWS(row)
  }

  /// All policies that bear on a question.
  func stack(_ question: AccessQuestion, _ layer: ResourceLayer) -> PolicyStack {
    var stack = callerStack(question)
    stack.resource = layer.compiled
    if layer.isUnknown { stack.unknown.insert(.resource) }
    guard ResourceControl.governs(question.action) else { return stack }
    guard let account = resourceAccount(question.resource).flatMap(accountRow) else {
      if !ARN.begins(question.resource) { return stack }
      stack.unknown.insert(.resourceControl)
      return stack
    }
    let controls = library.controls(of: account).resource
    stack.resourceControl = controls.compiled
    if controls.isUnknown { stack.unknown.insert(.resourceControl) }
    return stack
  }

  private func callerStack(_ question: AccessQuestion) -> PolicyStack {
    if let principal = question.principal { return held(by: principal).stack }
    var stack = PolicyStack()
    // Nobody's policies are known of a stranger; that they allow everything is what a stranger is.
    guard question.caller != .stranger else { return stack }
    switch question.caller.kind {
    case .service, .anonymous: return stack
    case .user, .role, .assumedRole: stack.unknown = [.identity, .boundary]
    // What a federated session may do is written in the session, not in the account.
    case .federatedUser: stack.unknown = [.identity, .boundary, .session]
    case .root: break
    }
    guard let account = question.caller.account.flatMap(accountRow) else {
      stack.unknown.insert(.serviceControl)
      return stack
    }
    let controls = library.controls(of: account).service
    stack.serviceControl = controls.compiled
    if controls.isUnknown { stack.unknown.insert(.serviceControl) }
    return stack
  }
}

// MARK: Whose it is

extension AccessModel {
  /// The account of an id, nil when the snapshot does not hold it.
  func accountRow(_ id: String) -> RowID<AccountRecord>? {
    inventory.strings.id(of: id).flatMap { inventory.accounts.row($0) }
  }

  /// The ARN of an account's root user; an account outside the snapshot is in the partition of those inside.
  func root(ofAccount id: String) -> String {
    let row = accountRow(id) ?? inventory.accounts.indices.first.map { RowID(index: $0) }
    return ARN.root(of: id, in: row.map { inventory.partition(of: $0) } ?? .aws)
  }

  /// The account that owns a resource; a bucket's is that of the snapshot in which it was listed.
  func resourceAccount(_ resource: String) -> String? {
    guard let arn = ARN(resource) else { return nil }
    if let account = arn.accountID { return account.text }
    guard arn.service == "s3" else { return nil }
    let bucket = String(arn.firstPathPart)
    return fact(ResourcePolicyIndex.self).bucketScopes[bucket].map { accountID(account($0)) }
  }

  /// The function of an ARN, with or without a qualifier.
  func function(arn text: String) -> RowID<FunctionRecord>? {
    guard let arn = ARN(text), let function = FunctionName(arn) else { return nil }
    let strings = inventory.strings
    guard let account = strings.id(of: arn.account), let region = strings.id(of: arn.region),
      let name = strings.id(of: function.name)
    else { return nil }
    return inventory.links.scope(account: account, region: region).flatMap {
      inventory.links.function(named: name, in: $0)
    }
  }
}

// MARK: What is missing

extension AccessModel {
  private func missing(_ question: AccessQuestion, _ layer: ResourceLayer) -> [MissingCall] {
    var missing = layer.missing
    if let account = question.caller.account.flatMap(accountRow) {
      missing += library.controls(of: account).service.missing
      let isOutside = question.principal == nil && question.caller.hasPolicies
      if isOutside { missing.append(MissingCall(.iamGetAccountAuthorizationDetails, .failed)) }
    }
    if ResourceControl.governs(question.action), let account = resourceAccount(question.resource).flatMap(accountRow) {
      missing += library.controls(of: account).resource.missing
    }
    return missing.reduce(into: []) { kept, call in
      if !kept.contains(call) { kept.append(call) }
    }
  }

  private func unread(_ question: AccessQuestion) -> [String] {
    var unread = question.principal.map { held(by: $0).unread } ?? []
    if let account = question.caller.account.flatMap(accountRow) {
      unread += library.controls(of: account).service.levels.flatMap(\.unread)
    }
    return unread
  }
}

extension Caller {
  /// Whether the caller's own policies would have to be in the snapshot.
  fileprivate var hasPolicies: Bool {
    switch kind {
    case .user, .role, .assumedRole: true
    case .federatedUser, .root, .service, .anonymous: false
    }
  }
}
