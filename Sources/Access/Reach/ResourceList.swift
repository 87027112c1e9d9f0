import AWSNames
import IAM
import Inventory
import Workers

struct ResourceListKey: Hashable, Sendable {
  var kind: ReachedResources.Kind
  var account: RowID<AccountRecord>
}

/// Rows of the snapshot's resources by the account they belong to.
struct AccountRows: Fact {
  private let byKind: [ReachedResources.Kind: [[Int]]]

  init(_ inventory: Inventory) {
    let accounts = inventory.accounts.count
    let kinds = ReachedResources.Kind.all.map { kind in
      var rows = [[Int]](repeating: [], count: accounts)
      for (row, scope) in kind.scopes(inventory).enumerated() {
        rows[inventory.scopes[scope.index].account.index].append(row)
      }
      return (kind, rows)
    }
    byKind = Dictionary(uniqueKeysWithValues: kinds)
  }

  func rows(_ kind: ReachedResources.Kind, _ account: RowID<AccountRecord>) -> [Int] {
    byKind[kind]?[account.index] ?? []
  }
}

/// The ARNs of an account's resources of one kind, sorted so that those with the same beginning lie together.
final class ResourceList: Sendable {
  let kind: ReachedResources.Kind
  let arns: [String]
  let rows: [Int]

  init(_ kind: ReachedResources.Kind, _ resources: [(arn: String, row: Int)]) {
    self.kind = kind
    let sorted = resources.sorted { $0.arn.utf8.lexicographicallyPrecedes($1.arn.utf8) }
    arns = sorted.map(\.arn)
    rows = sorted.map(\.row)
  }

  /// Places of the ARNs that begin with a text.
  func places(beginning prefix: String) -> Range<Int> {
    var low = 0
    var high = arns.count
    while low < high {
      let middle = (low + high) / 2
      if arns[middle].utf8.lexicographicallyPrecedes(prefix.utf8) { low = middle + 1 } else { high = middle }
    }
    let first = low
    high = arns.count
    while low < high {
      let middle = (low + high) / 2
      if arns[middle].utf8.starts(with: prefix.utf8) { low = middle + 1 } else { high = middle }
    }
    return first..<low
  }

  /// The pattern as it speaks of whole resources: objects stand for their bucket, versions for their function, and
  /// variables may be anything.
  func wholePattern(_ pattern: String) -> String {
    kind.whole(Self.withoutVariables(pattern))
  }

  private static func withoutVariables(_ pattern: String) -> String {
    var filled = ""
    var rest = Substring(pattern)
    while let start = rest.place(of: "$") {
      filled += rest[..<start]
      rest = rest[start...]
      if rest.begins(with: "${"), let close = rest.place(of: "}") {
        filled += "*"
        rest = rest[rest.utf8.index(after: close)...]
      } else {
        filled += "$"
        rest = Substring(rest.utf8.dropFirst())
      }
    }
    return filled + rest
  }
}

/// Some of a list's resources, one bit each.
struct ResourceMatches: Sendable {
  let list: ResourceList
  private var words: [UInt64]

  init(_ list: ResourceList) {
    self.list = list
    words = [UInt64](repeating: 0, count: (list.arns.count + 63) / 64)
  }

  var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

  mutating func formUnion(_ other: ResourceMatches) {
    for index in words.indices { words[index] |= other.words[index] }
  }

  /// Adds what a `Resource` or `NotResource` element selects.
  mutating func insert(_ element: Selection<String>) {
    var listed = ResourceMatches(list)
    for pattern in element.values { listed.insert(element.isNegated ? pattern : list.wholePattern(pattern)) }
    guard element.isNegated else { return formUnion(listed) }
    for place in list.arns.indices where !listed.contains(place) { insert(place) }
  }

  /// The first places in the list's order.
  func places(_ limit: Int) -> [Int] {
    var places: [Int] = []
    for (index, word) in words.enumerated() {
      var rest = word
      while rest != 0, places.count < limit {
        places.append(index * 64 + rest.trailingZeroBitCount)
        rest &= rest - 1
      }
      if places.count >= limit { break }
    }
    return places
  }

  private mutating func insert(_ pattern: String) {
    let fixed = pattern.upTo("*", "?")
    let places = list.places(beginning: String(fixed))
    guard pattern.dropFirst(fixed.count) != "*" else {
      for place in places { insert(place) }
      return
    }
    let matcher = WildcardPattern(pattern)
    for place in places where matcher.matches(list.arns[place]) { insert(place) }
  }

  private mutating func insert(_ place: Int) { words[place / 64] |= 1 << UInt64(place % 64) }

  private func contains(_ place: Int) -> Bool { words[place / 64] & 1 << UInt64(place % 64) != 0 }
}
