import AWSNames

extension TriggerCollector {
  mutating func addURLs() {
    for (row, url) in linker.draft.rows(FunctionURLRecord.self).enumerated() {
      guard let function = linker.links.function(url.function, from: url.scope) else { continue }
      var trigger = TriggerRecord(
        function: function,
        kind: .functionURL,
        origin: .functionURL(RowID(index: row)),
        provenance: url.provenance
      )
      trigger.qualifier = url.function.qualifier
      trigger.source = url.url
      trigger.sourceName = intern("function URL")
      trigger.detail = url.invokeMode
      trigger.authorization = authorization(url.authType)
      trigger.isEnabled = true
      add(trigger, service: "", action: .functionURL)
    }
  }

  private func authorization(_ type: FunctionURLAuthType) -> StringID {
    switch type {
    case .none: intern("NONE")
    case .iam: intern("AWS_IAM")
    case .unknown: .empty
    }
  }

  /// Event source mappings poll with the execution role, so that no statement of the function lets them in.
  mutating func addMappings() {
    for (row, mapping) in linker.draft.rows(EventSourceMappingRecord.self).enumerated() {
      guard let function = linker.links.function(mapping.function, from: mapping.scope) else { continue }
      let source = mapping.source.isEmpty ? mapping.selfManaged : mapping.source
      let kind = TriggerKind(eventSource: text(mapping.source))
      var trigger = configured(kind, .mapping(RowID(index: row)), function, source, mapping.provenance)
      trigger.qualifier = mapping.function.qualifier
      trigger.detail = mapping.batchSize < 0 ? .empty : intern("batch \(mapping.batchSize)")
      let state = text(mapping.state)
      trigger.isEnabled = state == "Enabled" || state == "Enabling" || state == "Updating" || state.isEmpty
      add(trigger, service: nil)
    }
  }

  mutating func addRules() {
    let rules = linker.draft.table(EventRuleRecord.self)
    for (row, target) in linker.draft.rows(EventTargetRecord.self).enumerated() {
      guard let reference = linker.interner.functionReference(arn: target.target) else { continue }
      guard let function = linker.links.function(reference, from: target.scope) else { continue }
      let rule = rules.row(named: target.rule, in: target.scope).map { rules[$0] }
      let source = rule?.arn ?? target.rule
      var trigger = configured(.eventBridge, .rule(RowID(index: row)), function, source, target.provenance)
      trigger.qualifier = reference.qualifier
      trigger.sourceName = target.rule
      if let rule { trigger.detail = rule.schedule.isEmpty ? rule.pattern : rule.schedule }
      trigger.isEnabled = rule.map { text($0.state) != "DISABLED" } ?? true
      add(trigger, service: "events.amazonaws.com")
    }
  }

  mutating func addSubscriptions() {
    for (row, subscription) in linker.draft.rows(SubscriptionRecord.self).enumerated()
    where text(subscription.protocolName) == "lambda" {
      guard let reference = linker.interner.functionReference(arn: subscription.endpoint) else { continue }
      guard let function = linker.links.function(reference, from: subscription.scope) else { continue }
      let origin = TriggerOrigin.subscription(RowID(index: row))
      var trigger = configured(.sns, origin, function, subscription.topic, subscription.provenance)
      trigger.qualifier = reference.qualifier
      trigger.isEnabled = true
      add(trigger, service: "sns.amazonaws.com")
    }
  }

  mutating func addBucketNotifications() {
    for (row, notification) in linker.draft.rows(BucketNotificationRecord.self).enumerated() {
      guard let function = linker.links.function(notification.function, from: notification.scope) else { continue }
      let arn = intern(linker.links.names(in: notification.scope).bucket(text(notification.bucket)))
      var trigger = configured(.s3, .notification(RowID(index: row)), function, arn, notification.provenance)
      trigger.qualifier = notification.function.qualifier
      // A bucket's ARN names no account; the notification was read in the account that owns it.
      trigger.sourceAccount = linker.accounts[linker.scopes[notification.scope.index].account.index].id
      let events = linker.interner.strings(of: notification.events).map { text($0) }
      trigger.detail = intern(events.joined(separator: ", "))
      trigger.isEnabled = true
      add(trigger, service: "s3.amazonaws.com")
    }
  }

  mutating func addRoutes() {
    let apis = linker.draft.table(APIRecord.self)
    let routes = linker.draft.rows(APIRouteRecord.self)
    for called in linker.calledFunctions {
      guard let function = called.function else { continue }
      let route = routes[called.route.index]
      let api = apis.row(named: route.api, in: route.scope).map { apis[$0] }
      let arn = intern(linker.links.names(in: route.scope).executeAPI(text(route.api)))
      let kind = TriggerKind(api: api?.kind)
      var trigger = configured(kind, .route(called.route), function, arn, route.provenance)
      trigger.sourceName = api.map { $0.name.isEmpty ? $0.id : $0.name } ?? route.api
      trigger.qualifier = called.reference.qualifier
      trigger.detail = route.key
      trigger.authorization = route.authorization
      trigger.isEnabled = true
      add(trigger, service: "apigateway.amazonaws.com")
    }
  }

  mutating func addTargets() {
    let balancers = linker.loadBalancersOfTargetGroups()
    let table = linker.draft.table(LoadBalancerRecord.self)
    for (row, target) in linker.draft.rows(TargetRecord.self).enumerated() {
      guard let reference = linker.interner.functionReference(arn: target.target) else { continue }
      guard let function = linker.links.function(reference, from: target.scope) else { continue }
      let origin = TriggerOrigin.target(RowID(index: row))
      var trigger = configured(.loadBalancer, origin, function, target.targetGroup, target.provenance)
      trigger.qualifier = reference.qualifier
      trigger.isEnabled = true
      if let arn = balancers[target.targetGroup]?.first, let row = table.row(arn) {
        trigger.sourceName = table[row].name
        trigger.detail = intern(table[row].isInternetFacing ? "internet-facing" : "internal")
      } else {
        trigger.detail = intern("no load balancer")
      }
      add(trigger, service: "elasticloadbalancing.amazonaws.com")
    }
  }

  private mutating func configured(
    _ kind: TriggerKind,
    _ origin: TriggerOrigin,
    _ function: RowID<FunctionRecord>,
    _ source: StringID,
    _ provenance: Provenance
  ) -> TriggerRecord {
    var trigger = TriggerRecord(function: function, kind: kind, origin: origin, provenance: provenance)
    let known = self.source(source)
    trigger.source = source
    trigger.sourceName = known.name
    trigger.sourceAccount = known.account
    return trigger
  }
}

extension TriggerKind {
  /// The kind of an event source mapping, by the service in its source's ARN.
  init(eventSource arn: String) {
    switch ARN(arn)?.service {
    case "sqs": self = .sqs
    case "dynamodb": self = .dynamoDB
    case "kinesis": self = .kinesis
    default: self = .otherEventSource
    }
  }

  init(api kind: APIKind?) {
    switch kind {
    case .rest, nil: self = .restAPI
    case .http: self = .httpAPI
    case .webSocket: self = .webSocketAPI
    }
  }

  /// The kind of a statement that lets a service in.
  init(service: String, source: String) {
    switch service {
    case "s3.amazonaws.com": self = .s3
    case "sns.amazonaws.com": self = .sns
    case "sqs.amazonaws.com": self = .sqs
    case "events.amazonaws.com": self = .eventBridge
    case "apigateway.amazonaws.com": self = .restAPI
    case "elasticloadbalancing.amazonaws.com": self = .loadBalancer
    default: self = .service
    }
  }
}
