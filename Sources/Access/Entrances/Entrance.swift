public import Inventory

/// One way into a function.
public struct Entrance: Hashable, Sendable {
  /// The function.
  public var function: RowID<FunctionRecord>
  /// The row that makes the way: a URL, a route, a registered target, a statement and so on.
  public var origin: TriggerOrigin
  /// The row of the table of triggers that shows it; nil for a statement that a configured trigger stands for.
  public var trigger: RowID<TriggerRecord>?
  /// The load balancer, for a registered target that one forwards to.
  public var loadBalancer: RowID<LoadBalancerRecord>?

  init(
    _ function: RowID<FunctionRecord>,
    _ origin: TriggerOrigin,
    trigger: RowID<TriggerRecord>?,
    loadBalancer: RowID<LoadBalancerRecord>? = nil
  ) {
    self.function = function
    self.origin = origin
    self.trigger = trigger
    self.loadBalancer = loadBalancer
  }
}

/// A way into a function with who gets through it.
public struct JudgedEntrance: Hashable, Sendable {
  /// The way.
  public var entrance: Entrance
  /// Who gets through.
  public var verdict: EntranceVerdict
}
