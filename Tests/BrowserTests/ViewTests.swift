import Inventory
import Query
import Screen
import TestSupport
import Testing

@testable import Browser

@Suite struct ViewTests {
  @Test func `names, other names and keys tell views apart`() {
    let words = View.allCases.flatMap { [$0.name] + $0.otherNames }
    #expect(Set(words).count == words.count)
    let keys = View.allCases.flatMap { $0.key?.keys ?? [] }
    #expect(Set(keys).count == keys.count)
    #expect(Set(View.allCases.map(\.title)).count == View.allCases.count)
  }

  @Test(arguments: View.allCases)
  func `a view is reached by its words and its keys, and says something`(_ view: View) {
    for word in [view.name] + view.otherNames {
      var session = BrowsingSession(Fleet.inventory(), catalogue: Fleet.catalogue, asOf: Fleet.asOf)
      session.type(":\(word)")
      session.press("enter")
      #expect(session.state.place == Place(view), "\(word)")
      #expect(session.screen[1].contains(view.title), "\(word)")
      #expect(session.screen.dropFirst(2).dropLast().contains { !$0.isEmpty })
    }
    for key in view.key?.keys ?? [] {
      var session = BrowsingSession(Fleet.inventory(), catalogue: Fleet.catalogue, asOf: Fleet.asOf)
      session.press("\(key)")
      #expect(session.state.place == Place(view), "\(key)")
    }
  }

  @Test(arguments: View.allCases)
  func `an empty snapshot leaves no view without words`(_ view: View) {
    let nothing = InventoryBuilder().build().inventory
    var session = BrowsingSession(nothing, catalogue: Fleet.catalogue, asOf: Fleet.asOf)
    session.perform(.command(.travel(.goTo(view))))
    #expect(session.screen.dropFirst(2).dropLast().contains { !$0.isEmpty })
    #expect(view.rows?.emptyText(session.state).isEmpty != true)
  }

  @Test func `every table that people filter has a view whose columns are its fields`() throws {
    for table in TableKind.allCases {
      let view = try #require(View.allCases.first { $0.table == table })
      #expect(Set(view.columns.compactMap { $0.field?.id }) == Set(table.fields.map(\.id)), "\(table)")
    }
  }

  @Test(arguments: View.allCases)
  func `what is shown first is among what can be chosen`(_ view: View) {
    guard let rows = view.rows else { return }
    #expect(rows.usualGrouping.map { rows.groupings.contains($0) } != false)
    for key in rows.sort { #expect(view.columns.contains { $0.name == key.column }) }
    #expect(Set(view.columns.map(\.name)).count == view.columns.count)
  }
}
