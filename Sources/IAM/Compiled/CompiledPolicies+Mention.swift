extension CompiledPolicies {
  /// Whether a statement may allow the action, given in lower case, on some resource and under some condition.
  public func mentions(_ action: String) -> Bool {
    mayAllow(action, Array(action.utf8))
  }
}
