import Testing

@testable import Screen

@Suite struct RectangleTests {
  private let area = Rectangle(column: 2, row: 1, width: 10, height: 6)

  @Test func partsOfFixedLengthComeFirst() {
    let parts = area.rows(.cells(1), .share(1), .cells(2))
    #expect(parts.map(\.row) == [1, 2, 5])
    #expect(parts.map(\.height) == [1, 3, 2])
  }

  @Test func sharesAddUp() {
    let parts = area.columns(.share(1), .share(1), .share(1))
    #expect(parts.map(\.width) == [3, 3, 4])
    #expect(parts.map(\.column) == [2, 5, 8])
  }

  @Test func laterPartsGoWithoutWhenThereIsNoRoom() {
    #expect(area.rows(.cells(5), .cells(5), .share(1)).map(\.height) == [5, 1, 0])
    #expect(area.rows(.cells(-3), .share(0)).map(\.height) == [0, 0])
  }

  @Test func splitsCoverTheWhole() {
    #expect(area.splitTop(2).rest == Rectangle(column: 2, row: 3, width: 10, height: 4))
    #expect(area.splitBottom(2).bottom == Rectangle(column: 2, row: 5, width: 10, height: 2))
    #expect(area.splitLeft(3).rest == Rectangle(column: 5, row: 1, width: 7, height: 6))
    #expect(area.splitRight(3).right == Rectangle(column: 9, row: 1, width: 3, height: 6))
    #expect(area.splitRight(99).rest.isEmpty)
  }

  @Test func insetsStopAtNothing() {
    #expect(area.inset(by: 1) == Rectangle(column: 3, row: 2, width: 8, height: 4))
    #expect(area.inset(by: 5).isEmpty)
  }

  @Test func intersections() {
    #expect(
      area.intersection(Rectangle(width: 4, height: 3)) == Rectangle(column: 2, row: 1, width: 2, height: 2)
    )
    #expect(area.intersection(Rectangle(column: 50, row: 0, width: 4, height: 3)).isEmpty)
  }

  @Test func aBoxInTheMiddle() {
    #expect(area.centred(width: 4, height: 2) == Rectangle(column: 5, row: 3, width: 4, height: 2))
    #expect(area.centred(width: 40, height: 20) == area)
  }
}
