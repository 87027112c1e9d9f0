import Query

/// What a table shows, line by line: rows, rows gathered under headings that fold, or a tree of rows that folds.
///
/// A row may stand under several headings; its line is told from the others by the heading.
public struct Lines: Hashable, Sendable {
  /// One line.
  public enum Line: Hashable, Sendable {
    /// A row of the table, and the group it stands in.
    case row(UInt32, in: FoldKey? = nil)
    /// The heading of a group, by its key.
    case group(FoldKey)
  }

  /// What tells folds apart.
  public enum FoldKey: Hashable, Sendable {
    /// The findings of a check, by its position in the catalogue.
    case check(UInt32)
    /// The statements about somebody or something.
    case subject(Subject)
    /// The mends that have a name in common.
    case named(String)
    /// What hangs below a row of a tree.
    case row(UInt32)
  }

  /// How the rows are laid out.
  enum Style: Hashable, Sendable {
    case plain
    case groups
    case tree
  }

  /// How the rows are laid out.
  let style: Style
  /// The rows in the order shown; one that stands in several groups is there several times.
  public private(set) var rows: [UInt32]
  /// How many rows match, each counted once.
  public private(set) var rowCount: Int
  /// The groups in the order shown; empty for a plain list.
  public private(set) var groups: [Group]
  /// Columns that the names of the groups take.
  public private(set) var headingWidth = 0
  /// How deep each row stands; empty unless the rows are a tree.
  var depths: [UInt32] = []
  /// Rows that are there only to hold those below them.
  var supporting = RowSet()
  /// Whether all was folded to begin with.
  private var isFoldedAtFirst: Bool
  /// What is not folded as it was to begin with; groups may be many, but people fold few.
  private var toggledFolds: Set<FoldKey> = []
  /// The line of each group's heading, with the number of lines at the end.
  private var headings: [Int] = []
  /// The position of each group.
  private var groupByKey: [FoldKey: Int] = [:]
  /// The rows of a tree that no fold hides.
  private(set) var unfolded: [Int] = []

  /// A plain list.
  public init(_ rows: [UInt32] = []) {
    self.init(rows, style: .plain, rowCount: rows.count, groups: [])
  }

  /// Rows in groups that follow each other, all folded.
  ///
  /// - Parameters:
  ///   - rows: the rows of the first group, then those of the next.
  ///   - rowCount: how many different rows there are.
  ///   - groups: the groups.
  ///   - headingWidth: columns that the names of the groups take.
  public init(_ rows: [UInt32], rowCount: Int, groups: [Group], headingWidth: Int) {
    self.init(rows, style: .groups, rowCount: rowCount, groups: groups)
    self.headingWidth = headingWidth
  }

  private init(_ rows: [UInt32], style: Style, rowCount: Int, groups: [Group]) {
    self.rows = rows
    self.style = style
    self.rowCount = rowCount
    self.groups = groups
    isFoldedAtFirst = style == .groups
    groupByKey = Dictionary(groups.enumerated().map { ($1.key, $0) }) { first, _ in first }
    layOut()
  }

  /// A tree, each row before those below it.
  ///
  /// - Parameters:
  ///   - rows: the rows from top to bottom.
  ///   - depths: how deep each stands; a row is deeper by one than the row it hangs below.
  ///   - supporting: rows that do not match themselves, but hold some that do.
  init(tree rows: [UInt32], depths: [UInt32], supporting: RowSet) {
    self.init(rows, style: .tree, rowCount: rows.count - supporting.count, groups: [])
    self.depths = depths
    self.supporting = supporting
    layOut()
  }
}

extension Lines {
  /// Whether the rows are a tree.
  var isTree: Bool { style == .tree }

  /// The number of lines.
  public var count: Int { isTree ? unfolded.count : groups.isEmpty ? rows.count : headings[groups.count] }

  /// The line at a position.
  ///
  /// - Complexity: O(log *n*) in the number of groups.
  public subscript(position: Int) -> Line {
    if isTree { return .row(rows[unfolded[position]]) }
    guard !groups.isEmpty else { return .row(rows[position]) }
    let index = groupIndex(atLine: position)
    let offset = position - headings[index]
    let group = groups[index]
    return offset == 0 ? .group(group.key) : .row(rows[group.rows.lowerBound + offset - 1], in: group.key)
  }

  /// The group of a key.
  public func group(_ key: FoldKey) -> Group? { groupByKey[key].map { groups[$0] } }

