import JSON
import Foundation
import Inventory
import Testing

@testable import SnapshotFormats

/// Files as people have them: how the AWS CLI, shells, editors and archives of several systems write an answer.
@Suite struct FileFormTests {
  static let region = "111122223333/us-east-1"
  static let functions = #"{"Functions": [\#(functionJSON("checkout")), \#(functionJSON("webhook"))]}"#

  /// The same text in every encoding a shell writes (PowerShell 5.1's `>`, Notepad), padded as tapes and DOS do.
  enum Writing: String, CaseIterable {
    case plain, utf8Mark, utf16Little, utf16Big, utf16LittleMark, utf16BigMark

    func bytes(_ text: String) -> Data {
      switch self {
      case .plain: Data(text.utf8)
      case .utf8Mark: Data([0xEF, 0xBB, 0xBF]) + Data(text.utf8)
      case .utf16Little: text.data(using: .utf16LittleEndian) ?? Data()
      case .utf16Big: text.data(using: .utf16BigEndian) ?? Data()
      case .utf16LittleMark: Data([0xFF, 0xFE]) + (text.data(using: .utf16LittleEndian) ?? Data())
      case .utf16BigMark: Data([0xFE, 0xFF]) + (text.data(using: .utf16BigEndian) ?? Data())
      }
    }
  }

  @Test(arguments: Writing.allCases, ["", "\r\n", "\n\n", "\u{1A}", "\0\0\0\0", " \u{1A}\0"])
  func readsEveryWriting(_ writing: Writing, _ padding: String) throws {
    let folder = try TemporaryFolder()
    let text = Self.functions.replacingOccurrences(of: ", {", with: ",\r\n{")
    try folder.write(writing.bytes(text + padding), to: "\(Self.region)/lambda-list-functions.json")
    let result = try read(folder)
    #expect(result.inventory.names(result.inventory.functions) == ["checkout", "webhook"])
    #expect(result.inventory.state(.lambdaListFunctions) == .collected)
    #expect(result.problems.map(\.kind) == (writing.rawValue.hasPrefix("utf16") ? [.utf16] : []))
    #expect(!result.problems.contains { $0.losesRecords })
  }

  /// The raw document of a row is found again whatever stands around the text of its file.
  @Test(arguments: Writing.allCases)
  func findsTheDocumentOfARow(_ writing: Writing) throws {
    let folder = try TemporaryFolder()
    try folder.write(writing.bytes("\n" + Self.functions), to: "\(Self.region)/lambda-list-functions.json")
    let inventory = try read(folder).inventory
    let bytes = try SourceDocuments(root: folder.path).bytes(of: inventory.functions.provenance[1], in: inventory)
    #expect(String(decoding: bytes, as: UTF8.self).contains("webhook"))
    #expect(bytes.first == UInt8(ascii: "{"))
  }

