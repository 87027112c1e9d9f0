import IAM
import JSON
import Testing

@testable import SnapshotFormats

@Suite struct SnapshotProblemTests {
  static let kinds: [SnapshotProblem.Kind] = [
    .unreadable(13), .notAFile, .notAFolder, .symbolicLink, .emptyFile, .invalidJSON, .incompleteJSON, .invalidUTF8,
    .nestedTooDeeply, .changed, .tooLarge, .damagedCompression, .outOfMemory,
    .wrongType(field: "a", expected: .string, found: .number),
    .wrongType(field: "a", expected: .wholeNumber(0...7), found: .number, written: "7.5"),
    .wrongType(field: "a", expected: .word(["b", "c"]), found: .string, written: "d"), .fieldMissing("a"),
    .missingField("a"), .unexpectedAnswer(.number),
    .listInPlaceOfAnswer("a"), .foreign(.yaml), .foreign(.callError(code: "a")),
    .partOfAnswer(token: "a"), .packed(.zstd), .packedSnapshot(.tar), .bytesBehindCompression(2), .utf16,
    .wordsBeforeAnswer("a"), .emptyAnswer, .fieldTwice("a"),
    .refusedPolicy(field: "a", PolicyError(path: "Statement[0]", reason: .missing("Effect"))),
    .regionContradictsFolder(region: "a", folder: "b"), .folderOfRegion,
    .invalidDocument(field: "a"), .accountContradictsFolder(account: "1", folder: "2"), .unknownAccount,
    .duplicate(resource: "a"), .furtherProblems(2), .unknownFile, .unknownOperation("a", files: 2), .unknownVersion(2),
    .emptySnapshot,
  ]

  @Test(arguments: kinds)
  func isASentenceWithoutCapitalOrStop(kind: SnapshotProblem.Kind) throws {
    let sentence = SnapshotProblem(file: "f", kind: kind).sentence
    let first = try #require(sentence.first)
    #expect(first.isLowercase)
    #expect(sentence.last != ".")
    #expect(!sentence.contains("Optional"))
  }

  @Test(arguments: [
    (SnapshotProblem(file: "a/b.json", kind: .emptyFile), "a/b.json"),
    (SnapshotProblem(file: "a/b.json", offset: 7, kind: .emptyFile), "a/b.json: byte 7"),
    (SnapshotProblem(file: "a/b.ndjson", offset: 7, line: 2, kind: .emptyFile), "a/b.ndjson: line 2, byte 7"),
    (SnapshotProblem(file: "", kind: .emptySnapshot), "snapshot"),
  ])
  func saysWhere(problem: SnapshotProblem, place: String) {
    #expect(problem.place == place)
    #expect(problem.description.hasPrefix(place + ": "))
  }
}
