extension PolicyDocument {
  /// Who this resource policy lets in.
  ///
  /// Deny statements count when they cover the whole of a grant: without a condition they cancel it, with negated
  /// conditions on callers or sources they spare those alone. Anything narrower leaves the grant as it is, so that the
  /// answer never understates the reach.
  public func exposure(_ question: ExposureQuestion) -> Exposure {
    let denies = statements.filter { $0.effect == .deny }
    var entries: [StatementExposure] = []
    for statement in statements where statement.effect == .allow && statement.isAbout(question) {
      entries.append(GrantAnalysis(statement, denies: denies, question).result())
    }
    return Exposure(level: entries.map(\.level).max() ?? .none, statements: entries)
  }
}

extension Statement {
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
