/// A set of actions of one catalogue.
public struct ActionSet: Hashable, Sendable {
  private var words: [UInt64] = []

  /// The empty set.
  public init() {}

  /// The actions of a run of the catalogue's rows.
  init(rows: Range<Int>) {
    for row in rows { insert(ActionID(UInt16(row))) }
  }

  /// Whether nothing is in the set.
  public var isEmpty: Bool { words.allSatisfy { $0 == 0 } }

  /// How many actions are in the set.
  public var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

  /// Whether `action` is in the set.
  public func contains(_ action: ActionID) -> Bool {
    let word = Int(action.rawValue) / 64
    return word < words.count && words[word] & bit(action) != 0
  }

  /// Adds one action.
  public mutating func insert(_ action: ActionID) {
    let word = Int(action.rawValue) / 64
    grow(to: word + 1)
    words[word] |= bit(action)
  }

  /// Adds the actions of `other`.
  public mutating func formUnion(_ other: ActionSet) {
    guard !words.isEmpty else { return words = other.words }
    grow(to: other.words.count)
    Self.combine(&words, other.words, |)
  }

  /// Keeps only what `other` has too.
  public mutating func formIntersection(_ other: ActionSet) {
    if words.count > other.words.count { words.removeLast(words.count - other.words.count) }
    Self.combine(&words, other.words, &)
  }

  /// Takes out what `other` has.
  public mutating func subtract(_ other: ActionSet) {
    Self.combine(&words, other.words) { $0 & ~$1 }
  }

  /// The actions that stand in `rows` of the catalogue.
  func within(_ rows: Range<Int>) -> ActionSet {
    var part = ActionSet()
    let last = min((rows.upperBound + 63) / 64, words.count)
    guard rows.lowerBound / 64 < last else { return part }
    part.grow(to: last)
    for index in (rows.lowerBound / 64)..<last { part.words[index] = words[index] & Self.mask(rows, word: index) }
    return part
  }

  /// The bits of one word that stand for `rows`.
  private static func mask(_ rows: Range<Int>, word: Int) -> UInt64 {
    let low = max(rows.lowerBound - word * 64, 0)
    let high = min(rows.upperBound - word * 64, 64)
    let below: (Int) -> UInt64 = { $0 >= 64 ? .max : (1 << UInt64($0)) - 1 }
    return below(high) & ~below(low)
  }

  /// What both have.
  public func intersection(_ other: ActionSet) -> ActionSet {
    var common = self
    common.formIntersection(other)
    return common
  }

  /// What `other` does not have.
  public func subtracting(_ other: ActionSet) -> ActionSet {
    var rest = self
    rest.subtract(other)
    return rest
  }

  /// Whether the two have nothing in common.
  public func isDisjoint(with other: ActionSet) -> Bool {
    Self.common(words, other.words, &) == 0
  }

  /// Whether `other` has all that is here.
  public func isSubset(of other: ActionSet) -> Bool {
    guard Self.common(words, other.words, { $0 & ~$1 }) == 0 else { return false }
    return words.dropFirst(other.words.count).allSatisfy { $0 == 0 }
  }

  /// The actions in the catalogue's order.
  public var actions: [ActionID] {
    var actions: [ActionID] = []
    actions.reserveCapacity(count)
    for (index, word) in words.enumerated() {
      var rest = word
      while rest != 0 {
        actions.append(ActionID(UInt16(index * 64 + rest.trailingZeroBitCount)))
        rest &= rest - 1
      }
    }
    return actions
  }

  /// Combines the words both have; a reach does this thousands of times, so without checking each index.
  @inline(__always)
  private static func combine(_ words: inout [UInt64], _ others: [UInt64], _ with: (UInt64, UInt64) -> UInt64) {
    words.withUnsafeMutableBufferPointer { words in
      others.withUnsafeBufferPointer { others in
        // Safe: the range lies within both.
        for index in 0..<min(words.count, others.count) { words[index] = with(words[index], others[index]) }
      }
    }
  }

  /// All bits that `with` leaves of any pair of words.
  @inline(__always)
  private static func common(_ words: [UInt64], _ others: [UInt64], _ with: (UInt64, UInt64) -> UInt64) -> UInt64 {
    words.withUnsafeBufferPointer { words in
      others.withUnsafeBufferPointer { others in
        var bits: UInt64 = 0
        // Safe: the range lies within both.
        for index in 0..<min(words.count, others.count) { bits |= with(words[index], others[index]) }
        return bits
      }
    }
  }

  private mutating func grow(to count: Int) {
    guard words.count < count else { return }
    words += [UInt64](repeating: 0, count: count - words.count)
  }

  private func bit(_ action: ActionID) -> UInt64 {
    1 << UInt64(action.rawValue % 64)
  }
}

extension ActionSet {
  /// Whether both hold the same actions, however far their words reach.
  public static func == (left: ActionSet, right: ActionSet) -> Bool {
    left.isSubset(of: right) && right.isSubset(of: left)
  }

  /// Feeds the actions.
  public func hash(into hasher: inout Hasher) {
    let used = words.lastIndex { $0 != 0 }.map { $0 + 1 } ?? 0
    for word in words[..<used] { hasher.combine(word) }
  }
}

/// An action's place in its catalogue.
public struct ActionID: Hashable, Comparable, Sendable {
  let rawValue: UInt16

  init(_ rawValue: UInt16) {
    self.rawValue = rawValue
  }

  /// Whether `left` stands before `right` in the catalogue.
  public static func < (left: ActionID, right: ActionID) -> Bool {
    left.rawValue < right.rawValue
  }
}

/// What an action does, as AWS classifies it.
public enum AccessLevel: String, CaseIterable, Hashable, Sendable {
  /// Reads contents.
  case read
  /// Lists resources.
  case list
  /// Changes something.
  case write
  /// Changes who may do what.
  case permissions
  /// Changes tags alone.
  case tagging

  init?(letter: UInt8) {
    switch letter {
    case UInt8(ascii: "R"): self = .read
    case UInt8(ascii: "L"): self = .list
    case UInt8(ascii: "W"): self = .write
    case UInt8(ascii: "P"): self = .permissions
    case UInt8(ascii: "T"): self = .tagging
    default: return nil
    }
  }
}
