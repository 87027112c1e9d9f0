import Foundation
import Inventory
import Testing

@testable import SnapshotFormats

/// Folders as systems and people leave them.
@Suite struct FolderFormTests {
  static let region = "111122223333/us-east-1"
  static let functions = #"{"Functions": [\#(functionJSON("checkout"))]}"#

  @Test(arguments: [
    "__MACOSX/111122223333/us-east-1/._lambda-list-functions.json", "Thumbs.db", "111122223333/desktop.ini",
    "111122223333/us-east-1/Thumbs.db", "111122223333/us-east-1/lambda-get-policy/desktop.ini",
    "111122223333/us-east-1/lambda-get-policy/README.md", "readme.txt", "111122223333/README", "@eaDir/x.json",
    "$RECYCLE.BIN/x", "System Volume Information/x", "lost+found/x",
  ])
  func passesOverWhatSystemsLeave(_ name: String) throws {
    let result = try read(["\(Self.region)/lambda-list-functions.json": Self.functions, name: "x"])
    #expect(result.problems == [])
    #expect(result.inventory.accounts.count == 1)
    #expect(result.inventory.functions.count == 1)
  }

  @Test(arguments: [
    "lambda-list-functions.JSON", "Lambda-List-Functions.json", "lambda-list-functions.json.txt",
    "LAMBDA-LIST-FUNCTIONS.JSON.TXT", "lambda-list-functions.Json.GZ",
  ])
  func readsNamesAsWindowsSpellsThem(_ name: String) throws {
    let result = try readRegion(name, Self.functions)
    #expect(result.inventory.functions.count == 1)
    #expect(result.problems == [])
    // A copy beside the file itself is no second answer.
    let both = try read([
      "\(Self.region)/\(name)": Self.functions, "\(Self.region)/lambda-list-functions.json": Self.functions,
    ])
    #expect(both.inventory.functions.count == 1)
    #expect(both.problems.map(\.kind) == [.unknownFile])
    #expect(!both.problems.contains { $0.losesRecords })
  }

  @Test func opensTheFolderOfOneAccount() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.functions, to: "\(Self.region)/lambda-list-functions.json")
    try folder.write(#"{"RoleDetailList": []}"#, to: "111122223333/global/iam-get-account-authorization-details.json")
    let whole = try read(folder)
    let account = try #require(SnapshotReader.read(folder.path + "/111122223333"))
    #expect(account.problems == [])
    #expect(account.inventory.names(account.inventory.functions) == whole.inventory.names(whole.inventory.functions))
    #expect(account.inventory.accounts.map(\.id).map { account.inventory.strings[$0] } == ["111122223333"])
    let bytes = try SourceDocuments(root: folder.path + "/111122223333")
      .bytes(of: account.inventory.functions.provenance[0], in: account.inventory)
    #expect(String(decoding: bytes, as: UTF8.self).contains("checkout"))
  }

  @Test func readsTwoFoldersOfOneAccountAsOne() throws {
    let other = #"{"Functions": [\#(functionJSON("checkout")), \#(functionJSON("search"))]}"#
    let result = try read([
      "\(Self.region)/lambda-list-functions.json": Self.functions,
      "prod/us-east-1/lambda-list-functions.json": other,
      "prod/eu-west-1/lambda-list-functions.json": #"{"Functions": []}"#,
    ])
    #expect(result.inventory.accounts.count == 1)
    #expect(result.inventory.scopes.count == 2)
    #expect(result.inventory.names(result.inventory.functions) == ["checkout", "search"])
    #expect(
      result.problems.map(\.kind) == [
        .accountTwice(account: "111122223333", folder: "111122223333"), .duplicate(resource: "checkout"),
      ]
    )
    #expect(result.problems.map(\.file) == ["prod", "prod/us-east-1/lambda-list-functions.json"])
  }

  @Test func keepsFoldersApartWhoseNamesOnlyLookAlike() throws {
    let folder = try TemporaryFolder()
    for name in ["d\u{E9}v", "de\u{301}v"] {
      try folder.write(
        #"{"Functions": [{"FunctionName": "web"}]}"#,
        to: "\(name)/us-east-1/lambda-list-functions.json"
      )
    }
    let result = try read(folder)
    #expect(result.inventory.accounts.count == 2)
    #expect(result.inventory.functions.count == 2)
    #expect(result.problems.map(\.kind) == [.unknownAccount, .unknownAccount])
  }

  @Test func namesTheFolderOfOneRegion() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.functions, to: "\(Self.region)/lambda-list-functions.json")
    #expect(SnapshotFolder(root: "\(folder.path)/\(Self.region)").problems.map(\.kind) == [.folderOfRegion])
  }

  @Test func opensAFolderWhoseNameIsNotUTF8() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.functions, to: "\(Self.region)/lambda-list-functions.json")
    let name = Array("\(folder.path)/caf".utf8) + [0xE9]
    let path = SystemPath.text(name)
    let target = SystemPath.bytes(path)
    #expect(symlink(folder.path, target) == 0)
    let result = try #require(SnapshotReader.read(path))
    #expect(result.inventory.functions.count == 1)
  }

  @Test(
    arguments: [
      [0x61], [0xE9], [0x61, 0xC3, 0xA9, 0xFF, 0x62], [0xF4, 0x8F, 0xBC, 0x80], [0xF4, 0x8F, 0xBF, 0xBF],
      [0xED, 0xA0, 0x80],
      [0xC3], [0xE6, 0xBC, 0xA2, 0xE6, 0xBC], [0xF0, 0x9F, 0x98, 0x80, 0x80],
    ] as [[UInt8]]
  )
  func bringsEveryPathThroughAText(_ bytes: [UInt8]) {
    let again = SystemPath.bytes(SystemPath.text(bytes))
    #expect(again.dropLast().map { UInt8(bitPattern: $0) } == bytes)
    #expect(again.last == 0)
  }

  @Test(arguments: [("FunctionArn", "lambda-list-functions", "Functions"), ("TopicArn", "sns-list-topics", "Topics")])
  func leavesRecordsOfAnotherRegionOut(_ field: String, _ operation: String, _ list: String) throws {
    let service = operation.split(separator: "-")[0]
    let record = { (region: String) in
      #"{"FunctionName": "f", "\#(field)": "arn:aws:\#(service):\#(region):111122223333:function:f"}"#
    }
    let text = #"{"\#(list)": [\#(record("us-east-1")), \#(record("eu-west-1"))]}"#
    let result = try readRegion("\(operation).json", text)
    #expect(result.problems.map(\.kind) == [.regionContradictsFolder(region: "eu-west-1", folder: "us-east-1")])
    #expect(result.inventory.functions.count + result.inventory.topics.count == 1)
  }
}
