import Inventory

/// The values of one field for all rows, side by side, as filters and sorts read them.
enum Column: Sendable {
  case text([StringID])
  case number([Int64])
  case label([UInt16], names: [String])

  /// Stands for no number.
  static let noNumber = Int64.min
  /// Stands for no word.
  static let noLabel = UInt16.max
}

extension Column {
  /// The column of a field; nil where values have to be put together row by row.
  init?(_ field: Field, of dataset: Dataset, rowCount: Int) {
    switch field.source {
    case .text(let read):
      self = .text((0..<rowCount).map { read(dataset, $0) })
    case .number(let read):
      self = .number((0..<rowCount).map { read(dataset, $0) ?? Column.noNumber })
    case .label(let words, let read):
      let codes = (0..<rowCount).map { row in read(dataset, row).map { UInt16($0) } ?? Column.noLabel }
      self = .label(codes, names: words.list(dataset.checks))
    case .derived(let names, let make):
      self = .label(make(dataset), names: names)
    case .counted(let make):
      self = .number(make(dataset))
    case .list, .composed:
      return nil
    }
  }
}
