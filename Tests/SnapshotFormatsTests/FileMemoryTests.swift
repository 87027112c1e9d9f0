import Inventory
import Testing

@testable import SnapshotFormats

/// Files that would take more memory than files may have between them.
@Suite struct FileMemoryTests {
  private static let region = "111122223333/us-east-1"

  /// Texts of nothing but values: what simdjson finds in them takes twenty times their bytes.
  @Test(arguments: ["{}", "[]", "0", "\"\"", "[[]]", "{\"\":0}", "null"])
  func `a text of nothing but values is left out by name, and the others are read`(_ value: String) throws {
    let folder = try TemporaryFolder()
    let values = [String](repeating: value, count: 20_000 / value.utf8.count).joined(separator: ",")
    let mappings = "\(Self.region)/lambda-list-event-source-mappings.json"
    try folder.write(#"{"EventSourceMappings": [\#(values)]}"#, to: mappings)
    try folder.write(#"{"Functions": [\#(functionJSON("checkout"))]}"#, to: "\(Self.region)/lambda-list-functions.json")
    let result = try read(folder, memory: 1 << 16)
    #expect(result.inventory.names(result.inventory.functions) == ["checkout"])
    #expect(result.problems.map(\.kind) == [.tooLarge])
    #expect(result.problems.map(\.file) == [mappings])
    #expect(result.inventory.state(.lambdaListEventSourceMappings) == .failed)
    #expect(try read(folder, memory: 1 << 20).problems.allSatisfy { $0.kind != .tooLarge })
  }

  @Test func `a file denser than others is read alone`() throws {
    let folder = try TemporaryFolder()
    let tags = (0..<20_000).map { "\"\($0)\":\"\"" }.joined(separator: ",")
    try folder.write(#"{"Tags":{\#(tags)}}"#, to: "\(Self.region)/lambda-list-tags/checkout.json")
    let size = 300_000
    #expect(FileRoom(ofFile: size, isCompressed: false).bytes < 1 << 21)
    let result = try read(folder, memory: 1 << 21)
    #expect(result.problems == [])
  }

  @Test func `the share of a file grows with it, and nothing is larger than everything`() {
    for size in [0, 1, 100_000, 5_000_000] {
      let room = FileRoom(ofFile: size, isCompressed: false)
      #expect(room.text >= size)
      #expect(room.bytes > room.text)
      #expect(FileRoom(ofFile: size, isCompressed: true).bytes >= room.bytes)
    }
    #expect(FileRoom(all: 1000).text == 500)
  }

  @Test(arguments: ["Layers", "VpcConfig", "Environment", "Timeout", "Tags", "FileSystemConfigs"])
  func `of a list that is wrong throughout, the first hundred places are told`(_ field: String) throws {
    let wrong = [String](repeating: "1", count: 20_000).joined(separator: ",")
    let function = functionJSON("checkout").dropLast() + #", "\#(field)": [\#(wrong)]}"#
    let result = try readRegion("lambda-list-functions.json", #"{"Functions": [\#(function)]}"#)
    #expect(result.problems.count <= 101)
    #expect(result.inventory.names(result.inventory.functions) == ["checkout"])
  }
}

/// Reads a snapshot with so many bytes for its files.
private func read(_ folder: TemporaryFolder, memory: Int) throws -> SnapshotReader.Result {
  try #require(SnapshotReader.read(folder.path, options: .init(threads: 2, memory: memory)))
}
