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
    let asked = asked(question.action, question.resource)
    let answer = asked.binding(callerStack(question)).answer(to: request(question, asked))
    guard answer.decision == .conditional else { return AccessAnswer(answer: answer, missing: [], unread: []) }
    return AccessAnswer(answer: answer, missing: missing(question, asked.layer), unread: unread(question))
  }

  /// The decision alone, which costs less.
  public func decision(on question: AccessQuestion) -> Decision {
    let asked = asked(question.action, question.resource)
    return asked.binding(callerStack(question)).decision(on: request(question, asked))
  }

  /// The decision by a principal's own policies, its boundary and the control policies that are known, as if the
  /// resource had no policy.
  public func ownDecision(of principal: PrincipalRow, on action: String, _ resource: String) -> Decision {
    ownDecisions(of: principal, on: [action], resource)[0]
  }

  /// The same for several actions on one resource, which costs little more than for one.
  public func ownDecisions(of principal: PrincipalRow, on actions: [String], _ resource: String) -> [Decision] {
    guard let caller = caller(principal) else { return actions.map { _ in .implicitlyDenied } }
    var stack = held(by: principal).stack
    stack.unknown.remove(.serviceControl)
    let knowing = knowing(caller, as: principal)
    var asked = askedWithoutPolicies("", resource)
    return actions.map { action in
      asked.action = action
      return stack.decision(on: asked.request(of: knowing, [:]))
    }
  }

  /// The request with the condition keys that the snapshot tells.
  private func request(_ question: AccessQuestion, _ asked: AskedAction) -> AccessRequest {
    asked.request(of: knowing(question.caller, as: question.principal), question.context)
  }

  /// The policies that hang on the caller or bind it, as far as the snapshot tells.
  func callerStack(_ question: AccessQuestion) -> PolicyStack {
    if let principal = question.principal { return held(by: principal).stack }
    var stack = PolicyStack()
    switch question.caller.kind {
    case .service, .anonymous: return stack
    case .user, .role, .assumedRole: stack.unknown = [.identity, .boundary]
    // What a federated session may do is written in the session, not in the account.
    case .federatedUser: stack.unknown = [.identity, .boundary, .session]
    case .root: break
    }
    bind(&stack, to: question.caller.account)
    return stack
  }

  /// Adds the control policies that bind principals of an account.
  func bind(_ stack: inout PolicyStack, to account: String?) {
    guard let account = account.flatMap(accountRow) else {
      stack.unknown.insert(.serviceControl)
      return
    }
    let controls = library.controls(of: account).service
    stack.serviceControl = controls.compiled
    if controls.isUnknown { stack.unknown.insert(.serviceControl) }
  }
}

// MARK: Whose it is

extension AccessModel {
  /// The account of an id, nil when the snapshot does not hold it.
  func accountRow(_ id: String) -> RowID<AccountRecord>? {
    inventory.strings.id(of: id).flatMap { inventory.accounts.row($0) }
  }

  /// The partition of an account; one outside the snapshot is in that of those inside.
  func partition(ofAccount id: String) -> Partition {
    let row = accountRow(id) ?? inventory.accounts.indices.first.map { RowID(index: $0) }
    return row.map { inventory.partition(of: $0) } ?? .aws
  }

  /// The ARN of an account's root user.
  func root(ofAccount id: String) -> String { ARN.root(of: id, in: partition(ofAccount: id)) }

  /// The account that owns a resource; a bucket's is that of the snapshot in which it was listed.
  func resourceAccount(_ resource: String) -> String? {
    guard let arn = ARN(resource) else { return nil }
    if let account = arn.accountID { return account.text }
    guard arn.service == "s3" else { return nil }
    let bucket = String(arn.firstPathPart)
    return fact(ResourcePolicyIndex.self).bucketScopes[ExactText(bucket)].map { accountID(account($0)) }
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
