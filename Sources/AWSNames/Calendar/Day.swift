/// A day in UTC, of the proleptic Gregorian calendar.
public struct Day: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01.
  public var rawValue: Int32

  /// The day a number of days after 1970-01-01.
  public init(rawValue: Int32) { self.rawValue = rawValue }

  /// The day of a moment, seconds since 1970.
  public init(secondsSince1970 seconds: Int64) {
    rawValue = Int32((seconds >= 0 ? seconds : seconds - 86399) / 86400)
  }

  /// The day of a proleptic Gregorian date, nil when there is none such.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1 else { return nil }
    self.init(rawValue: Day.number(year, month, day))
    // The 31st of a shorter month lands in the next one.
    guard components == (year, month, day) else { return nil }
  }

  /// The day of a date whose day may be one too many for its month, which is then the first of the next.
  init(rollingOver year: Int, _ month: Int, _ day: Int) { rawValue = Day.number(year, month, day) }

  /// The day written as `2026-11-21`; anything behind the date, such as a time, is ignored.
  public init?(_ text: String) {
    let parts = text.prefix(10).parts(at: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].count == 4, parts[1].count == 2, parts[2].count == 2 else { return nil }
    guard let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]) else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// Earlier days come first.
  public static func < (left: Day, right: Day) -> Bool { left.rawValue < right.rawValue }

  /// The day so many days later.
  public static func + (day: Day, days: Int) -> Day { Day(rawValue: day.rawValue + Int32(days)) }

  /// Days from one to the other.
  public static func - (left: Day, right: Day) -> Int { Int(left.rawValue - right.rawValue) }
}

extension Day: CustomStringConvertible {
  /// `2026-11-21`.
  public var description: String {
    let (year, month, day) = components
    return "\(Day.padded(year, 4))-\(Day.padded(month, 2))-\(Day.padded(day, 2))"
  }

  /// Year, month and day of the month.
  public var components: (year: Int, month: Int, day: Int) {
    // Eras of 400 years start on 1 March, so that the leap day is the last of a year.
    let shifted = Int(rawValue) + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  private static func number(_ year: Int, _ month: Int, _ day: Int) -> Int32 {
    let year = month <= 2 ? year - 1 : year
    let era = year / 400
    let yearOfEra = year - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return Int32(era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468)
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}
