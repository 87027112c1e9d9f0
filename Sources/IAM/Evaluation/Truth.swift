/// Yes, no, or not to be known from what is given.
public enum Truth: UInt8, Hashable, Sendable {
  /// Surely not.
  case no
  /// It depends on something unknown.
  case unknown
  /// Surely.
  case yes

  /// `yes` or `no`.
  public init(_ value: Bool) {
    self = value ? .yes : .no
  }

  /// True of both; `no` as soon as one is.
  static func && (left: Truth, right: @autoclosure () -> Truth) -> Truth {
    guard left != .no else { return .no }
    let right = right()
    return left.rawValue < right.rawValue ? left : right
  }

  /// True of either; `yes` as soon as one is.
  static func || (left: Truth, right: @autoclosure () -> Truth) -> Truth {
    guard left != .yes else { return .yes }
    let right = right()
    return left.rawValue > right.rawValue ? left : right
  }

  static prefix func ! (truth: Truth) -> Truth {
    switch truth {
    case .no: .yes
    case .unknown: .unknown
    case .yes: .no
    }
  }
}
