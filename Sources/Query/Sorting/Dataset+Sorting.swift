extension Dataset {
  /// The rows in the order of a field: names and runtimes as people read them, numbers by value, rows without a value
  /// last, and equal ones as they stand in the table.
  ///
  /// - Complexity: O(*n*) in the rows of the table once the order of the field has been made; before that
  ///   O(*d* log *d*) in the distinct values.
  public func sortedRows(_ rows: [UInt32], by field: Field, _ direction: SortDirection) -> [UInt32] {
    let order = order(of: field, direction)
    if rows.count == order.count { return order }
    // A set is dearer than a sort when few rows are left.
    var isWanted = [Bool](repeating: false, count: order.count)
    for row in rows { isWanted[Int(row)] = true }
    return order.filter { isWanted[Int($0)] }
  }

  /// The rows sorted by several fields, the first of which decides before the others.
  public func sortedRows(_ rows: [UInt32], by keys: [(field: Field, direction: SortDirection)]) -> [UInt32] {
    guard keys.count > 1 else { return keys.first.map { sortedRows(rows, by: $0.field, $0.direction) } ?? rows }
    let ranks = keys.map { RowRanks($0.field, $0.direction, in: self).ranks }
    return rows.sorted { left, right in
      for rank in ranks where rank[Int(left)] != rank[Int(right)] { return rank[Int(left)] < rank[Int(right)] }
      return left < right
    }
  }

  /// Whether sorting by a field needs no more than one pass over the rows.
  public func isSorted(by field: Field, _ direction: SortDirection) -> Bool {
    let key = ColumnStore.Key(table: field.table, field: field.id)
    return orders(of: field)?.hasOrder(ColumnStore.OrderKey(column: key, direction: direction)) ?? false
  }

  private func order(of field: Field, _ direction: SortDirection) -> [UInt32] {
    let make = { RowRanks(field, direction, in: self).order }
    let key = ColumnStore.Key(table: field.table, field: field.id)
    guard let store = orders(of: field) else { return make() }
    return store.order(ColumnStore.OrderKey(column: key, direction: direction), make: make)
  }
}
