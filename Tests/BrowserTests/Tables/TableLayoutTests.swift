import Screen
import Testing

@testable import Browser

@Suite struct TableLayoutTests {
  private static let columns = [
    Column("Function", minimum: 12, preferred: 28) { _, _ in [] },
    Column("Findings", minimum: 15, preferred: 15) { _, _ in [] },
    Column("Runtime", minimum: 14, preferred: 14) { _, _ in [] },
    Column("Organization", minimum: 4, preferred: 8) { _, _ in [] },
    Column("Note", minimum: 6, preferred: 24) { _, _ in [] },
  ]
  private static let heads = columns.map { $0.title.count + 2 }

  private func layout(_ width: Int, natural: [Int] = [23, 12, 11, 5, 80], first: Int = 1) -> TableLayout {
    TableLayout(columns: Self.columns, natural: natural, heads: Self.heads, area: 0..<width, first: first)
  }

  @Test(arguments: 30...200, [1, 3])
  func `A column has room for its head, or is not there`(width: Int, first: Int) {
    let slots = layout(width, first: first).slots
    for slot in slots.dropFirst() { #expect(slot.width >= Self.heads[slot.index]) }
    for (left, right) in zip(slots, slots.dropFirst()) { #expect(left.start + left.width + 2 == right.start) }
    #expect(slots.allSatisfy { $0.start + $0.width <= width })
  }

  @Test func `Columns that do not fit are left out from the right, and the rest get their room`() {
    let narrow = layout(60)
    #expect(narrow.slots.map(\.index) == [0, 1, 2])
    #expect(narrow.hasMore)
    #expect(narrow.slots[1].width == 12 && narrow.slots[2].width == 11)
    #expect(narrow.slots[0].width == 23)
    let wide = layout(160)
    #expect(wide.slots.count == 5 && !wide.hasMore)
    #expect(wide.slots[4].width == 80)
  }

  @Test func `Scrolled sideways, the first column stays and those before the first shown are gone`() {
    #expect(layout(60, first: 3).slots.map(\.index) == [0, 3, 4])
  }

  @Test func `A screen narrower than the first column cuts it`() {
    let slots = layout(14).slots
    #expect(slots.map(\.index) == [0])
    #expect(slots[0].start + slots[0].width == 14)
  }

  @Test(arguments: [
    ("subnet-0a1b2c3d4e5f6a7b8", "subn…e5f6a7b8"), ("subnet-0a1b", "subnet-0a1b"),
    ("größe-größe-größe", "größ…ße-größe"),
  ])
  func `What is told by its end keeps it`(text: String, shown: String) {
    #expect(text.keepingEnds(13, .unicode) == shown)
  }
}
