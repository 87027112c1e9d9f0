import AWSNames
extension Linker {
  /// A row per way a function is started, from both halves: the configuration of the source and the statement that
  /// lets it in.
  mutating func deriveTriggers() {
    var found = TriggerCollector(self)
    found.addURLs()
    found.addMappings()
    found.addRules()
    found.addSubscriptions()
    found.addBucketNotifications()
    found.addRoutes()
    found.addTargets()
    found.addStatements()
    let triggers = found.sorted()
    draft.set(triggers)
    linkAPIs(triggers)
  }

  /// The APIs that call each function: by their routes, and where those are not known by the statement that lets them.
  private mutating func linkAPIs(_ triggers: [TriggerRecord]) {
    let routes = draft.rows(APIRouteRecord.self)
    let apis = draft.table(APIRecord.self)
    var pairs: [(from: RowID<FunctionRecord>, to: RowID<APIRecord>)] = []
    for trigger in triggers {
      guard let name = api(behind: trigger, routes), let api = apis.row(name) else { continue }
      // Triggers stand function by function, and few APIs call one.
      let isKnown = pairs.reversed().prefix { $0.from == trigger.function }.contains { $0.to == api }
      if !isKnown { pairs.append((trigger.function, api)) }
    }
    links.apisOfFunction = Relation(rowCount: functions.count, pairs: pairs)
  }

  private func api(behind trigger: TriggerRecord, _ routes: [APIRouteRecord]) -> ScopedName? {
    switch trigger.origin {
    case .route(let row): return ScopedName(scope: routes[row.index].scope, name: routes[row.index].api)
    case .statement where trigger.kind == .restAPI:
      let own = functions[trigger.function.index].scope
      let scope = links.scope(account: trigger.sourceAccount, region: scopes[own.index].region) ?? own
      return ScopedName(scope: scope, name: KnownSource(trigger.source, interner).name)
    case .statement, .functionURL, .target, .mapping, .rule, .subscription, .notification: return nil
    }
  }
}

/// Gathers triggers: configurations first, then the statements that no configuration accounts for.
struct TriggerCollector {
  let linker: Linker
  let statements: [StatementRecord]
  let policies: [ResourcePolicyRecord]
  private(set) var triggers: [TriggerRecord] = []
  // Allow statements that some configured trigger already stands for.
  private var matched: Set<RowID<PermissionRecord>> = []
  // Few sources start many functions: each is taken apart once.
  private var sources: [StringID: KnownSource] = [:]
  // So do few lists of actions.
  private var allowed: [ActionsKey: Bool] = [:]
  private let anyone: StringID
  private let anyoneUnderCondition: StringID

  init(_ linker: Linker) {
    self.linker = linker
    statements = linker.draft.rows(StatementRecord.self)
    policies = linker.draft.rows(ResourcePolicyRecord.self)
    anyone = linker.interner.intern("anyone")
    anyoneUnderCondition = linker.interner.intern("anyone who meets the condition")
  }

  /// Triggers by function, in the order they were found.
  func sorted() -> [TriggerRecord] {
    triggers.enumerated().sorted { left, right in
      (left.element.function, left.offset) < (right.element.function, right.offset)
    }.map(\.element)
  }

  func text(_ id: StringID) -> String { linker.interner.text(id) }

  /// The short name and the account of a source.
  mutating func source(_ id: StringID) -> KnownSource {
    if let known = sources[id] { return known }
    let known = KnownSource(id, linker.interner)
    sources[id] = known
    return known
  }

  func intern(_ text: some StringProtocol) -> StringID { linker.interner.intern(String(text)) }

  /// Adds a configured trigger and marks the statement that lets it in.
  mutating func add(_ trigger: TriggerRecord, service: String?, action: InvokeAction = .function) {
    var trigger = trigger
    trigger.hasConfiguration = true
    if let service { trigger.hasPermission = claimStatement(for: trigger, service: service, action: action) }
    triggers.append(trigger)
  }

