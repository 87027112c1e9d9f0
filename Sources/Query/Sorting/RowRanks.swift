import Inventory

/// The rank of each row by one field: equal values share a rank, and rows without a value have the last one.
struct RowRanks {
  let ranks: [UInt32]
  private let rankCount: Int

  init(_ field: Field, _ direction: SortDirection, in dataset: Dataset) {
    let (ranks, count) = RowRanks.ascending(field, dataset)
    rankCount = count + 1
    let last = UInt32(count)
    self.ranks =
      direction == .ascending ? ranks : ranks.map { $0 == last ? last : last - 1 - $0 }
  }

  /// The rows by rank, those of a rank as they stand in the table.
  var order: [UInt32] {
    var starts = [Int](repeating: 0, count: rankCount + 1)
    for rank in ranks { starts[Int(rank) + 1] += 1 }
    for rank in 0..<rankCount { starts[rank + 1] += starts[rank] }
    return [UInt32](unsafeUninitializedCapacity: ranks.count) { rows, count in
      for (row, rank) in ranks.enumerated() {
        rows[starts[Int(rank)]] = UInt32(row)
        starts[Int(rank)] += 1
      }
      count = ranks.count
    }
  }

  private static func ascending(_ field: Field, _ dataset: Dataset) -> (ranks: [UInt32], count: Int) {
    switch dataset.column(of: field) {
    case .text(let ids): return texts(ids, dataset.inventory.strings)
    case .number(let numbers):
      return ranked(numbers) {
        $0 == Column.noNumber
      } precedes: {
        $0 < $1
      }
    case .label(let codes, let names):
      // Severities and exposures are listed from the harmless end, other words by their letters.
      guard field.kind == .text, field.id != "exposure" else {
        return (codes.map { min(UInt32($0), UInt32(names.count)) }, names.count)
      }
      let sorted = names.indices.sorted { naturallyPrecedes(names[$0], names[$1]) }
      var rank = [UInt32](repeating: UInt32(names.count), count: names.count + 1)
      for (position, name) in sorted.enumerated() { rank[name] = UInt32(position) }
      return (codes.map { rank[min(Int($0), names.count)] }, names.count)
    case nil:
      let values = (0..<dataset.rowCount(of: field.table)).map { field.text(in: dataset, row: $0) }
      return ranked(values, isMissing: \.isEmpty, precedes: naturallyPrecedes)
    }
  }

  /// Each distinct text is placed once.
  private static func texts(_ ids: [StringID], _ strings: StringPool) -> (ranks: [UInt32], count: Int) {
    var ranks = [UInt32](repeating: .max, count: strings.idLimit)
    var distinct: [StringID] = []
    for id in ids where !id.isEmpty && ranks[Int(id.rawValue)] == .max {
      ranks[Int(id.rawValue)] = 0
      distinct.append(id)
    }
    distinct = NaturalKeys(distinct, strings).sorted()
    for (rank, id) in distinct.enumerated() { ranks[Int(id.rawValue)] = UInt32(rank) }
    let last = UInt32(distinct.count)
    return (ids.map { $0.isEmpty ? last : ranks[Int($0.rawValue)] }, distinct.count)
  }

  private static func numbers(_ values: [Int64]) -> (ranks: [UInt32], count: Int) {
    let rows = values.indices.filter { values[$0] != Column.noNumber }.map { (value: values[$0], row: $0) }
      .sorted { $0.value < $1.value }
    var ranks = [UInt32](repeating: .max, count: values.count)
    var count = 0
    for (position, entry) in rows.enumerated() {
      if position == 0 || rows[position - 1].value != entry.value { count += 1 }
      ranks[entry.row] = UInt32(count - 1)
    }
    return (ranks.map { $0 == .max ? UInt32(count) : $0 }, count)
  }

  private static func ranked<Value: Hashable>(
    _ values: [Value],
    isMissing: (Value) -> Bool,
    precedes: (Value, Value) -> Bool
  ) -> (ranks: [UInt32], count: Int) {
    let distinct = Set(values).filter { !isMissing($0) }.sorted(by: precedes)
    var rank: [Value: UInt32] = [:]
    rank.reserveCapacity(distinct.count)
    for (position, value) in distinct.enumerated() { rank[value] = UInt32(position) }
    return (values.map { rank[$0] ?? UInt32(distinct.count) }, distinct.count)
  }

  private static func naturallyPrecedes(_ left: String, _ right: String) -> Bool {
    var (left, right) = (left, right)
    return left.withUTF8 { left in
      right.withUTF8 { NaturalOrder.precedes(UnsafeRawBufferPointer(left), UnsafeRawBufferPointer($0)) }
    }
  }
}
