import AWSNames
import Checks
import Inventory

extension Field {
  /// The cell of a row as people read it; empty for none.
  public func text(in dataset: Dataset, row: Int) -> String {
    switch value(in: dataset, row: row) {
    case .text(let id): dataset.inventory.strings[id]
    case .string(let text): text
    case .number(let number): text(of: number)
    case .none: ""
    }
  }

  /// A number of this field as people read it: `512 MB`, `5 min`, `2026-11-21`.
  public func text(of number: Int64) -> String {
    switch kind {
    // AWS writes memory in MB throughout: 3008 MB is nobody's 2.9 GB.
    case .number(.mebibytes): "\(number) MB"
    case .number(.bytes): Field.size(number, units: ["B", "KB", "MB", "GB", "TB"])
    case .number(.seconds): number >= 60 && number % 60 == 0 ? "\(number / 60) min" : "\(number) s"
    case .number(.days): "\(number) d"
    case .date: "\(Day(secondsSince1970: number))"
    case .number(.count), .text, .runtime, .severity, .flag: "\(number)"
    }
  }

  /// A size with one decimal where it is not whole; AWS steps by 1024.
  private static func size(_ number: Int64, units: [String]) -> String {
    var tenths = number * 10
    var unit = 0
    while tenths >= 10_240, unit + 1 < units.count {
      tenths /= 1024
      unit += 1
    }
    let fraction = tenths % 10
    return fraction == 0 ? "\(tenths / 10) \(units[unit])" : "\(tenths / 10).\(fraction) \(units[unit])"
  }
}
