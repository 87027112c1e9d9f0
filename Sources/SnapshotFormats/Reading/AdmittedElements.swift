import JSON

/// The elements of a list that are what they should be, one after the other: a list may have as many as fill the memory.
struct AdmittedElements: Sequence, IteratorProtocol {
  private var elements: JSONView.Elements?
  private let expected: JSONKind

  /// Those of a list; none without one.
  init(_ list: JSONView?, _ expected: JSONKind) {
    elements = list?.elements
    self.expected = expected
  }

  mutating func next() -> JSONView? {
    while let element = elements?.next() {
      if FileReading.isAdmitted(element, expected) { return element }
    }
    return nil
  }

  /// The first of them; nil when there is none.
  var first: JSONView? {
    var others = self
    return others.next()
  }

  /// How many there are.
  ///
  /// - Complexity: O(*n*) in their number.
  var count: Int { reduce(0) { count, _ in count + 1 } }

  /// Whether there is none.
  var isEmpty: Bool { first == nil }
}
