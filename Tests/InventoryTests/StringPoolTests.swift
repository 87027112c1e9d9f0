import Inventory
import Testing

@Suite struct StringPoolTests {
  @Test func equalTextsHaveOneNumber() {
    let interner = Interner()
    #expect(interner.intern("a") == interner.intern("a"))
    #expect(interner.intern("a") != interner.intern("b"))
    #expect(interner.intern("") == .empty)
    #expect(interner.text(interner.intern("süß 漢")) == "süß 漢")
  }

  @Test func numbersStayTrueWhileThePoolGrows() {
    let interner = Interner()
    let ids = (0..<20_000).map { interner.intern("name \($0)") }
    #expect(ids.indices.allSatisfy { interner.text(ids[$0]) == "name \($0)" })
    #expect(Set(ids).count == ids.count)
  }

  @Test func threadsThatBringTheSameTextGetTheSameNumber() async {
    let interner = Interner()
    let results = await withTaskGroup(of: [StringID].self, returning: [[StringID]].self) { group in
      for _ in 0..<4 { group.addTask { (0..<5000).map { interner.intern("text \($0 % 1000)") } } }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(Set(results).count == 1)
  }

  @Test func exactlyOneIsToldThatATextIsNew() async {
    let interner = Interner()
    let news = await withTaskGroup(of: Int.self) { group in
      for _ in 0..<4 {
        group.addTask {
          (0..<2000).count { number in
            var text = "document \(number)"
            return text.withUTF8 { interner.internReportingNew(utf8: UnsafeRawBufferPointer($0)).isNew }
          }
        }
      }
      return await group.reduce(0, +)
    }
    #expect(news == 2000)
  }

  @Test func listsAreKeptInOrder() {
    let interner = Interner()
    let ids = ["b", "a", "b"].map { interner.intern($0) }
    let list = interner.intern(list: ids)
    #expect(interner.strings(of: list) == ids)
    #expect(interner.intern(list: ids) == list)
    #expect(interner.intern(list: []) == .empty)
  }

  @Test func aFrozenPoolFindsTextsAgain() {
    var sample = SampleSnapshot()
    sample.function("checkout")
    let strings = sample.build().inventory.strings
    #expect(strings.id(of: "checkout").map { strings[$0] } == "checkout")
    #expect(strings.id(of: "never seen") == nil)
    #expect(strings.id(of: "") == .empty)
  }
}
