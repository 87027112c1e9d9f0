/// A moment, to the nanosecond.
public struct Instant: Hashable, Comparable, Sendable {
  /// Whole seconds since 1970-01-01T00:00:00Z, rounded down.
  public var secondsSince1970: Int64
  /// What is left of the second, below a thousand million.
  public var nanoseconds: Int32

  /// The moment so many seconds after the beginning of 1970.
  public init(secondsSince1970: Int64, nanoseconds: Int32 = 0) {
    self.secondsSince1970 = secondsSince1970
    self.nanoseconds = nanoseconds
  }

  /// The day in UTC.
  public var day: Day { Day(secondsSince1970: secondsSince1970) }

  /// Seconds since 1970 with their fraction, as near as a double comes.
  public var timeIntervalSince1970: Double { Double(secondsSince1970) + Double(nanoseconds) / 1e9 }

  /// Earlier moments come first.
  public static func < (left: Instant, right: Instant) -> Bool {
    (left.secondsSince1970, left.nanoseconds) < (right.secondsSince1970, right.nanoseconds)
  }
}

extension Instant: CustomStringConvertible {
  /// RFC 3339 in UTC and whole seconds: `2026-11-21T05:00:00Z`.
  public var description: String {
    let day = day
    let rest = secondsSince1970 - Int64(day.rawValue) * 86_400
    let parts = [rest / 3600, rest / 60 % 60, rest % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
    return "\(day)T\(parts.joined(separator: ":"))Z"
  }
}

extension Instant {
  /// Which ways to write a moment are read.
  public enum Form: Sendable {
    /// Times in answers of AWS, RFC 3339 and near it: a date alone, an offset without colon or minutes, none for UTC.
    case answer
    /// Times in condition values of policies: the W3C profile of ISO 8601, with an offset, or a date alone, be it
    /// without its day.
    case condition
  }

  /// The moment that a text writes, nil when it is none; a fraction beyond nanoseconds is cut.
  public init?(_ text: String, as form: Form = .answer) {
    var text = text
    guard let instant = text.withUTF8({ Instant(utf8: UnsafeRawBufferPointer($0), as: form) }) else { return nil }
    self = instant
  }

  /// The moment that UTF-8 writes, nil when it is none; a fraction beyond nanoseconds is cut.
  public init?(utf8: UnsafeRawBufferPointer, as form: Form = .answer) {
    var reader = InstantReader(utf8, form)
    guard let instant = reader.instant() else { return nil }
    self = instant
  }
}
