/// Numbers as people read them.
public enum Count {
  /// `1 function`, `2 functions`, `1,204 functions`.
  public static func of(_ count: Int, _ noun: String) -> String { "\(grouped(count)) \(noun)\(count == 1 ? "" : "s")" }

  /// A number with commas between thousands.
  public static func grouped(_ number: Int) -> String {
    let digits = String(number)
    guard digits.utf8.count > 3 else { return digits }
    var grouped = ""
    for (position, digit) in digits.enumerated() {
      let left = digits.utf8.count - position
      if position > 0, left % 3 == 0, digit != "-" { grouped += "," }
      grouped.append(digit)
    }
    return grouped
  }

  /// Names in a row, the first ones alone where there are many.
  public static func shortened(_ names: [String], limit: Int = 8) -> String {
    let rest = names.count - limit
    return names.prefix(limit).joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : "")
  }
}
