import Foundation

/// A measured figure beside its budget.
struct Figure {
  var name: String
  var value: Double
  var unit: String
  /// The most it may be; nil where a yardstick stands for itself.
  var budget: Double?

  /// One line of the report.
  var line: String {
    let measured = "\(Figure.short(value)) \(unit)"
    guard let budget else { return Figure.padded(name, 44) + measured }
    let verdict = value <= budget ? "within" : "OVER"
    let ratio = budget == 0 ? "" : " (\(Figure.short(value / budget)) of it)"
    return Figure.padded(name, 44) + Figure.padded(measured, 16)
      + "\(verdict) \(Figure.short(budget)) \(unit)\(ratio)"
  }

  static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(1, width - text.count))
  }

  static func short(_ value: Double) -> String {
    value >= 100 ? String(format: "%.0f", value) : String(format: "%.2f", value)
  }
}

extension Duration {
  /// Milliseconds.
  var milliseconds: Double { self / .milliseconds(1) }
}

extension [Double] {
  /// The value below which a share of the values lies.
  func quantile(_ share: Double) -> Double {
    guard !isEmpty else { return 0 }
    return sorted()[Swift.min(count - 1, Int((Double(count) * share).rounded(.down)))]
  }
}
