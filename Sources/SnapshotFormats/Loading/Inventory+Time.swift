import AWSNames
public import Inventory

extension Inventory {
  /// When the snapshot was collected, seconds since 1970; 0 when it does not say.
  public var secondsWhenCollected: Int64 { Instant(collectedAt)?.secondsSince1970 ?? 0 }
}
