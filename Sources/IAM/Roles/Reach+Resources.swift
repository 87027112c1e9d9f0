extension Reach.Grant {
  /// Whether the grant speaks of every resource there is, or of all that one partition has.
  public var coversEveryResource: Bool {
    resources.coversEveryResource || resources.coversAnyPartition
  }

  /// Whether resource, request or what is not known may take part of the grant away.
  public var isNarrowed: Bool { !conditions.isEmpty || !limits.isEmpty }
}
