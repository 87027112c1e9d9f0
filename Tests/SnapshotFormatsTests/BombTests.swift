import Foundation
import Inventory
import Testing

@testable import SnapshotFormats

/// Files that are far larger than they look, or deeper than any answer, are refused by name, with what to do.
///
/// What stands beside them is read. With little memory, so that little is enough.
@Suite struct BombTests {
  private static let region = "111122223333/us-east-1"
  private static let file = "\(region)/lambda-list-event-source-mappings.json"
  private static let memory = 1 << 18

  private func read(_ folder: TemporaryFolder) throws -> SnapshotReader.Result {
    try folder.write(#"{"Functions": [\#(functionJSON("checkout"))]}"#, to: "\(Self.region)/lambda-list-functions.json")
    let options = SnapshotReader.Options(threads: 2, memory: Self.memory)
    let result = try #require(SnapshotReader.read(folder.path, options: options))
    #expect(result.inventory.names(result.inventory.functions) == ["checkout"])
    return result
  }

  /// Texts by what they are; most of them are only read to where the memory ends.
  static let texts: [(String, String)] = [
    ("a long text", "{\"EventSourceMappings\": [{\"UUID\": \"" + String(repeating: "x", count: 1 << 20) + "\"}]}"),
    ("a long name", "{\"" + String(repeating: "x", count: 1 << 20) + "\": 1}"),
    ("a wide object", "{" + (0..<60_000).map { "\"k\($0)\":0" }.joined(separator: ",") + "}"),
    ("a wide list", "{\"EventSourceMappings\":[" + String(repeating: "0,", count: 60_000) + "0]}"),
    ("a long number", "{\"EventSourceMappings\":" + String(repeating: "9", count: 1 << 20) + "}"),
    ("escapes", "{\"EventSourceMappings\":\"" + String(repeating: "\\u0000", count: 100_000) + "\"}"),
  ]

  @Test(arguments: texts.map(\.0))
  func `a text without end is left out by name, plain and packed`(_ name: String) throws {
    let text = try #require(Self.texts.first { $0.0 == name }?.1)
    let packed = try Self.gzip(Data(text.utf8))
    for (path, data) in [(Self.file, Data(text.utf8)), (Self.file + ".gz", packed)] {
      let folder = try TemporaryFolder()
      try folder.write(data, to: path)
      let result = try read(folder)
      let problem = try #require(result.problems.first { $0.file == path })
      #expect(problem.kind == .tooLarge, "\(path)")
      #expect(problem.sentence.contains("--memory"), "\(problem.sentence)")
      #expect(result.inventory.state(.lambdaListEventSourceMappings) == .failed)
    }
  }

  /// A name that fills the memory would stand in each finding about what bears it.
  @Test func `a text longer than any of AWS is left out by name`() throws {
    let folder = try TemporaryFolder()
    let name = String(repeating: "x", count: 1 << 20)
    let mappings = [name, name + "x"].map { "{\"UUID\": \"\($0)\", \"FunctionArn\": \"checkout\"}" }
    try folder.write("{\"EventSourceMappings\": [\(mappings.joined(separator: ","))]}", to: Self.file)
    let result = try #require(SnapshotReader.read(folder.path, options: SnapshotReader.Options(threads: 2)))
    let problems = result.problems.filter { $0.file == Self.file }
    #expect(problems.count == 1 && problems[0].sentence.contains("1048577 bytes"), "\(problems.map(\.sentence))")
    #expect(result.inventory.state(.lambdaListEventSourceMappings) == .failed)
  }

  /// However many fields cannot be read, few are kept, and none is taken for read.
  @Test(arguments: [4_096, 4_097, 20_000])
  func `fields without end that cannot be read are kept once`(_ count: Int) throws {
    let folder = try TemporaryFolder()
    let functions = (0..<count).map { "{\"FunctionName\": \"f\($0)\", \"Layers\": 7}" }.joined(separator: ",")
    try folder.write("{\"Functions\": [\(functions)]}", to: "\(Self.region)/lambda-list-functions.json")
    let result = try #require(SnapshotReader.read(folder.path, options: SnapshotReader.Options(threads: 2)))
    let fields = result.inventory.unreadFields
    #expect(result.inventory.functions.count == count)
    #expect(fields.count <= 4_096 + 16)
    let isForAll = fields.contains { $0.provenance.length == 0 && result.inventory.strings[$0.field] == "Layers" }
    #expect(isForAll == (count > 4_096))
  }

  /// Two that fit alone and not together take turns.
  @Test func `two at a time share the memory`() throws {
    let folder = try TemporaryFolder()
    let tags = (0..<1_500).map { "\"k\($0)\":\"\"" }.joined(separator: ",")
    for name in ["a", "b", "c", "d"] {
      try folder.write("{\"Tags\":{\(tags)}}", to: "\(Self.region)/lambda-list-tags/\(name).json")
    }
    #expect(try read(folder).problems == [])
  }

  @Test(arguments: 2...4) func `what is packed more than once is named`(_ times: Int) throws {
    var data = Data(#"{"EventSourceMappings": []}"#.utf8)
    for _ in 0..<times { data = try Self.gzip(data) }
    for path in [Self.file, Self.file + ".gz"] {
      let folder = try TemporaryFolder()
      try folder.write(data, to: path)
      let problem = try #require(try read(folder).problems.first)
      #expect(problem.kind == .packed(.gzip))
      #expect(problem.sentence.contains("gunzip"))
    }
  }

  @Test(arguments: ["[", "{\"a\":", "[[{\"a\":"], ["document", "line", "inside", "manifest"])
  func `deep nesting is named wherever it stands`(_ piece: String, _ place: String) throws {
    let deep = String(repeating: piece, count: 2_000)
    let folder = try TemporaryFolder()
    switch place {
    case "document": try folder.write("{\"EventSourceMappings\": \(deep)", to: Self.file)
    case "line":
      try folder.write(
        "{\"parameter\": \"checkout\", \"output\": \(deep)",
        to: "\(Self.region)/lambda-get-policy.ndjson"
      )
    case "inside":
      let text = "{\"Statement\": \(deep)".replacing("\"", with: "\\\"")
      try folder.write("{\"Policy\": \"\(text)\"}", to: "\(Self.region)/lambda-get-policy/checkout.json")
    default: try folder.write(deep, to: "snapshot.json")
    }
    let problems = try read(folder).problems
    #expect(problems.count == 1)
    #expect(problems.allSatisfy { !$0.sentence.isEmpty && ($0.offset != nil || place == "manifest") })
  }

  private static func gzip(_ data: Data) throws -> Data {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["gzip", "-c"]
    let (input, output) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    let writer = input.fileHandleForWriting
    DispatchQueue.global().async {
      try? writer.write(contentsOf: data)
      try? writer.close()
    }
    let packed = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return packed
  }
}
