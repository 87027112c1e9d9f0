import Foundation
import Inventory
import JSON
import Testing

@testable import SnapshotFormats

@Suite struct BrokenSnapshotTests {
  static let region = "111122223333/us-east-1"
  static let functions = #"{"Functions": [\#(functionJSON("checkout"))]}"#

  @Test(
    arguments: [
      (#"{"Topics": ["#, SnapshotProblem.Kind.incompleteJSON, 12),
      (#"{"Topics": [}"#, .invalidJSON, 12),
      (#"{"Topics": "none"}"#, .wrongType(field: "Topics", expected: .array, found: .string), 11),
      (#"[{"TopicArn": "a"}]"#, .listInPlaceOfAnswer("Topics"), 0),
      (#"{"Topics": [7]}"#, .wrongType(field: "Topics[0]", expected: .object, found: .number), 12),
      (
        #"{"Topics": [{"TopicArn": 7}]}"#, .wrongType(field: "Topics[0].TopicArn", expected: .string, found: .number),
        25
      ),
      (#"{"message": "Rate exceeded"}"#, .missingField("Topics"), 0),
    ] as [(String, SnapshotProblem.Kind, Int?)]
  )
  func readsTheRestWhenOneFileIsBroken(text: String, kind: SnapshotProblem.Kind, offset: Int?) throws {
    let result = try read([
      "\(Self.region)/lambda-list-functions.json": Self.functions, "\(Self.region)/sns-list-topics.json": text,
    ])
    #expect(
      result.problems.first == SnapshotProblem(file: "\(Self.region)/sns-list-topics.json", offset: offset, kind: kind)
    )
    #expect(result.inventory.functions.count == 1)
    #expect(result.inventory.state(.lambdaListFunctions) == .collected)
    #expect(result.inventory.state(.snsListTopics) == .failed)
  }

  @Test func treatsEmptyAnswersAsCollected() throws {
    for text in ["{}", "[]", #"{"Topics": []}"#, #"{"Topics": null}"#] {
      let result = try readRegion("sns-list-topics.json", text)
      #expect(result.problems == [])
      #expect(result.inventory.state(.snsListTopics) == .collected)
    }
  }

  @Test func survivesTenThousandLevels() throws {
    let deep = #"{"Topics": "# + String(repeating: "[", count: 10_000)
    let result = try readRegion("sns-list-topics.json", deep)
    #expect(result.problems.map(\.kind) == [.nestedTooDeeply])
    let policy = String(repeating: #"{\"a\":"#, count: 10_000)
    let inner = try readRegion("lambda-get-policy/f.json", #"{"Policy": "\#(policy)"}"#)
    #expect(inner.problems.count == 1 && inner.inventory.absence(.lambdaGetPolicy, "f") == .failed)
  }

  @Test func saysWhereAFileIsNotUTF8() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      Data(#"{"Topics": ""#.utf8) + Data([0xFF]) + Data("\"}".utf8),
      to: "\(Self.region)/sns-list-topics.json"
    )
    let result = try read(folder)
    #expect(result.problems.map(\.kind) == [.invalidUTF8])
    #expect(result.problems.map(\.offset) == [12])
  }

  @Test func keepsHostileNamesAsTheyAre() throws {
    let name = "\u{1b}[2J\u{202e}gnp.exe\u{0}"
    let function = #"{"FunctionName": "\u001b[2J\u202egnp.exe\u0000"}"#
    let result = try readRegion("lambda-list-functions.json", #"{"Functions": [\#(function)]}"#)
    #expect(result.problems == [])
    #expect(result.inventory.names(result.inventory.functions) == [name])
  }

  @Test func keepsTheFirstOfDuplicates() throws {
    let twice = functionJSON("checkout", #""Timeout": 1"#) + "," + functionJSON("checkout", #""Timeout": 2"#)
    let result = try readRegion("lambda-list-functions.json", #"{"Functions": [\#(twice)]}"#)
    #expect(result.problems.map(\.kind) == [.duplicate(resource: "checkout")])
    #expect(result.inventory.functions.timeout == [1])
  }

  @Test func leavesOutRecordsOfAnotherAccount() throws {
    let both = functionJSON("ours") + "," + functionJSON("theirs", account: "444455556666")
    let result = try readRegion("lambda-list-functions.json", #"{"Functions": [\#(both)]}"#)
    #expect(
      result.problems.map(\.kind) == [.accountContradictsFolder(account: "444455556666", folder: "111122223333")]
    )
    #expect(result.inventory.names(result.inventory.functions) == ["ours"])
    #expect(result.inventory.state(.lambdaListFunctions) == .failed)
  }

  @Test func reportsTheIdentityOfAnotherAccount() throws {
    let result = try readGlobal("sts-get-caller-identity.json", #"{"Account": "444455556666"}"#)
    #expect(
      result.problems.map(\.kind) == [.accountContradictsFolder(account: "444455556666", folder: "111122223333")]
    )
  }

  @Test func leavesOutOnlyTheFieldOfTheWrongType() throws {
    let function = functionJSON("checkout", #""Timeout": "3", "MemorySize": 128, "Layers": [{"Arn": []}]"#)
    let result = try readRegion("lambda-list-functions.json", #"{"Functions": [\#(function)]}"#)
    #expect(
      result.problems.map(\.kind) == [
        .wrongType(field: "Functions[0].Timeout", expected: .number, found: .string),
        .wrongType(field: "Functions[0].Layers[0].Arn", expected: .string, found: .array),
      ]
    )
    #expect(result.inventory.functions.timeout == [-1])
    #expect(result.inventory.functions.memory == [128])
    #expect(result.inventory.state(.lambdaListFunctions) == .failed)
  }

  @Test func countsProblemsBeyondAHundredOfAFile() throws {
    let functions = (0..<250).map { functionJSON("f\($0)", #""Timeout": "3""#) }
    let result = try read([
      "\(Self.region)/lambda-list-functions.json": #"{"Functions": [\#(functions.joined(separator: ","))]}"#,
      "\(Self.region)/kms-list-keys.json": "[",
    ])
    #expect(result.problems.count == 102)
    #expect(result.problems.first?.kind == .incompleteJSON)
    #expect(result.problems.last?.kind == .furtherProblems(150))
    #expect(result.inventory.functions.count == 250)
  }

  @Test func neverFollowsLinksOutOfTheFolder() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.functions, to: "\(Self.region)/lambda-list-functions.json")
    try folder.link("444455556666", to: "111122223333")
    let result = try read(folder)
    #expect(result.problems.map(\.kind) == [.symbolicLink])
    #expect(result.inventory.functions.count == 1)
  }

  @Test func neverTakesAnswersItCannotReachForNone() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      #"{"Functions": [\#(functionJSON("f")), \#(functionJSON("g"))]}"#,
      to: "\(Self.region)/lambda-list-functions.json"
    )
    try folder.createFolder("\(Self.region)/lambda-get-policy")
    try folder.link("\(Self.region)/lambda-get-policy/f.json", to: "/nowhere")
    try folder.link("\(Self.region)/sns-list-topics.json", to: "/nowhere")
    try folder.link("\(Self.region)/lambda-list-tags", to: "/nowhere")
    try folder.createFolder("111122223333/eu-west-1")
    try folder.link("111122223333/sa-east-1", to: "eu-west-1")
    let collected = #"["sns-list-topics", "lambda-list-tags"]"#
    try folder.write(
      #"{"collected": {"111122223333/us-east-1": \#(collected), "111122223333/sa-east-1": \#(collected)}}"#,
      to: "snapshot.json"
    )
    let inventory = try read(folder).inventory
    #expect(inventory.absence(.lambdaGetPolicy, "f") == .failed)
    #expect(inventory.absence(.lambdaGetPolicy, "g") == .knownToHaveNone)
    #expect(inventory.state(.snsListTopics) == .failed)
    #expect(inventory.absence(.lambdaListTags, "f") == .failed)
    #expect(inventory.state(.snsListTopics, "sa-east-1") == .notCollected)
  }

  @Test func saysWhyAFolderCannotBeRead() throws {
    let result = try #require(SnapshotReader.read("/nonexistent/snapshot"))
    #expect(result.problems.map(\.kind) == [.unreadable(ENOENT)])
    #expect(result.inventory.functions.count == 0)
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func survivesAnyDamage(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let folder = try TemporaryFolder()
    var bytes = Data(
      #"{"Functions": [\#(functionJSON("a", #""Layers": [{"Arn": "x"}], "LastModified": "2026-11-20T06:00:00Z""#))]}"#
        .utf8
    )
    let intact = bytes
    bytes.removeLast(Int.random(in: 0..<bytes.count, using: &random) * Int.random(in: 0...1, using: &random))
    for _ in 0..<Int.random(in: 0...3, using: &random) {
      let index = Int.random(in: 0..<bytes.count, using: &random)
      bytes[index] ^= 1 << UInt8.random(in: 0..<8, using: &random)
    }
    try folder.write(bytes, to: "\(Self.region)/lambda-list-functions.json")
    let result = try read(folder)
    #expect(result.inventory.functions.count <= 1)
    if bytes.count < intact.count { #expect(!result.problems.isEmpty) }
    for problem in result.problems { #expect(problem.offset ?? 0 <= bytes.count) }
  }
}
