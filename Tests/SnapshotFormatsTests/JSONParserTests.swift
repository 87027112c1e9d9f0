import Testing

@testable import SnapshotFormats

@Suite struct JSONParserTests {
  @Test func findsFieldsByName() throws {
    let found = try withJSON(#"{"a": 1, "bb": [true, null], "FunctionName": "checkout"}"#) { value in
      (value["FunctionName"]?.string, value["a"]?.integer, value["b"] == nil, value["bb"]?.elements.map(\.kind))
    }
    #expect(found.0 == "checkout")
    #expect(found.1 == 1)
    #expect(found.2)
    #expect(found.3 == [.boolean, .null])
  }
}
