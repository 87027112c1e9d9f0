/// Seconds since 1970 of a date as date operators take it: a Unix time, or the W3C profile of ISO 8601.
///
/// Forms: `1700000000`, `2026-11`, `2026-11-21`, `2026-11-21T10:00Z`, `2026-11-21T10:00:00.5+01:00`. Both have bare
/// numbers; they are seconds, however many digits there are, so that a year alone is a moment early in 1970.
/// Source: IAM user guide, "Date condition operators", as known on 2026-11-21.
func secondsSinceEpoch(_ text: String) -> Double? {
  if let seconds = Decimal(text) { return seconds.isWholeEnough ? Double(text) : nil }
  var reader = DateReader(text)
  return reader.read()
}

extension Decimal {
  /// Whether a double holds the number well enough for a time.
  fileprivate var isWholeEnough: Bool {
    guard let limit = Decimal("100000000000000") else { return false }
    return self < limit
  }
}

/// Reads one ISO date from the front.
private struct DateReader {
  private var rest: Substring.UTF8View

  init(_ text: String) {
    rest = Substring(text).utf8
  }

  mutating func read() -> Double? {
    guard let year = digits(4), take("-"), let month = digits(2), (1...12).contains(month) else { return nil }
    var day = 1
    if take("-") {
      guard let given = digits(2), (1...Self.days(in: month, of: year)).contains(given) else { return nil }
      day = given
    }
    let date = Double(Self.daysSinceEpoch(year, month, day)) * 86_400
    if rest.isEmpty { return date }
    guard take("T") || take("t") || take(" "), let time = time(), let offset = offset(), rest.isEmpty else {
      return nil
    }
    return date + time - offset
  }

  private mutating func time() -> Double? {
    guard let hour = digits(2), hour < 24, take(":"), let minute = digits(2), minute < 60 else { return nil }
    var seconds = 0.0
    if take(":") {
      guard let whole = digits(2), whole < 61 else { return nil }
      seconds = Double(whole)
      if take(".") {
        guard let fraction = fraction() else { return nil }
        seconds += fraction
      }
    }
    return Double(hour * 3600 + minute * 60) + seconds
  }

  /// Seconds east of Greenwich.
  private mutating func offset() -> Double? {
    if take("Z") || take("z") { return 0 }
    let isEast = take("+")
    guard isEast || take("-"), let hours = digits(2), hours < 24 else { return nil }
    _ = take(":")
    guard let minutes = digits(2), minutes < 60 else { return nil }
    let seconds = Double(hours * 3600 + minutes * 60)
    return isEast ? seconds : -seconds
  }

  private mutating func fraction() -> Double? {
    let digits = rest.prefix(while: isDigit)
    guard !digits.isEmpty, digits.count <= 9 else { return nil }
    rest = rest.dropFirst(digits.count)
    var value = 0.0
    var scale = 0.1
    for digit in digits {
      value += Double(digit - UInt8(ascii: "0")) * scale
      scale /= 10
    }
    return value
  }

  private mutating func digits(_ count: Int) -> Int? {
    let digits = rest.prefix(count)
    guard digits.count == count, digits.allSatisfy(isDigit) else { return nil }
    rest = rest.dropFirst(count)
    return digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
  }

  private mutating func take(_ symbol: Unicode.Scalar) -> Bool {
    guard rest.first == UInt8(ascii: symbol) else { return false }
    rest = rest.dropFirst()
    return true
  }

  private static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Days from 1970-01-01 in the proleptic Gregorian calendar, counting years from March so that leap days come last.
  private static func daysSinceEpoch(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let shifted = month <= 2 ? year - 1 : year
    let monthFromMarch = (month + 9) % 12
    let daysBeforeMonth = (153 * monthFromMarch + 2) / 5
    return 365 * shifted + shifted / 4 - shifted / 100 + shifted / 400 + daysBeforeMonth + day - 1 - 719_468
  }
}
