import Synchronization
import Testing

@testable import Workers

/// What facts are made from here; it counts how often.
private final class Source: Sendable {
  let made = Atomic<Int>(0)
  let table = FactTable()

  func fact<F: Fact>(_ kind: F.Type) -> F where F.Source == Source { table.value(kind, of: self) }
}

private struct Number: Fact {
  let value: Int

  init(_ source: Source) { value = source.made.add(1, ordering: .relaxed).newValue }
}

/// Rests on another fact.
private struct Sentence: Fact {
  let text: String

  init(_ source: Source) { text = "number \(source.fact(Number.self).value)" }
}

/// A kind of its own for every value of `Kind`.
private final class Kinded<Kind: Sendable>: Fact {
  let name = "\(Kind.self)"

  init(_ source: Source) { source.made.add(1, ordering: .relaxed) }
}

private struct Squared: KeyedFact {
  static let limit = 64

  let value: Int

  init(_ key: Int, _ source: Source) {
    source.made.add(1, ordering: .relaxed)
    value = key * key
  }
}

@Suite struct FactTableTests {
  @Test func `a fact is made when it is first asked for, and once`() {
    let source = Source()
    #expect(!source.table.isMade(Number.self))
    #expect(source.fact(Number.self).value == 1)
    #expect(source.fact(Number.self).value == 1)
    #expect(source.table.isMade(Number.self))
    #expect(!source.table.isMade(Sentence.self))
  }

  @Test func `a fact may rest on another`() {
    let source = Source()
    #expect(source.fact(Sentence.self).text == "number 1")
    #expect(source.made.load(ordering: .relaxed) == 1)
  }

  @Test func `every kind has a place of its own, however many there are`() {
    let source = Source()
    #expect(source.fact(Kinded<Int>.self).name == "Int")
    #expect(source.fact(Kinded<[Int]>.self).name == "Array<Int>")
    // Types within types give as many kinds as one likes.
    func ask<Kind: Sendable>(_ kind: Kind.Type, depth: Int) {
      #expect(source.fact(Kinded<Kind>.self) === source.fact(Kinded<Kind>.self))
      if depth > 0 { ask([Kind].self, depth: depth - 1) }
    }
    ask(Bool.self, depth: 120)
    #expect(source.made.load(ordering: .relaxed) == 123)
  }

  @Test func `many threads that ask at once get the same, made once`() {
    for _ in 0..<50 {
      let source = Source()
      let pool = WorkerPool(processors: 4)
      let numbers = pool.map(count: 8, in: .checks) { _ in source.fact(Sentence.self).text }
      #expect(numbers == Array(repeating: "number 1", count: 8))
    }
  }

  @Test func `facts about many things are kept by what they are about`() {
    let source = Source()
    #expect(
      (0..<8).map { source.table.value(Squared.self, for: $0, of: source).value } == [0, 1, 4, 9, 16, 25, 36, 49]
    )
    #expect(source.table.value(Squared.self, for: 7, of: source).value == 49)
    #expect(source.made.load(ordering: .relaxed) == 8)
  }
}