  private mutating func claimStatement(for trigger: TriggerRecord, service: String, action: InvokeAction) -> Bool {
    let source = text(trigger.source)
    var isAllowed = false
    for row in linker.links.permissionsOfFunction[trigger.function] {
      let permission = linker.permissions[row.index]
      let statement = statements[permission.statement.index]
      let qualifier = policies[Int(permission.policy)].function.qualifier
      guard statement.isAllow, qualifier == trigger.qualifier, names(statement, service) else { continue }
      guard allows(statement, action), admits(statement, source) else { continue }
      isAllowed = true
      matched.insert(row)
    }
    return isAllowed
  }

  private func names(_ statement: StatementRecord, _ service: String) -> Bool {
    let services = linker.interner.strings(of: statement.services)
    return services.contains { text($0) == service }
      || (service.isEmpty && services.isEmpty)
      || linker.interner.strings(of: statement.awsPrincipals).contains { text($0) == "*" }
  }

  private mutating func allows(_ statement: StatementRecord, _ action: InvokeAction) -> Bool {
    let key = ActionsKey(names: statement.actionNames, isNegated: statement.isActionNegated, action: action)
    if let known = allowed[key] { return known }
    let isNamed = linker.interner.strings(of: key.names).contains { ActionPattern(text($0)).covers(action.rawValue) }
    allowed[key] = isNamed != key.isNegated
    return isNamed != key.isNegated
  }

  /// Whether the statement's source condition, if there is one, admits a source.
  private func admits(_ statement: StatementRecord, _ source: String) -> Bool {
    let patterns = linker.interner.strings(of: statement.sourceARNs)
    return patterns.isEmpty
      || patterns.contains { pattern in
        let literal = text(pattern).upTo("*", "?")
        return source.begins(with: literal) || literal.begins(with: source)
      }
  }

  /// Adds a trigger for every allowing statement that no configuration accounts for.
  mutating func addStatements() {
    for row in linker.functions.indices {
      for permission in linker.links.permissionsOfFunction[RowID(index: row)] where !matched.contains(permission) {
        addStatement(permission)
      }
    }
  }

  private mutating func addStatement(_ row: RowID<PermissionRecord>) {
    let permission = linker.permissions[row.index]
    let statement = statements[permission.statement.index]
    guard statement.isAllow, let function = permission.holder.function else { return }
    for service in linker.interner.strings(of: statement.services) {
      let sources = linker.interner.strings(of: statement.sourceARNs)
      for source in sources.isEmpty ? [service] : sources {
        let kind = TriggerKind(service: text(service), source: text(source))
        append(kind, function, row, source: source, statement)
      }
    }
    for principal in linker.interner.strings(of: statement.awsPrincipals) {
      append(text(principal) == "*" ? .anyone : .account, function, row, source: principal, statement)
    }
  }

  private mutating func append(
    _ kind: TriggerKind,
    _ function: RowID<FunctionRecord>,
    _ row: RowID<PermissionRecord>,
    source: StringID,
    _ statement: StatementRecord
  ) {
    let policy = policies[Int(linker.permissions[row.index].policy)]
    let origin = TriggerOrigin.statement(row)
    var trigger = TriggerRecord(function: function, kind: kind, origin: origin, provenance: policy.provenance)
    trigger.qualifier = policy.function.qualifier
    trigger.source = source
    trigger.sourceName = name(of: source, kind, statement)
    trigger.sourceAccount = account(of: source, statement)
    trigger.detail = statement.conditions
    trigger.hasPermission = true
    trigger.isEnabled = true
    triggers.append(trigger)
  }

  private mutating func name(of source: StringID, _ kind: TriggerKind, _ statement: StatementRecord) -> StringID {
    guard kind == .anyone else { return self.source(source).name }
    return statement.conditions.isEmpty ? anyone : anyoneUnderCondition
  }

  private mutating func account(of source: StringID, _ statement: StatementRecord) -> StringID {
    let own = self.source(source).account
    if !own.isEmpty { return own }
    return linker.interner.strings(of: statement.sourceAccounts).first ?? .empty
  }
}

/// The actions that start a function.
enum InvokeAction: String {
  case function = "lambda:InvokeFunction"
  case functionURL = "lambda:InvokeFunctionUrl"
}

/// The actions of a statement, and one that may be among them.
private struct ActionsKey: Hashable {
  var names: ListID
  var isNegated: Bool
  var action: InvokeAction
}
