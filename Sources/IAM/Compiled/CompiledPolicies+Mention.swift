extension CompiledPolicies {
  /// Whether a statement may allow the action, given in lower case, on some resource and under some condition.
  public func mentions(_ action: String) -> Bool {
    mayAllow(action, Array(action.utf8))
  }

  /// Whether the statements about the action, given in lower case, hold for every resource and every request alike.
  fileprivate func areEqualForAll(_ action: String) -> Bool {
    statements(of: action, Array(action.utf8)).allSatisfy { statement in
      statement.conditions.isEmpty && statement.writtenResource.map { $0 == .only(["*"]) } ?? true
    }
  }
}

extension PolicyStack {
  /// Whether the policies of a caller decide about the action, given in lower case, alike for every resource of its own
  /// account and whatever else a request says.
  ///
  /// Asked before the same question is put for thousands of resources, of each of which one would tell all.
  public func decidesAlike(on action: String) -> Bool {
    guard unknown.isEmpty, session == nil, resource == nil, endpoint == nil, resourceControl.isEmpty else {
      return false
    }
    return ([identity, boundary].compactMap(\.self) + serviceControl).allSatisfy { $0.areEqualForAll(action) }
  }
}
