/// Reads one moment from the front of its text.
struct InstantReader {
  private let bytes: UnsafeRawBufferPointer
  private let form: Instant.Form
  private var position = 0

  init(_ bytes: UnsafeRawBufferPointer, _ form: Instant.Form) {
    self.bytes = bytes
    self.form = form
  }

  private var isAtEnd: Bool { position == bytes.count }

  /// The moment; nil when there is none, or something behind it.
  mutating func instant() -> Instant? {
    guard let day = date() else { return nil }
    var instant = Instant(secondsSince1970: Int64(day.rawValue) * 86_400)
    if isAtEnd { return instant }
    guard take("T") || take("t") || take(" "), let (seconds, isWhole) = timeOfDay() else { return nil }
    if isWhole || form == .answer, take(".") {
      guard let fraction = fraction() else { return nil }
      instant.nanoseconds = fraction
    }
    guard let offset = offset(), isAtEnd else { return nil }
    instant.secondsSince1970 += Int64(seconds - offset)
    return instant
  }

  private mutating func date() -> Day? {
    guard let year = digits(4), take("-"), let month = digits(2), (1...12).contains(month) else { return nil }
    switch form {
    case .answer:
      guard take("-"), let day = digits(2), (1...31).contains(day) else { return nil }
      return Day(rollingOver: year, month, day)
    case .condition:
      guard take("-") else { return Day(year: year, month: month, day: 1) }
      return digits(2).flatMap { Day(year: year, month: month, day: $0) }
    }
  }

  /// Seconds since midnight, and whether they were written rather than the minutes alone.
  private mutating func timeOfDay() -> (seconds: Int, isWhole: Bool)? {
    guard let hour = digits(2), hour < 24, take(":"), let minute = digits(2), minute < 60 else { return nil }
    guard take(":") else { return (hour * 3600 + minute * 60, false) }
    // The 61st second is a leap second.
    guard let second = digits(2), second <= 60 else { return nil }
    return (hour * 3600 + minute * 60 + second, true)
  }

  /// Nanoseconds; conditions have one to nine digits, answers as many as they like.
  private mutating func fraction() -> Int32? {
    var nanoseconds: Int32 = 0
    var count = 0
    while let digit = digits(1) {
      if count < 9 { nanoseconds = nanoseconds * 10 + Int32(digit) }
      count += 1
    }
    if form == .condition, !(1...9).contains(count) { return nil }
    for _ in min(count, 9)..<9 { nanoseconds *= 10 }
    return nanoseconds
  }

  /// Seconds that local time is ahead of UTC.
  private mutating func offset() -> Int? {
    if take("Z") || take("z") { return 0 }
    if form == .answer, isAtEnd { return 0 }
    let isEast = take("+")
    guard isEast || take("-"), let hours = digits(2) else { return nil }
    var minutes = 0
    if take(":") || form == .condition || !isAtEnd {
      guard let written = digits(2) else { return nil }
      minutes = written
    }
    if form == .condition, hours >= 24 || minutes >= 60 { return nil }
    let seconds = hours * 3600 + minutes * 60
    return isEast ? seconds : -seconds
  }

  private mutating func digits(_ count: Int) -> Int? {
    guard position + count <= bytes.count else { return nil }
    var number = 0
    for byte in bytes[position..<position + count] {
      guard UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte else { return nil }
      number = number * 10 + Int(byte - UInt8(ascii: "0"))
    }
    position += count
    return number
  }

  private mutating func take(_ symbol: Unicode.Scalar) -> Bool {
    guard position < bytes.count, bytes[position] == UInt8(ascii: symbol) else { return false }
    position += 1
    return true
  }
}
