import AWSNames

extension PolicyDocument {
  /// Who this resource policy lets in.
  ///
  /// Deny statements count when they cover the whole of a grant: without a condition they cancel it, with negated
  /// conditions on callers or sources they spare those alone. Anything narrower leaves the grant as it is, so that the
  /// answer never understates the reach.
  public func exposure(_ question: ExposureQuestion) -> Exposure {
    let held = statements.compactMap { $0.held(to: question) }
    let denies = held.filter { $0.effect == .deny }
    var entries: [StatementExposure] = []
    for statement in held where statement.effect == .allow && statement.isAbout(question) {
      entries.append(GrantAnalysis(statement, denies: denies, question).result())
    }
    return Exposure(level: entries.map(\.level).max() ?? .none, statements: entries)
  }
}

extension Statement {
  /// The statement as it reads for calls of a certain kind on a certain resource; nil where it never holds for them.
  fileprivate func held(to question: ExposureQuestion) -> Statement? {
    guard question.isThroughURL != nil || question.resource != nil else { return self }
    var held = self
    if let isThroughURL = question.isThroughURL {
      guard let conditions = conditions(throughURL: isThroughURL) else { return nil }
      held.conditions = conditions
    }
    if let asked = question.resource, let resource {
      let arn = ARN(asked)
      let written = resource.mapping { pattern in arn.map { ARN.executeAPI(pattern, within: $0) } ?? pattern }
      guard written.maySelectResource(asked) else { return nil }
      held.resource = written
    }
    return held
  }

  /// The conditions that are left once it is known whether a call comes through a function URL; nil where one fails.
  ///
  /// Source: Lambda developer guide, "Control access to Lambda function URLs", as known on 2026-11-28: the key tells
  /// calls that come through a URL, and no other call has an authentication type.
  private func conditions(throughURL: Bool) -> [Condition]? {
    if !throughURL, effect == .allow, functionURLAuthTypes != nil { return nil }
    var left: [Condition] = []
    for condition in conditions {
      switch condition.demandsURLCall {
      case nil: left.append(condition)
      case throughURL?: break
      case .some: return nil
      }
    }
    return left
  }

  /// Whether the statement holds for calls through a function URL alone.
  public var isOnlyForURLs: Bool {
    if conditions.contains(where: { $0.demandsURLCall == true }) || functionURLAuthTypes != nil { return true }
    guard case .only(let actions) = action, !actions.isEmpty else { return false }
    return actions.allSatisfy { $0.lowercased() == "lambda:invokefunctionurl" }
  }

  /// The authentication types of function URLs for which a condition demands the statement to hold; nil when any.
  public var functionURLAuthTypes: Set<FunctionURLAuthType>? {
    var types: Set<FunctionURLAuthType>?
    for condition in conditions where condition.key.lowercased() == "lambda:functionurlauthtype" {
      guard let parsed = ConditionOperator(condition.operatorName), parsed.comparison.comparesNames,
        !parsed.comparison.isNegated, !parsed.ifExists, parsed.quantifier != .all
      else { continue }
      let named = [FunctionURLAuthType.none, .awsIAM].filter { type in
        condition.values.contains { WildcardPattern($0, .insensitive).matches(type.rawValue) }
      }
      types = types.map { $0.intersection(named) } ?? Set(named)
    }
    return types
  }

  /// Whether the statement, allowing or denying, names the action called `action`.
  public func names(action name: String) -> Bool {
    action.selectsAction(name)
  }

  fileprivate func isAbout(_ question: ExposureQuestion) -> Bool {
    if let type = question.functionURLAuthType, let demanded = functionURLAuthTypes, !demanded.contains(type) {
      return false
    }
    return question.actions.isEmpty || question.actions.contains { action.selectsAction($0) }
  }
}

extension Condition {
  /// Whether it demands that a call comes through a function URL, or that it does not; nil where it demands neither.
  fileprivate var demandsURLCall: Bool? {
    guard key.lowercased() == "lambda:invokedviafunctionurl", let parsed = ConditionOperator(operatorName),
      !parsed.ifExists, parsed.quantifier != .all, let value = values.first?.lowercased(), values.count == 1
    else { return nil }
    guard parsed.comparison == .bool || parsed.comparison.comparesNames, value == "true" || value == "false" else {
      return nil
    }
    return (value == "true") != parsed.comparison.isNegated
  }
}