  /// The group whose heading or row stands at a position; nil without groups.
  public func group(at position: Int) -> Group? {
    groups.isEmpty || count == 0 ? nil : groups[groupIndex(atLine: position)]
  }

  /// The position of a line; nil when it is not shown.
  ///
  /// A row without its group is found where it stands first.
  ///
  /// - Complexity: O(*n*) in the number of rows, or of those in the group.
  public func position(of line: Line) -> Int? {
    switch line {
    case .group(let key): return groupByKey[key].map { headings[$0] }
    case .row(let row, let key):
      let within = key.flatMap { group($0)?.rows } ?? rows.indices
      return rows[within].firstIndex(of: row).map(position(ofRowAt:))
    }
  }

  /// The position of the line that shows the row at `index` of `rows`, or the line it is folded under.
  ///
  /// - Complexity: O(log *n*).
  func position(ofRowAt index: Int) -> Int {
    if isTree { return max(0, unfolded.partitioningIndex { $0 > index } - 1) }
    guard !groups.isEmpty else { return index }
    let group = groupIndex(ofRowAt: index)
    if isFolded(groups[group].key) { return headings[group] }
    return headings[group] + 1 + index - groups[group].rows.lowerBound
  }

  /// The index in `rows` of the first row at or below a position.
  func rowIndex(atLine position: Int) -> Int {
    guard position < count else { return rows.count }
    if isTree { return unfolded[position] }
    guard !groups.isEmpty else { return position }
    let group = groupIndex(atLine: position)
    return groups[group].rows.lowerBound + max(0, position - headings[group] - 1)
  }

  /// The group that holds the row at `index` of `rows`.
  func groupIndex(ofRowAt index: Int) -> Int { groups.partitioningIndex { $0.rows.upperBound > index } }

  /// The position of the heading of a group, by its index.
  func headingPosition(_ index: Int) -> Int { headings[index] }

  private func groupIndex(atLine position: Int) -> Int { headings.dropLast().partitioningIndex { $0 > position } - 1 }

  private mutating func layOut() {
    if isTree {
      unfolded = unfoldedRows
      return
    }
    headings = [0]
    headings.reserveCapacity(groups.count + 1)
    for group in groups { headings.append(headings[headings.count - 1] + 1 + (isFoldedAtFirst ? 0 : group.rows.count)) }
    for key in toggledFolds {
      if let index = groupByKey[key] { shiftHeadings(behind: index, isFolded: !isFoldedAtFirst) }
    }
  }

  /// Moves the headings behind a group that has just been folded or unfolded.
  private mutating func shiftHeadings(behind index: Int, isFolded: Bool) {
    let shift = isFolded ? -groups[index].rows.count : groups[index].rows.count
    for position in headings.indices[(index + 1)...] { headings[position] += shift }
  }
}

extension Lines {
  /// Whether a fold is closed.
  public func isFolded(_ key: FoldKey) -> Bool {
    isFoldedAtFirst != (!toggledFolds.isEmpty && toggledFolds.contains(key))
  }

  /// Folds or unfolds what a line heads.
  ///
  /// - Complexity: O(*n*) in the number of groups, or of rows of a tree.
  public mutating func setFolded(_ key: FoldKey, _ isFolded: Bool) {
    guard self.isFolded(key) != isFolded else { return }
    if toggledFolds.remove(key) == nil { toggledFolds.insert(key) }
    if isTree {
      layOut()
    } else if let index = groupByKey[key] {
      shiftHeadings(behind: index, isFolded: isFolded)
    }
  }

  /// Folds or unfolds all.
  public mutating func setAllFolded(_ isFolded: Bool) {
    isFoldedAtFirst = isFolded
    toggledFolds = []
    layOut()
  }

  /// Folds as other lines of the same style are folded.
  mutating func takeFolds(of other: Lines) {
    guard style == other.style else { return }
    isFoldedAtFirst = other.isFoldedAtFirst
    toggledFolds = other.toggledFolds
    layOut()
  }

  /// Folds what was folded to begin with.
  mutating func forgetFolds() { setAllFolded(style == .groups) }
}

extension RandomAccessCollection {
  /// The first index whose element passes a test that holds for all behind it.
  ///
  /// - Complexity: O(log *n*).
  func partitioningIndex(where passes: (Element) -> Bool) -> Index {
    var low = startIndex
    var left = count
    while left > 0 {
      let half = left / 2
      let middle = index(low, offsetBy: half)
      if passes(self[middle]) {
        left = half
      } else {
        low = index(after: middle)
        left -= half + 1
      }
    }
    return low
  }
}
