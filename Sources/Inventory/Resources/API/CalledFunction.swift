/// A function that a route or method calls in some stage.
struct CalledFunction {
  /// The route or method.
  var route: RowID<APIRouteRecord>
  /// The function as the integration names it.
  var reference: FunctionReference
  /// The function; nil where the snapshot does not hold it.
  var function: RowID<FunctionRecord>?
}

/// A route or method of which the snapshot does not tell which function it calls, as no stage tells a variable.
public struct UnresolvedRoute: Hashable, Sendable {
  /// The route or method.
  public var route: RowID<APIRouteRecord>
  /// The function, with stars for what is not known of its account, region and name.
  public var function: FunctionReference
  /// The call that would have told the stages.
  public var missing: MissingCall
}