  @Test(arguments: [
    ("one after another", #"{"Functions": [A], "NextToken": "x"}\#n{"Functions": [B]}"#),
    ("side by side", #"{"Functions": [A]}{"Functions": [B]}"#),
    ("with commas", #"{"Functions": [A]},\#n{"Functions": [B]}"#),
    ("in a list", #"[{"Functions": [A], "NextMarker": "x"}, {"Functions": [B]}]"#),
    ("as a sequence", "\u{1E}{\"Functions\": [A]}\n\u{1E}{\"Functions\": [B]}\n"),
    ("behind a warning", "WARNING: a proxy is in use\n" + #"{"Functions": [A, B]}"#),
    ("behind a log line", "[INFO] found credentials {x}\nprofile: dev\n" + #"{"Functions": [A, B]}"#),
  ])
  func joinsThePagesOfAFile(_ name: String, _ text: String) throws {
    let text = text.replacingOccurrences(of: "A", with: "\u{1}").replacingOccurrences(of: "B", with: "\u{2}")
      .replacingOccurrences(of: "WARNING: \u{1}", with: "WARNING: a")
      .replacingOccurrences(of: "\u{1}", with: functionJSON("checkout"))
      .replacingOccurrences(of: "\u{2}", with: functionJSON("webhook"))
    let result = try readRegion("lambda-list-functions.json", text)
    #expect(result.inventory.names(result.inventory.functions) == ["checkout", "webhook"], "\(name)")
    #expect(result.inventory.state(.lambdaListFunctions) == .collected)
    #expect(!result.problems.contains { $0.losesRecords })
  }

  @Test func readsWhatStandsBeforeSomethingElseAndSaysSo() throws {
    let result = try readRegion("lambda-list-functions.json", Self.functions + "\n}")
    #expect(result.inventory.functions.count == 2)
    #expect(result.problems.map(\.kind) == [.invalidJSON])
    #expect(result.inventory.state(.lambdaListFunctions) == .failed)
  }

  @Test(
    arguments: [
      ("Functions:\n- FunctionName: checkout\n", .yaml), ("---\n- FunctionName: x\n", .yaml),
      ("--------\n|  ListFunctions |\n+------+\n", .table), ("FUNCTIONS\tcheckout\tx86_64\n", .text),
      ("<html><body>Sign in</body></html>", .html), ("\u{1B}[1m{\"Functions\": []}\u{1B}[0m", .colors),
      ("{'Functions': [], 'ResponseMetadata': {}}", .python),
      (
        "\nAn error occurred (AccessDeniedException) when calling the ListFunctions operation: no",
        .callError(code: "AccessDeniedException")
      ),
      ("Unable to locate credentials. You can configure", .message("Unable to locate credentials. You can configure")),
    ] as [(String, ForeignText)]
  )
  func tellsWhatAFileHoldsInstead(_ text: String, _ foreign: ForeignText) throws {
    let result = try readRegion("lambda-list-functions.json", text)
    #expect(result.problems.map(\.kind) == [.foreign(foreign)])
    #expect(result.problems.allSatisfy { $0.losesRecords })
    #expect(result.inventory.state(.lambdaListFunctions) != .collected)
  }

  @Test(arguments: [
    ("AccessDenied", CoverageState.denied), ("Throttling", .failed), ("ResourceNotFoundException", .collected),
  ])
  func takesTheCodeOfAnErrorForWhatItSays(_ code: String, _ state: CoverageState) throws {
    let text = "An error occurred (\(code)) when calling the ListTopics operation: message"
    let result = try readRegion("sns-list-topics.json", text)
    #expect(result.inventory.state(.snsListTopics) == state)
  }

  @Test(arguments: [
    ("null", SnapshotProblem.Kind.unexpectedAnswer(.null)), ("7", .unexpectedAnswer(.number)),
    (#""text""#, .unexpectedAnswer(.string)), ("[1, 2]", .unexpectedAnswer(.number)),
    (#"[{"FunctionName": "x"}]"#, .listInPlaceOfAnswer("Functions")),
  ])
  func namesJSONThatIsNoAnswer(_ text: String, _ kind: SnapshotProblem.Kind) throws {
    let result = try readRegion("lambda-list-functions.json", text)
    #expect(result.problems.map(\.kind) == [kind])
    #expect(result.inventory.state(.lambdaListFunctions) == .failed)
    #expect(result.problems.allSatisfy { !$0.sentence.contains("field  ") })
  }

  @Test(arguments: ["", "\n", " \r\n\t", "\0\0", "\u{FEFF}"])
  func takesAnEmptyFileForNothingAndNamesIt(_ text: String) throws {
    for (file, operation) in [
      ("sns-list-topics.json", Operation.snsListTopics), ("lambda-get-policy/f.json", .lambdaGetPolicy),
    ] {
      let result = try readRegion(file, text)
      #expect(result.problems.map(\.kind) == [.emptyAnswer])
      #expect(!result.problems.contains { $0.losesRecords })
      #expect(result.inventory.state(operation) == .collected)
    }
    let result = try readRegion("lambda-get-function-concurrency/f.json", text)
    #expect(result.problems == [])
    #expect(result.inventory.absence(.lambdaGetFunctionConcurrency, "f") == .knownToHaveNone)
  }
}

/// A name that stands twice in one object (RFC 8259, section 4, leaves open what it means).
@Suite struct TwiceTests {
  @Test(arguments: [
    (#"{"Functions": [], "Functions": [A]}"#, "Functions"),
    (#"{"Functions": [A], "NextMarker": null, "NextMarker": null}"#, "NextMarker"),
    (#"{"Functions": [{"FunctionName": "x", "FunctionName": "checkout"}]}"#, "FunctionName"),
  ])
  func countsTheLastAndNamesTheField(_ text: String, _ name: String) throws {
    let text = text.replacingOccurrences(of: "[A]", with: "[\(functionJSON("checkout"))]")
    let result = try readRegion("lambda-list-functions.json", text)
    #expect(result.inventory.names(result.inventory.functions) == ["checkout"])
    #expect(result.problems.map(\.kind) == [.fieldTwice(name)])
    #expect(result.problems.allSatisfy { $0.losesRecords })
  }

  /// Names of every length and likeness, a twin at every pair of places.
  @Test func findsEveryTwin() throws {
    let names = (0..<24).map { String(repeating: "a", count: $0 % 4) + String($0) }
    for first in names.indices {
      for second in names.indices where second > first {
        var written = names
        written[second] = names[first]
        let fields = written.enumerated().map { #""\#($1)": \#($0)"# }.joined(separator: ", ")
        let text = #"{"Topics": [], "x": {\#(fields)}}"#
        let result = try readRegion("sns-list-topics.json", text)
        #expect(result.problems.map(\.kind) == [.fieldTwice(names[first])])
      }
    }
    let fields = names.enumerated().map { #""\#($1)": \#($0)"# }.joined(separator: ", ")
    #expect(
      try readRegion("sns-list-topics.json", #"{"Topics": [], "x": {\#(fields)}, "y": {\#(fields)}}"#).problems == []
    )
  }
}
