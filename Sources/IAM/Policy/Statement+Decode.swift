import JSON

extension Statement {
  static func decode(
    _ value: JSONTree,
    index: Int
  ) throws(PolicyError) -> (statement: Statement, remarks: [PolicyRemark]) {
    let path = "Statement[\(index)]"
    guard case .object(let members) = value else {
      throw PolicyError(path: path, reason: .wrongType(expected: "an object", found: value.kindName))
    }
    var elements = PolicyElements(members, path: path)
    let sid = try elements.text("Sid")
    let effect = try effect(&elements, path: path)
    var remarks: [PolicyRemark] = []
    let principal = try elements.either("Principal") { value, path throws(PolicyError) in
      try principals(value, path, &remarks)
    }
    guard let action = try elements.either("Action", texts) else {
      throw PolicyError(path: path, reason: .missing("Action"))
    }
    let resource = try elements.either("Resource", texts)
    let conditions = try conditions(&elements)
    let statement = Statement(
      index: index,
      sid: sid,
      effect: effect,
      principal: principal,
      action: action,
      resource: resource,
      conditions: conditions
    )
    return (statement, elements.leftovers() + remarks + statement.remarks(path))
  }

  /// What has no effect or no known one.
  private func remarks(_ path: String) -> [PolicyRemark] {
    var remarks: [PolicyRemark] = []
    for (name, values) in [("Action", action.values), ("Resource", resource?.values ?? ["*"])] where values.isEmpty {
      remarks.append(PolicyRemark(path: "\(path).\(name)", reason: .emptyList))
    }
    for condition in conditions where ConditionOperator(condition.operatorName) == nil {
      remarks.append(PolicyRemark(path: "\(path).Condition.\(condition.operatorName)", reason: .unknownOperator))
    }
    return remarks
  }

  private static func effect(_ elements: inout PolicyElements, path: String) throws(PolicyError) -> Effect {
    guard let text = try elements.text("Effect") else {
      throw PolicyError(path: path, reason: .missing("Effect"))
    }
    guard let effect = Effect(rawValue: text) else {
      throw PolicyError(path: "\(path).Effect", reason: .unknownValue(text))
    }
    return effect
  }

  /// One string or a list of strings.
  private static func texts(_ value: JSONTree, _ path: String) throws(PolicyError) -> [String] {
    switch value {
    case .string(let text): return [text]
    case .array(let values):
      var texts: [String] = []
      for (index, value) in values.enumerated() {
        guard case .string(let text) = value else {
          throw PolicyError(path: "\(path)[\(index)]", reason: .wrongType(expected: "a string", found: value.kindName))
        }
        texts.append(text)
      }
      return texts
    case .null, .bool, .number, .object:
      throw PolicyError(path: path, reason: .wrongType(expected: "a string or a list", found: value.kindName))
    }
  }
}

// MARK: Principals

extension Statement {
  private static func principals(
    _ value: JSONTree,
    _ path: String,
    _ remarks: inout [PolicyRemark]
  ) throws(PolicyError) -> [Principal] {
    switch value {
    case .string("*"): return [.anyone]
    case .string(let text): throw PolicyError(path: path, reason: .unknownValue(text))
    case .object(let members):
      var principals: [Principal] = []
      var seen: Set<String> = []
      for member in members {
        let place = "\(path).\(member.key)"
        guard seen.insert(member.key).inserted else { throw PolicyError(path: place, reason: .duplicate) }
        let values = try texts(member.value, place)
        if let kind = principalKind(member.key) {
          principals += values.map(kind)
        } else {
          remarks.append(PolicyRemark(path: place, reason: .unknownPrincipalKind))
        }
      }
      return principals
    case .null, .bool, .number, .array:
      throw PolicyError(path: path, reason: .wrongType(expected: "\"*\" or an object", found: value.kindName))
    }
  }

  private static func principalKind(_ key: String) -> ((String) -> Principal)? {
    switch key {
    case "AWS": { $0 == "*" ? .anyone : .aws($0) }
    case "Service": Principal.service
    case "Federated": Principal.federated
    case "CanonicalUser": Principal.canonicalUser
    default: nil
    }
  }
}

// MARK: Conditions

extension Statement {
  private static func conditions(_ elements: inout PolicyElements) throws(PolicyError) -> [Condition] {
    guard let value = try elements.take("Condition") else { return [] }
    let path = elements.place("Condition")
    var conditions: [Condition] = []
    for block in try members(value, path) {
      let place = "\(path).\(block.key)"
      for entry in try members(block.value, place) {
        let values = try conditionValues(entry.value, "\(place).\(entry.key)")
        conditions.append(Condition(block.key, entry.key, values))
      }
    }
    return conditions
  }

  private static func members(_ value: JSONTree, _ path: String) throws(PolicyError) -> [JSONMember] {
    guard case .object(let members) = value else {
      throw PolicyError(path: path, reason: .wrongType(expected: "an object", found: value.kindName))
    }
    guard members.count > 1 else { return members }
    var seen: Set<String> = []
    for member in members where !seen.insert(member.key).inserted {
      throw PolicyError(path: "\(path).\(member.key)", reason: .duplicate)
    }
    return members
  }

  /// Booleans and numbers may stand without quotes; AWS compares them as their text.
  private static func conditionValues(_ value: JSONTree, _ path: String) throws(PolicyError) -> [String] {
    switch value {
    case .string(let text), .number(let text): return [text]
    case .bool(let flag): return [flag ? "true" : "false"]
    case .array(let values):
      var texts: [String] = []
      for (index, value) in values.enumerated() {
        if case .array = value {
          throw PolicyError(path: "\(path)[\(index)]", reason: .wrongType(expected: "a value", found: value.kindName))
        }
        texts += try conditionValues(value, "\(path)[\(index)]")
      }
      return texts
    case .null, .object:
      throw PolicyError(path: path, reason: .wrongType(expected: "a value or a list", found: value.kindName))
    }
  }
}
