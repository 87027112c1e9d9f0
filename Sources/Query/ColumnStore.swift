import Synchronization

/// Columns and row orders made so far, shared by all copies of a dataset.
final class ColumnStore: Sendable {
  struct Key: Hashable, Sendable {
    var table: TableKind
    var field: String
  }

  struct OrderKey: Hashable, Sendable {
    var column: Key
    var direction: SortDirection
  }

  private struct State {
    var columns: [Key: Column] = [:]
    var orders: [OrderKey: [UInt32]] = [:]
  }

  private let state = Mutex(State())

  /// The column of a key, made when it is asked for the first time.
  ///
  /// Making it holds no lock, so that two threads may both make it; the first one in is kept.
  func column(_ key: Key, make: () -> Column?) -> Column? {
    if let known = state.withLock({ $0.columns[key] }) { return known }
    guard let made = make() else { return nil }
    return state.withLock { state in
      if let known = state.columns[key] { return known }
      state.columns[key] = made
      return made
    }
  }

  /// The rows in the order of a key, made when it is asked for the first time.
  func order(_ key: OrderKey, make: () -> [UInt32]) -> [UInt32] {
    if let known = state.withLock({ $0.orders[key] }) { return known }
    let made = make()
    return state.withLock { state in
      if let known = state.orders[key] { return known }
      state.orders[key] = made
      return made
    }
  }

  /// Whether the order of a key has been made.
  func hasOrder(_ key: OrderKey) -> Bool { state.withLock { $0.orders[key] != nil } }
}
