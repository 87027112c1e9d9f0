/// Seconds since 1970 of an ISO 8601 time as AWS writes it, such as `2026-11-20T06:00:00.123+0000`.
///
/// Nil when the text is none; a time without an offset is UTC.
func secondsSince1970(_ text: UnsafeBufferPointer<UInt8>) -> Int64? {
  var rest = TimeText(rest: text[...])
  guard
    let year = rest.digits(4), rest.skip("-"), let month = rest.digits(2), rest.skip("-"), let day = rest.digits(2),
    (1...12).contains(month), (1...31).contains(day)
  else { return nil }
  let midnight = daysSince1970(year: year, month: month, day: day) * 86_400
  guard rest.skip("T") || rest.skip(" ") else { return rest.rest.isEmpty ? midnight : nil }
  guard let hour = rest.digits(2), rest.skip(":"), let minute = rest.digits(2) else { return nil }
  var second: Int64 = 0
  if rest.skip(":") {
    guard let written = rest.digits(2) else { return nil }
    second = written
  }
  if rest.skip(".") { while rest.digits(1) != nil {} }
  guard hour < 24, minute < 60, second <= 60, let offset = rest.offset() else { return nil }
  return midnight + hour * 3600 + minute * 60 + second - offset
}

/// The days of the proleptic Gregorian calendar, with years that start in March so that leap days come last.
private func daysSince1970(year: Int64, month: Int64, day: Int64) -> Int64 {
  let shifted = month <= 2 ? year - 1 : year
  let century = shifted / 400
  let yearOfCentury = shifted - century * 400
  let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
  let dayOfCentury = yearOfCentury * 365 + yearOfCentury / 4 - yearOfCentury / 100 + dayOfYear
  return century * 146_097 + dayOfCentury - 719_468
}

private struct TimeText {
  var rest: Slice<UnsafeBufferPointer<UInt8>>

  mutating func digits(_ count: Int) -> Int64? {
    guard rest.count >= count else { return nil }
    var number: Int64 = 0
    for byte in rest.prefix(count) {
      guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
      number = number * 10 + Int64(byte - UInt8(ascii: "0"))
    }
    rest = rest.dropFirst(count)
    return number
  }

  mutating func skip(_ character: Unicode.Scalar) -> Bool {
    guard rest.first == UInt8(ascii: character) else { return false }
    rest = rest.dropFirst()
    return true
  }

  /// Seconds that local time is ahead of UTC; nil when there is something else behind the time.
  mutating func offset() -> Int64? {
    if rest.isEmpty || (skip("Z") && rest.isEmpty) { return 0 }
    let sign: Int64 = skip("-") ? -1 : skip("+") ? 1 : 0
    guard sign != 0, let hours = digits(2) else { return nil }
    let minutes = skip(":") || !rest.isEmpty ? digits(2) : 0
    guard let minutes, rest.isEmpty else { return nil }
    return sign * (hours * 3600 + minutes * 60)
  }
}
