/// A point of a clock that never goes back, in milliseconds from an origin of its own.
public struct Moment: Hashable, Comparable, Sendable {
  /// Milliseconds since the origin.
  public var milliseconds: Int64

  /// A point of the clock.
  public init(milliseconds: Int64) { self.milliseconds = milliseconds }

  /// Earlier moments come first.
  public static func < (left: Moment, right: Moment) -> Bool { left.milliseconds < right.milliseconds }

  /// The moment so many milliseconds later.
  public static func + (moment: Moment, milliseconds: Int64) -> Moment {
    Moment(milliseconds: moment.milliseconds + milliseconds)
  }
}
