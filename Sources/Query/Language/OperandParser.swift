import AWSNames

/// Reads the value on the right of a comparison, by the kind of the field on its left.
struct OperandParser {
  private let kind: FieldKind

  init(_ kind: FieldKind) { self.kind = kind }

  /// The value of a text, nil when it is not of the kind.
  func operand(_ text: String) -> Operand? {
    switch kind {
    case .text, .runtime, .flag: .text(TextPattern(literal: text))
    case .number(let unit): OperandParser.number(text, unit).map { .number($0, unit) }
    case .date: DayRange(text).map(Operand.days) ?? OperandParser.number(text, .days).map { .age(Int($0)) }
    case .severity: severity(text)
    }
  }

  /// A severity may be cut short as long as it stays clear.
  private func severity(_ text: String) -> Operand? {
    let names = FindingFields.severityNames
    let word = text.lowercased()
    guard !word.isEmpty else { return nil }
    let matches = names.indices.filter { names[$0].begins(with: word) }
    return matches.count == 1 ? .severity(UInt8(matches[0])) : nil
  }

  /// A number with an optional unit, in the unit of the field; fractions are rounded down after scaling.
  static func number(_ text: String, _ unit: Unit) -> Int64? {
    let digits = text.unicodeScalars.prefix { ("0"..."9").contains($0) || $0 == "." || $0 == "-" }
    guard !digits.isEmpty, let number = Double(Substring(digits)) else { return nil }
    let suffix = text[digits.endIndex...].lowercased()
    guard let factor = suffix.isEmpty ? 1 : unit.factors[suffix] else { return nil }
    let scaled = (number * factor).rounded(.down)
    return abs(scaled) < 9e15 ? Int64(scaled) : nil
  }
}

extension Unit {
  /// What a suffix multiplies a number with; sizes step by 1024 as AWS counts them.
  fileprivate var factors: [String: Double] {
    switch self {
    case .count: ["k": 1e3, "m": 1e6]
    case .mebibytes: ["m": 1, "mb": 1, "mib": 1, "g": 1024, "gb": 1024, "gib": 1024]
    case .seconds: ["s": 1, "sec": 1, "m": 60, "min": 60, "h": 3600]
    case .bytes:
      [
        "b": 1, "k": 1024, "kb": 1024, "kib": 1024, "m": 1_048_576, "mb": 1_048_576, "mib": 1_048_576,
        "g": 1_073_741_824, "gb": 1_073_741_824, "gib": 1_073_741_824,
      ]
    case .days: ["d": 1, "w": 7, "mo": 30, "y": 365]
    }
  }
}
