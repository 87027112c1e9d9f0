public import Checks

/// What a table shows, line by line: rows, or rows gathered under headings that fold.
public struct Lines: Hashable, Sendable {
  /// One line.
  public enum Line: Hashable, Sendable {
    /// A row of the table.
    case row(UInt32)
    /// The heading of a group, by its key.
    case group(UInt32)
  }

  /// Rows under one heading.
  public struct Group: Hashable, Sendable {
    /// What the rows have in common: the position of a check in the catalogue.
    public var key: UInt32
    /// The positions of its rows.
    public var rows: Range<Int>
    /// How many of its failures nobody has settled yet.
    public var openCount = 0
    /// How many of its findings are failures; the others cannot be told from the snapshot.
    public var failedCount = 0
    /// The worst severity among its failures; nil when there are only unknowns.
    public var worst: Severity?
  }

  /// The rows in the order shown.
  public private(set) var rows: [UInt32]
  /// The groups in the order shown; empty for a plain list.
  public private(set) var groups: [Group]
  /// Keys of the groups that are folded.
  public private(set) var folded: Set<UInt32>
  /// The line of each group's heading, with the number of lines at the end.
  private var headings: [Int] = []

  /// A plain list.
  public init(_ rows: [UInt32] = []) {
    self.init(rows, groups: [], folded: [])
  }

  /// Rows in groups that follow each other.
  public init(_ rows: [UInt32], groups: [Group], folded: Set<UInt32>) {
    self.rows = rows
    self.groups = groups
    self.folded = folded
    layOut()
  }

  /// The number of lines.
  public var count: Int { groups.isEmpty ? rows.count : headings[groups.count] }

  /// The line at a position.
  ///
  /// - Complexity: O(log *n*) in the number of groups.
  public subscript(position: Int) -> Line {
    guard !groups.isEmpty else { return .row(rows[position]) }
    let index = groupIndex(atLine: position)
    let offset = position - headings[index]
    return offset == 0 ? .group(groups[index].key) : .row(rows[groups[index].rows.lowerBound + offset - 1])
  }

  /// The group whose heading or row stands at a position; nil in a plain list.
  public func group(at position: Int) -> Group? {
    groups.isEmpty || count == 0 ? nil : groups[groupIndex(atLine: position)]
  }

  /// The position of a line; nil when it is not shown.
  ///
  /// - Complexity: O(*n*) in the number of rows.
  public func position(of line: Line) -> Int? {
    switch line {
    case .group(let key): return groups.firstIndex { $0.key == key }.map { headings[$0] }
    case .row(let row):
      guard let index = rows.firstIndex(of: row) else { return nil }
      return position(ofRowAt: index)
    }
  }

  /// The position of the line that shows the row at `index` of `rows`, or the heading it is folded under.
  func position(ofRowAt index: Int) -> Int {
    guard let group = groups.firstIndex(where: { $0.rows.contains(index) }) else { return index }
    if folded.contains(groups[group].key) { return headings[group] }
    return headings[group] + 1 + index - groups[group].rows.lowerBound
  }

  /// The index in `rows` of the first row at or below a position.
  func rowIndex(atLine position: Int) -> Int {
    guard !groups.isEmpty else { return position }
    guard position < count else { return rows.count }
    let group = groupIndex(atLine: position)
    return groups[group].rows.lowerBound + max(0, position - headings[group] - 1)
  }

  /// Folds or unfolds groups.
  public mutating func setFolded(_ keys: Set<UInt32>) {
    folded = keys
    layOut()
  }

  private func groupIndex(atLine position: Int) -> Int {
    var low = 0
    var high = groups.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if headings[middle] <= position { low = middle } else { high = middle - 1 }
    }
    return low
  }

  private mutating func layOut() {
    headings = [0]
    for group in groups {
      headings.append(headings[headings.count - 1] + 1 + (folded.contains(group.key) ? 0 : group.rows.count))
    }
  }
}
