import Inventory

/// A query made ready for one dataset: columns are at hand, and words are answered per distinct text.
indirect enum RowTest {
  /// Some of the columns holds a text that passes.
  case texts([[StringID]], TextTest)
  case numbers([Int64], (Int64) -> Bool)
  /// The word of the column passes; one answer per word, the last one for no word.
  case labels([UInt16], [Bool])
  /// Values that have to be put together row by row.
  case row((Int) -> Bool)
  case not(RowTest)
  case all([RowTest])
  case any([RowTest])
}

extension RowTest {
  /// The rows that pass, in the order given; no row may be given twice.
  func rows(among rows: [UInt32]) -> [UInt32] {
    switch self {
    case .texts(let columns, let test):
      var isMarked = [Bool](repeating: false, count: rows.count)
      for column in columns { test.mark(rows, in: column, &isMarked) }
      return rows.indices.compactMap { isMarked[$0] ? rows[$0] : nil }
    case .numbers(let column, let isTrue): return rows.filter { isTrue(column[Int($0)]) }
    case .labels(let column, let answers):
      let last = answers.count - 1
      return rows.filter { answers[min(Int(column[Int($0)]), last)] }
    case .row(let isTrue): return rows.filter { isTrue(Int($0)) }
    case .not(let test): return RowTest.subtract(test.rows(among: rows), from: rows)
    case .all(let tests): return tests.reduce(rows) { $0.isEmpty ? $0 : $1.rows(among: $0) }
    case .any(let tests): return RowTest.union(of: tests, among: rows)
    }
  }

  /// Whether one row passes.
  func passes(_ row: Int) -> Bool {
    switch self {
    case .texts(let columns, let test): columns.contains { test.holds($0[row]) }
    case .numbers(let column, let isTrue): isTrue(column[row])
    case .labels(let column, let answers): answers[min(Int(column[row]), answers.count - 1)]
    case .row(let isTrue): isTrue(row)
    case .not(let test): !test.passes(row)
    case .all(let tests): tests.allSatisfy { $0.passes(row) }
    case .any(let tests): tests.contains { $0.passes(row) }
    }
  }

  /// Each test only sees the rows that none before it let through.
  private static func union(of tests: [RowTest], among rows: [UInt32]) -> [UInt32] {
    var rest = rows
    for test in tests where !rest.isEmpty {
      rest = subtract(test.rows(among: rest), from: rest)
    }
    return subtract(rest, from: rows)
  }

  /// The rows without some of them, which stand in the same order.
  private static func subtract(_ removed: [UInt32], from rows: [UInt32]) -> [UInt32] {
    if removed.isEmpty { return rows }
    var next = 0
    return rows.filter { row in
      guard next < removed.count, removed[next] == row else { return true }
      next += 1
      return false
    }
  }

  /// A rough weight, so that cheap tests leave fewer rows for dear ones.
  var cost: Int {
    switch self {
    case .labels, .numbers: 1
    case .texts(let columns, _): 2 * columns.count
    case .row: 40
    case .not(let test): test.cost
    case .all(let tests), .any(let tests): tests.reduce(0) { $0 + $1.cost }
    }
  }
}
