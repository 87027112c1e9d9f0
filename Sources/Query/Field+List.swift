import Inventory

extension Field {
  /// Whether a row may hold several values of this field.
  public var isList: Bool {
    if case .list = source { true } else { false }
  }

  /// Whether its values come from findings or from decisions about them.
  public var needsFindings: Bool { table != .findings && basis != .inventory }

  /// The values of a field that may hold several; the one value of any other.
  public func list(in dataset: Dataset, row: Int) -> [String] {
    guard case .list(let read) = source else {
      let text = text(in: dataset, row: row)
      return text.isEmpty ? [] : [text]
    }
    return read(dataset, row).map { dataset.inventory.strings[$0] }
  }
}
