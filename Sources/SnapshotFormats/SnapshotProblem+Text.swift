import Glibc
import JSON

extension SnapshotProblem: CustomStringConvertible {
  /// The file, the place and the sentence, as one line.
  public var description: String { "\(place): \(sentence)" }

  /// The file and the place in it: `path`, `path:line 3`, `path:byte 120`.
  public var place: String {
    let name = file.isEmpty ? "snapshot" : file
    let parts = [line.map { "line \($0)" }, offset.map { "byte \($0)" }].compactMap { $0 }
    return parts.isEmpty ? name : "\(name): \(parts.joined(separator: ", "))"
  }

  /// What happened, then what to do.
  public var sentence: String {
    switch kind {
    case .unreadable(let number): "cannot be read: \(String(cString: strerror(number))); check its permissions"
    case .notAFile: "is neither a file nor a folder and was left alone"
    case .notAFolder: "is not a folder; give the folder of an exported snapshot"
    case .symbolicLink: "is a symbolic link and was not followed; put a copy in its place"
    case .emptyFile: "is empty; export it again"
    case .invalidJSON: "is not valid JSON from here on; export it again"
    case .incompleteJSON: "ends in the middle of the JSON; export it again"
    case .invalidUTF8: "is not UTF-8 from here on; export it again"
    case .nestedTooDeeply: "is nested too deeply to be an answer of AWS; export it again"
    case .changed: "has changed since it was read; open the snapshot again"
    case .tooLarge: "is larger than a file of a snapshot may be; export it in parts"
    case .damagedCompression: "cannot be decompressed; compress or export it again"
    case .outOfMemory: "does not fit into memory; export it in parts"
    case .wrongType(let field, let expected, let found):
      "field \(field) is \(found.withArticle) where \(expected.withArticle) belongs; the field was left out"
    case .missingField(let name): "a record has no \(name) and was left out; export it again"
    case .unexpectedAnswer: "is not an answer of the call in its name and was left out; export it again"
    case .invalidDocument(let field): "field \(field) is not a valid JSON document; its policy was left out"
    case .accountContradictsFolder(let account, let folder):
      "belongs to account \(account), but lies in the folder of \(folder), and was left out; move it to its own folder"
    case .unknownAccount: "does not say which account it is; name the folder by the twelve digits of the account"
    case .duplicate(let resource): "has \(resource) a second time; the first is kept"
    case .furtherProblems(let count): "has \(count) more problems like these; export it again"
    case .unknownFile: "is not part of a snapshot and was left alone"
    case .unknownOperation(let operation, let files):
      "\(operation) is not read (\(files == 1 ? "1 file" : "\(files) files"))"
    case .unknownVersion(let version): "is of format version \(version); this program reads version 1"
    case .emptySnapshot: "has no exported file; export at least lambda list-functions"
    }
  }
}

extension JSONKind {
  fileprivate var withArticle: String {
    switch self {
    case .object: "an object"
    case .array: "a list"
    case .string: "a text"
    case .number: "a number"
    case .boolean: "a true or false"
    case .null: "a null"
    }
  }
}
