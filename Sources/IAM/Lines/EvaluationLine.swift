import AWSNames
public import JSON

/// Answers self-contained evaluation cases, one JSON object a line.
public enum EvaluationLine {
  /// The answer to one line, given without its line end.
  public static func answer(to line: [UInt8]) -> LineAnswer<PolicyAnswer> {
    LineAnswer(to: line, answer)
  }

  private static func answer(to value: JSONTree) throws(LineError) -> PolicyAnswer {
    guard let request = value["request"], case .object = request else { throw LineError.field("request", "an object") }
    let stack = try stack(value)
    return stack.answer(to: try accessRequest(request))
  }
}

extension PolicyAnswer: LineContent {
  /// Writes the members `result` and `reasons`.
  public func write(membersTo writer: inout JSONWriter) {
    writer.member("result", decision.rawValue)
    writer.member("reasons", reasons.map(\.description))
  }
}

// MARK: The request

extension EvaluationLine {
  private static func accessRequest(_ value: JSONTree) throws(LineError) -> AccessRequest {
    let name = try value.text("principal")
    let kindName = try value.text("principal_type")
    guard let kind = Caller.Kind(rawValue: kindName) else {
      throw LineError("principal_type: unknown value \"\(kindName)\"")
    }
    guard let caller = Caller(kind, name) else { throw LineError("principal: \"\(name)\" is no \(kindName)") }
    let action = try value.text("action")
    guard isAction(action) else { throw LineError("action: \"\(action)\" is no service:Name") }
    return AccessRequest(
      caller: caller,
      action: action,
      resource: try value.text("resource"),
      resourceAccount: try value.optionalText("resource_account"),
      context: try context(value)
    )
  }

  private static func isAction(_ text: String) -> Bool {
    let parts = text.parts(at: ":", omittingEmptySubsequences: false)
    return parts.count == 2 && parts.allSatisfy { !$0.isEmpty } && !WildcardPattern.hasWildcard(text)
  }

  /// Keys that are not listed are absent from the request; a key with `null` is unknown.
  private static func context(_ value: JSONTree) throws(LineError) -> RequestContext {
    var context = RequestContext()
    let multivalued = Set(try value.texts("multivalued").map { $0.lowercased() })
    switch value["context"] {
    case nil, .null?: break
    case .object(let members)?:
      for member in members {
        let isMultivalued = multivalued.contains(member.key.lowercased())
        context[member.key] = try entry(member, isMultivalued: isMultivalued)
      }
    case .string?, .bool?, .number?, .array?: throw LineError.field("context", "an object")
    }
    return context
  }

  private static func entry(
    _ member: JSONMember,
    isMultivalued: Bool
  ) throws(LineError) -> RequestContext.Entry {
    let values: [String]
    switch member.value {
    case .null: return .unknown
    case .array(let elements): values = try elements.map { value throws(LineError) in try scalar(value, member.key) }
    case .string, .bool, .number, .object: values = [try scalar(member.value, member.key)]
    }
    guard !isMultivalued, values.count == 1 else { return values.isEmpty ? .absent : .values(values) }
    return .value(values[0])
  }

  private static func scalar(_ value: JSONTree, _ key: String) throws(LineError) -> String {
    switch value {
    case .string(let text), .number(let text): return text
    case .bool(let flag): return flag ? "true" : "false"
    case .null, .array, .object: throw LineError.field("context.\(key)", "a string or a list of strings")
    }
  }
}

// MARK: The policies

extension EvaluationLine {
  private static func stack(_ value: JSONTree) throws(LineError) -> PolicyStack {
    PolicyStack(
      identity: try policies(value, "identity_policies", .identity),
      boundary: try policies(value, "permission_boundaries", .boundary),
      session: try policies(value, "session_policies", .session),
      resource: try policies(value, "resource_policy", .resource),
      serviceControl: try levels(value, "scps", .serviceControl),
      resourceControl: try levels(value, "rcps", .resourceControl),
      endpoint: try policies(value, "endpoint_policies", .endpoint)
    )
  }

  /// The policies of a field; null and a missing field mean there are none, a single document may stand without its
  /// list.
  private static func policies(
    _ value: JSONTree,
    _ field: String,
    _ kind: PolicyKind
  ) throws(LineError) -> CompiledPolicies? {
    guard let list = value[field], list != .null else { return nil }
    return CompiledPolicies(try documents(list, field), kind)
  }

  private static func levels(
    _ value: JSONTree,
    _ field: String,
    _ kind: PolicyKind
  ) throws(LineError) -> [CompiledPolicies] {
    switch value[field] {
    case nil, .null?: return []
    case .array(let levels)?:
      var compiled: [CompiledPolicies] = []
      for (index, level) in levels.enumerated() {
        compiled.append(CompiledPolicies(try documents(level, "\(field)[\(index)]"), kind))
      }
      return compiled
    case .string?, .bool?, .number?, .object?: throw LineError.field(field, "a list of levels")
    }
  }

  private static func documents(_ value: JSONTree, _ place: String) throws(LineError) -> [NamedPolicy] {
    guard case .array(let values) = value else { return [NamedPolicy(place, try value.policy(place))] }
    var policies: [NamedPolicy] = []
    for (index, value) in values.enumerated() {
      let name = "\(place)[\(index)]"
      policies.append(NamedPolicy(name, try value.policy(name)))
    }
    return policies
  }
}
