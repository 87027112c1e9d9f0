import Glibc
import IAM
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
    case .unreadable(ENOENT): "is not there; check its name"
    case .unreadable(let number): "cannot be read: \(Self.sentence(error: number))"
    case .notAFile: "is neither a file nor a folder and was left alone"
    case .notAFolder: "is not a folder; give the folder of an exported snapshot"
    case .symbolicLink: "is a symbolic link and was not followed; put a copy in its place"
    case .emptyFile: "is empty; export it again"
    case .invalidJSON: "is not valid JSON from here on; export it again"
    case .incompleteJSON: "ends in the middle of the JSON; export it again"
    case .invalidUTF8: "is not UTF-8 from here on; export it again"
    case .nestedTooDeeply: "is nested too deeply to be an answer of AWS; export it again"
    case .changed: "has changed since it was read; open the snapshot again"
    case .tooLarge: "takes more memory than files may have; export it in parts, or allow more by --memory"
    case .damagedCompression: "cannot be decompressed; compress or export it again"
    case .outOfMemory: "does not fit into memory; export it in parts"
    case .wrongType("", let expected, let found, _):
      "is \(found.withArticle) where \(expected.withArticle) belongs; export it again"
    case .wrongType(let field, let expected, let found, let written):
      "field \(field) is \(found.withArticle)\(written.isEmpty ? "" : " (\(written))") where \(expected.withArticle) "
        + "belongs; it was left out, and what rests on it is unknown"
    case .fieldMissing(let name):
      "a record has no \(name), which AWS always writes, so that what rests on it is unknown; export it again"
    case .fieldTwice(let name): "has the field \(name) twice in one object; the last counts"
    case .missingField(let name): "a record has no \(name) and was left out; export it again"
    case .unexpectedAnswer(let kind):
      "is \(kind == .object ? "no" : "\(kind.withArticle) and no") answer of the call in its name; export it again "
        + "without --query"
    case .listInPlaceOfAnswer(let name):
      "is a list where an object with \(name) belongs, as --query makes it; export it again without --query"
    case .foreign(let text): text.sentence
    case .partOfAnswer(let token):
      "is one page of several (\(token) is left in it), so that what it lacks is unknown; export the call without "
        + "--max-items and --no-paginate"
    case .packedSnapshot(let packing):
      "is \(packing.isArchive ? "an archive" : "a file") of \(packing.rawValue) and no folder; unpack it with "
        + "\(packing.unpacker) and give the folder"
    case .packed(let packing):
      "is packed with \(packing.rawValue), which is not read; unpack it with \(packing.unpacker)"
    case .bytesBehindCompression(let count):
      "has \(count == 1 ? "1 byte" : "\(count) bytes") behind its compressed data, which were left out"
    case .utf16: "is UTF-16, as Windows PowerShell writes it, and was read as that"
    case .wordsBeforeAnswer(let words): "has words before the JSON, which were left out: \(words)"
    case .emptyAnswer:
      "is empty, which is what aws prints where there is nothing; a call that was denied leaves the same when its "
        + "error went elsewhere"
    case .invalidDocument(let field): "field \(field) is not a valid JSON document and was left out"
    case .refusedPolicy(let field, let error):
      "the policy in field \(field) cannot be read, so that what it allows is unknown: \(error.shortDescription)"
    case .accountContradictsFolder(let account, let folder):
      "belongs to account \(account), but lies in the folder of \(folder), and was left out; move it to its own folder"
    case .regionContradictsFolder(let region, let folder):
      "belongs to region \(region), but lies in the folder of \(folder), and was left out; export each region with --region"
    case .unknownAccount: "does not say which account it is; name the folder by the twelve digits of the account"
    case .accountTwice(let account, let folder):
      "is a second folder of account \(account), beside \(folder), and both were read as one; keep one folder an account"
    case .duplicate(let resource): "has \(resource) a second time; the first is kept"
    case .furtherProblems(let count): "has \(count) more problems like these; export it again"
    case .unknownFile: "is not part of a snapshot and was left alone"
    case .unknownOperation(let operation, let files):
      "\(operation) is not read (\(files == 1 ? "1 file" : "\(files) files"))"
    case .unknownVersion(let version): "is of format version \(version); this program reads version 1"
    case .emptySnapshot: "has no exported file; export at least lambda list-functions"
    case .folderOfRegion: "is the folder of one region; give the folder that holds those of the accounts"
    }
  }

  /// What the system says, and what helps.
  private static func sentence(error number: Int32) -> String {
    let words = String(cString: strerror(number))
    return number == EACCES || number == EPERM ? "\(words); check its permissions" : words
  }
}

extension ForeignText {
  /// What it is, and how to get an answer instead.
  fileprivate var sentence: String {
    switch self {
    case .yaml: "is YAML where JSON belongs; export it again with --output json"
    case .table: "is a table where JSON belongs; export it again with --output json"
    case .text: "is plain text where JSON belongs; export it again with --output json"
    case .html: "is a page of HTML or XML where JSON belongs, as a proxy or a login gives; export it again"
    case .colors: "holds the colours of a terminal where JSON belongs; export it again with --color off"
    case .python: "holds values as Python prints them; write them with json.dumps"
    case .callError(let code): "holds an error of the call in place of its answer: \(code); export it again"
    case .message(let line): "holds a message in place of an answer: \(line); export it again"
    }
  }
}

extension PolicyError {
  /// What is wrong with which element; names and values are as long as their author liked.
  fileprivate var shortDescription: String {
    let text = description
    return text.utf8.count > 200 ? "\(text.prefix(160))…" : text
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
