extension DecisionReason {
  /// Whether it merely says that a control policy allows the request without condition, as most do: lists of reasons for
  /// people can leave it out.
  public var isPlainConsent: Bool {
    guard case .allows(let layer, _, let conditions) = self, conditions.isEmpty else { return false }
    return layer.kind == .serviceControl || layer.kind == .resourceControl
  }
}
