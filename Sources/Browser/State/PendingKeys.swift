public import Screen

/// Keys of a sequence that is not finished, such as the first of `gg`.
public struct PendingKeys: Hashable, Sendable {
  /// The keys so far.
  public var keys: [Key]
  /// When the last one came.
  public var since: Moment
  /// Whether the keys that can follow are shown.
  public var isMenuShown = false

  /// How long to wait before the keys that can follow are shown, in milliseconds.
  static let menuDelay: Int64 = 400

  /// The keys so far, none at first.
  public init(keys: [Key] = [], since: Moment = Moment(milliseconds: 0)) {
    self.keys = keys
    self.since = since
  }
}
