import Answers
import Exports
import Query
import Testing

@Suite struct FormatTests {
  @Test func everyFormatTakesSomethingAndHasAWordOfItsOwn() {
    let taken = Set(ExportFormats.ofFindings.map(\.id)).union(ExportFormats.ofTables.map(\.id))
    #expect(taken == Set(ExportFormats.all.map(\.id)))
    #expect(taken.count == ExportFormats.all.count)
    for format in ExportFormats.all {
      #expect(format.id.wholeMatch(of: /[a-z][a-z0-9-]*/) != nil && format.id != "text")
      #expect(!format.title.isEmpty && !format.fileExtension.isEmpty && !format.fileExtension.contains("."))
    }
  }

  private struct Pair: Sendable {
    var name: String
    var wide = ""
    var count: Int?
    var isOpen = false
    var seen: Int64?
    var tags: [String] = []
    var places: [String] = []
    var offset: UInt64?

    static let fields: [RecordField<Pair>] = [
      RecordField("name", "Name") { .text($0.name) },
      RecordField("wide-name", "Wide", visibility: .wide) { .text($0.wide) },
      RecordField("count", "Count", kind: .number) { .some($0.count.map { .number($0) } ?? .none) },
      RecordField("open", "Open", kind: .flag) { .flag($0.isOpen) },
      RecordField("seen", "Seen", kind: .moment) { $0.seen.map { .moment($0) } },
      RecordField("tag", "Tags", kind: .words) { .texts($0.tags) },
      RecordField("where", "Places", kind: .phrases, visibility: .hidden) { .texts($0.places) },
      RecordField("source", "Source", kind: .place, visibility: .hidden) { pair in
        pair.offset.map { .place("a,b.json", $0) }
      },
    ]

    static let two = RecordList(
      [
        Pair(name: "a|b", wide: "w", count: 7, isOpen: true, seen: 1_795_000_000, tags: ["x", "y"], offset: 12),
        Pair(name: "", places: ["here and there", "=1"]),
      ],
      fields: fields
    )
  }

  /// Any record can be written by any format of tables, from its fields alone.
  @Test(arguments: [
    (
      "jsonl",
      """
      {"name":"a|b","wideName":"w","count":7,"open":true,"seen":"2026-11-18T11:06:40Z","tag":["x","y"],"where":[],\
      "source":{"file":"a,b.json","offset":12}}
      {"name":"","wideName":"","count":null,"open":false,"tag":[],"where":["here and there","=1"]}

      """
    ),
    (
      "csv",
      """
      name,wide-name,count,open,seen,tag,where,file,offset\r
      a|b,w,7,yes,2026-11-18,x y,,"a,b.json",12\r
      ,,,no,,,here and there; =1,,\r

      """
    ),
    (
      "markdown",
      """
      | Name | Count | Open | Seen | Tags |
      |:--|--:|:--|--:|:--|
      | `a\\|b` | `7` | `yes` | `2026-11-18` | `x, y` |
      | – | – | `no` | – | – |

      """
    ),
  ])
  func anyRecordIsWrittenByItsFields(_ id: String, _ expected: String) async throws {
    let header = try #require(await SampleFindings().export()).header
    let format = try #require(ExportFormats.ofTables.first { $0.id == id })
    #expect(format.text(Pair.two, header) == expected)
  }

  /// Large answers go out in pieces, and a reader that goes away stops the work.
  @Test(arguments: ExportFormats.ofTables.map(\.id))
  func recordsAreMadeWhenItIsTheirTurn(_ id: String) async throws {
    struct Stop: Error {}
    let header = try #require(await SampleFindings().export()).header
    let format = try #require(ExportFormats.ofTables.first { $0.id == id })
    let many = Many(count: 100_000)
    var pieces: [Int] = []
    try format.write(rows: many, header) { pieces.append($0.count) }
    // However few bytes a format writes.
    #expect(pieces.count > 1)
    #expect(pieces.allSatisfy { $0 < 1 << 17 })
    var made = 0
    #expect(throws: Stop.self) {
      try format.write(rows: Many(count: 100_000) { made += 1 }, header) { _ in throw Stop() }
    }
    #expect(made > 0 && made < 20_000)
  }
}

@Suite struct SharedWritingTests {
  /// A long list is written by several threads, a stretch each: the bytes are those of one thread.
  @Test(arguments: ExportFormats.ofTables.map(\.id), [0, 1, 2047, 2048, 2049, 3072, 20_001])
  func manyThreadsWriteWhatOneDoes(_ id: String, _ count: Int) async throws {
    let header = try #require(await SampleFindings().export()).header
    let format = try #require(ExportFormats.ofTables.first { $0.id == id })
    let shared = format.text(Stretches(range: 0..<count), header)
    #expect(shared.utf8.elementsEqual(format.text(Many(count: count), header).utf8))
  }

  @Test(arguments: ExportFormats.ofTables.map(\.id))
  func manyThreadsStopWithTheReader(_ id: String) async throws {
    struct Stop: Error {}
    let header = try #require(await SampleFindings().export()).header
    let format = try #require(ExportFormats.ofTables.first { $0.id == id })
    var pieces = 0
    #expect(throws: Stop.self) {
      try format.write(rows: Stretches(range: 0..<10_000_000), header) { _ in
        pieces += 1
        throw Stop()
      }
    }
    #expect(pieces == 1)
  }
}

/// The same numbers as a list that can be divided.
private struct Stretches: DivisibleRecords {
  let range: Range<Int>

  var count: Int { range.count }

  var fields: [RecordField<Int>] { Many(count: 0).fields }

  func stretch(_ positions: Range<Int>) -> Stretches {
    Stretches(range: (range.lowerBound + positions.lowerBound)..<(range.lowerBound + positions.upperBound))
  }

  func forEach(_ body: (Int) throws -> Void) throws {
    for number in range { try body(number) }
  }
}

/// Records without end, nearly, that count how many were made.
private struct Many: RecordSource {
  let count: Int
  var whenMade: () -> Void = {}

  var fields: [RecordField<Int>] { [RecordField("number", "Number", kind: .number) { .number($0) }] }

  func forEach(_ body: (Int) throws -> Void) throws {
    for number in 0..<count {
      whenMade()
      try body(number)
    }
  }
}
