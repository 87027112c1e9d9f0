/// A set of actions of one catalogue.
public struct ActionSet: Hashable, Sendable {
  private var words: [UInt64] = []

  /// The empty set.
  public init() {}

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
    grow(to: other.words.count)
    for index in other.words.indices { words[index] |= other.words[index] }
  }

  /// Keeps only what `other` has too.
  public mutating func formIntersection(_ other: ActionSet) {
    for index in words.indices { words[index] &= index < other.words.count ? other.words[index] : 0 }
  }

  /// Takes out what `other` has.
  public mutating func subtract(_ other: ActionSet) {
    for index in 0..<min(words.count, other.words.count) { words[index] &= ~other.words[index] }
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

  private mutating func grow(to count: Int) {
    guard words.count < count else { return }
    words += [UInt64](repeating: 0, count: count - words.count)
  }

  private func bit(_ action: ActionID) -> UInt64 {
    1 << UInt64(action.rawValue % 64)
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
