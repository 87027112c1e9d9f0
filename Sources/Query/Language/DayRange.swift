import AWSNames
import Checks

/// The days of a written date: one day, a month or a year.
struct DayRange: Hashable, Sendable {
  let first: Day
  let last: Day
  /// How it was written: `2026`, `2026-11` or `2026-11-21`.
  let text: String

  /// One day.
  init(_ day: Day) {
    first = day
    last = day
    text = "\(day)"
  }

  /// The days of a written date, nil when it is none.
  init?(_ text: String) {
    let parts = text.parts(at: "-", omittingEmptySubsequences: false)
    guard (1...3).contains(parts.count), parts[0].utf8.count == 4 else { return nil }
    guard parts.dropFirst().allSatisfy({ $0.utf8.count == 2 }) else { return nil }
    let numbers = parts.compactMap { Int($0) }
    guard numbers.count == parts.count else { return nil }
    let month = numbers.count > 1 ? numbers[1] : nil
    let day = numbers.count > 2 ? numbers[2] : nil
    guard let first = Day(year: numbers[0], month: month ?? 1, day: day ?? 1) else { return nil }
    self.first = first
    self.text = text
    if day != nil {
      last = first
    } else if let month, month < 12 {
      guard let next = Day(year: numbers[0], month: month + 1, day: 1) else { return nil }
      last = next + -1
    } else {
      guard let end = Day(year: numbers[0], month: 12, day: 31) else { return nil }
      last = end
    }
  }
}
