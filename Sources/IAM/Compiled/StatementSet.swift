/// A set of up to 64 statements of one page, as bits.
typealias StatementSet = UInt64

extension StatementSet {
  /// The set of one statement.
  static func one(_ index: Int) -> StatementSet {
    1 << StatementSet(index)
  }
}
