import AWSNames

/// Seconds since 1970 of a date as date operators take it: a Unix time, or the W3C profile of ISO 8601.
///
/// Forms: `1700000000`, `2026-11`, `2026-11-21`, `2026-11-21T10:00Z`, `2026-11-21T10:00:00.5+01:00`. Both have bare
/// numbers; they are seconds, however many digits there are, so that a year alone is a moment early in 1970.
/// Source: IAM user guide, "Date condition operators", as known on 2026-11-21.
func secondsSinceEpoch(_ text: String) -> Double? {
  if let seconds = Decimal(text) { return seconds.isWholeEnough ? Double(text) : nil }
  return Instant(text, as: .condition)?.timeIntervalSince1970
}

extension Decimal {
  /// Whether a double holds the number well enough for a time.
  fileprivate var isWholeEnough: Bool {
    guard let limit = Decimal("100000000000000") else { return false }
    return self < limit
  }
}
