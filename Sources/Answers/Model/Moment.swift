import Checks

/// Moments as programs read them.
enum Moment {
  /// `2026-11-21T05:00:00Z`.
  static func text(_ seconds: Int64) -> String {
    let day = Day(secondsSince1970: seconds)
    let rest = seconds - Int64(day.rawValue) * 86_400
    let parts = [rest / 3600, rest / 60 % 60, rest % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
    return "\(day)T\(parts.joined(separator: ":"))Z"
  }
}
