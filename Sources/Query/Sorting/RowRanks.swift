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
    var distinct: [SortKey] = []
    for id in ids where !id.isEmpty && ranks[Int(id.rawValue)] == .max {
      ranks[Int(id.rawValue)] = 0
      distinct.append(strings.withUTF8(id) { SortKey(id, $0) })
    }
    distinct.sort { $0.precedes($1, strings) }
    for (rank, key) in distinct.enumerated() { ranks[Int(key.id.rawValue)] = UInt32(rank) }
    let last = UInt32(distinct.count)
    return (ids.map { $0.isEmpty ? last : ranks[Int($0.rawValue)] }, distinct.count)
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

/// A text with its first letters packed into a number, which settle most comparisons without a look at the pool.
private struct SortKey {
  let id: StringID
  /// Up to eight folded bytes, the first one highest, ending at the first digit, which counts as 0.
  let head: UInt64

  init(_ id: StringID, _ text: UnsafeRawBufferPointer) {
    self.id = id
    var head: UInt64 = 0
    var taken = 0
    for byte in text.prefix(8) {
      let isDigit = NaturalOrder.isDigit(byte)
      head = head << 8 | UInt64(isDigit ? 0x30 : NaturalOrder.folded(byte))
      taken += 1
      // Behind it, the value of a number decides rather than its bytes.
      if isDigit { break }
    }
    self.head = taken == 8 ? head : head << UInt64(8 * (8 - taken))
  }

  func precedes(_ other: SortKey, _ strings: StringPool) -> Bool {
    if head != other.head { return head < other.head }
    return strings.withUTF8(id) { left in
      strings.withUTF8(other.id) { right in NaturalOrder.precedes(left, right) }
    }
  }
}
