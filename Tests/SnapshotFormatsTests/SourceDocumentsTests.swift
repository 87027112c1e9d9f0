import Foundation
import Inventory
import Testing

@testable import SnapshotFormats

@Suite struct SourceDocumentsTests {
  @Test func givesTheBytesOfARow() throws {
    let folder = try TemporaryFolder()
    let function = functionJSON("checkout")
    try folder.write(#"{ "Functions": [ \#(function) ] }"#, to: "111122223333/us-east-1/lambda-list-functions.json")
    let line = #"{"Policy": "{\"Statement\":[]}"}"#
    try folder.write(
      #"{"parameter":"other","output":{}}"# + "\n" + #"{"parameter":"checkout","output":\#(line)}"#,
      to: "111122223333/us-east-1/lambda-get-policy.ndjson"
    )
    let inventory = try read(folder).inventory
    let documents = SourceDocuments(root: folder.path)
    let row = try documents.bytes(of: inventory.functions.provenance[0], in: inventory)
    #expect(String(decoding: row, as: UTF8.self) == function)
    let policy = try #require(inventory.resourcePolicies.first)
    #expect(String(decoding: try documents.bytes(of: policy.provenance, in: inventory), as: UTF8.self) == line)
  }

  @Test func decompressesOnDemand() throws {
    let folder = try TemporaryFolder()
    try folder.write(try fixture("one-function.json.gz"), to: "111122223333/us-east-1/lambda-list-functions.json.gz")
    let inventory = try read(folder).inventory
    let row = try SourceDocuments(root: folder.path).bytes(of: inventory.functions.provenance[0], in: inventory)
    #expect(String(decoding: row, as: UTF8.self) == #"{"FunctionName": "checkout"}"#)
  }

  @Test func saysWhenAFileHasChanged() throws {
    let folder = try TemporaryFolder()
    let path = "111122223333/us-east-1/lambda-list-functions.json"
    try folder.write(#"{"Functions": [\#(functionJSON("checkout"))]}"#, to: path)
    let inventory = try read(folder).inventory
    let documents = SourceDocuments(root: folder.path)
    try folder.write("{}", to: path)
    let changed = #expect(throws: SnapshotProblem.Kind.self) {
      try documents.bytes(of: inventory.functions.provenance[0], in: inventory)
    }
    #expect(changed == .changed)
    try FileManager.default.removeItem(atPath: "\(folder.path)/\(path)")
    let gone = #expect(throws: SnapshotProblem.Kind.self) {
      try documents.bytes(of: inventory.functions.provenance[0], in: inventory)
    }
    #expect(gone == .unreadable(ENOENT))
  }
}
