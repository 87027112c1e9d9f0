import Browser
import Checks
import Inventory
import Query
import Screen
import TestSupport
import Testing

@Suite struct RandomKeysTests {
  /// Keys that do something somewhere, and some that do nothing.
  private static let keys: [Key] =
    Keymap.standard.bindings.flatMap(\.sequences).flatMap { $0 } + "abcXYZ09 |:=()\"é梨👩‍💻".map { Key(.character($0)) }

  @Test(arguments: 1...12)
  func nothingThatIsPressedBreaksTheScreen(seed: UInt64) {
    var random = SmallRandom(seed: seed)
    var session = BrowsingSession(
      seed.isMultiple(of: 3) ? AccessFixture.inventory() : Fleet.inventory(),
      catalogue: Fleet.catalogue,
      asOf: Fleet.asOf,
      columns: Int.random(in: 40...160, using: &random),
      rows: Int.random(in: 10...50, using: &random)
    )
    for _ in 0..<200 {
      step(&session, &random)
      let grid = session.grid
      #expect(grid.columns == session.state.size.columns)
      for row in 0..<grid.rows {
        let width = grid.row(row).reduce(0) { $0 + Int($1.width) }
        #expect(width == grid.columns)
      }
      let cursor = session.cursor
      #expect(
        (0..<grid.columns).contains(cursor.column) && (0..<grid.rows).contains(cursor.row),
        "\(session.state.layers) \(cursor) \(grid.columns)x\(grid.rows)"
      )
      let table = session.state.table
      #expect(table.lines.count == 0 || (0..<table.lines.count).contains(table.cursor))
      for (view, selection) in session.state.selections {
        #expect(selection.allSatisfy { Int($0) < rowCount(view, session.state) }, "\(view)")
      }
    }
  }

  private func step(_ session: inout BrowsingSession, _ random: inout SmallRandom) {
    switch Int.random(in: 0..<40, using: &random) {
    case 0:
      let size = Size(columns: Int.random(in: 1...160, using: &random), rows: Int.random(in: 1...50, using: &random))
      session.send(.resized(size))
    case 1: session.send(.paste("pasted\ntext \u{1B}[2J"))
    case 2: session.wait(milliseconds: Int64.random(in: 0...9000, using: &random))
    case 3:
      let size = session.state.size
      let column = Int.random(in: 0..<size.columns, using: &random)
      let row = Int.random(in: 0..<size.rows, using: &random)
      let kinds: [MouseEvent.Kind] = [.click, .doubleClick, .wheelUp, .wheelDown]
      session.send(.mouse(MouseEvent(kinds[Int.random(in: 0..<4, using: &random)], column: column, row: row)))
    default: session.send(.key(Self.keys[Int.random(in: 0..<Self.keys.count, using: &random)]))
    }
  }

  private func rowCount(_ view: View, _ state: State) -> Int {
    if let table = view.table { return state.dataset.rowCount(of: table) }
    let own = [
      View.catalogue: state.checks.catalogue.count,
      .problems: state.snapshot.problems.count,
      .messages: state.messages.messages.count,
    ]
    return own[view] ?? 0
  }
}

/// Numbers that are the same in every run.
struct SmallRandom: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }
}
