public import IAM
public import JSON

/// Something in a snapshot that could not be read, or not as it is written; the rest was.
public struct SnapshotProblem: Hashable, Sendable {
  /// The file or folder, relative to the snapshot's own folder; empty when it is that folder.
  public var file: String
  /// The first byte at fault, counted from 0; nil when the whole file is.
  public var offset: Int?
  /// The line of an `.ndjson` file, counted from 1.
  public var line: Int?
  /// What is wrong.
  public var kind: Kind

  /// A problem with a file, and where in it.
  public init(file: String, offset: Int? = nil, line: Int? = nil, kind: Kind) {
    self.file = file
    self.offset = offset
    self.line = line
    self.kind = kind
  }
}

extension SnapshotProblem {
  /// What is wrong with a file.
  public enum Kind: Error, Hashable {
    /// The system would not open or read it; the number is its `errno`.
    case unreadable(Int32)
    /// Neither a file nor a folder: a pipe, a socket or a device.
    case notAFile
    /// The path given is no folder.
    case notAFolder
    /// A symbolic link; the snapshot is what is in its own folder.
    case symbolicLink
    /// A file of no bytes, or of nothing but white space.
    case emptyFile
    /// Not JSON.
    case invalidJSON
    /// JSON that ends too early.
    case incompleteJSON
    /// Bytes that are not UTF-8.
    case invalidUTF8
    /// More levels of objects and lists than any answer of AWS has.
    case nestedTooDeeply
    /// A file that no longer has what was read from it.
    case changed
    /// More bytes, or more values, than the memory allowed for files has room for.
    case tooLarge
    /// Compressed data that is damaged or ends too early.
    case damagedCompression
    /// The machine has no memory left for this file.
    case outOfMemory
    /// A field that holds something else than AWS documents; the path leads from the file's top. What is `written` there
    /// is told where the kind alone is right.
    case wrongType(field: String, expected: FieldForm, found: JSONKind, written: String = "")
    /// A record without a field that AWS always writes; it was read without it.
    case fieldMissing(String)
    /// A field that stands twice in one object; the last counts.
    case fieldTwice(String)
    /// A record without the field that names it.
    case missingField(String)
    /// A document that is no answer of the call its file is named after: a text, a number, a list of such.
    case unexpectedAnswer(JSONKind)
    /// A list of records in place of the answer that holds it under this name.
    case listInPlaceOfAnswer(String)
    /// Something else than an answer of the AWS CLI in JSON.
    case foreign(ForeignText)
    /// One page of several, by the field that says so.
    case partOfAnswer(token: String)
    /// Packed in a way that is not read.
    case packed(Compression)
    /// An archive or packed file, given in place of a snapshot's folder.
    case packedSnapshot(Compression)
    /// Bytes behind the end of compressed data; they were left out.
    case bytesBehindCompression(Int)
    /// UTF-16, as Windows PowerShell writes it; it was read.
    case utf16
    /// Words of a tool before the answer, by their first line; they were left out.
    case wordsBeforeAnswer(String)
    /// An empty file, as the CLI leaves where there is nothing to answer.
    case emptyAnswer
    /// Text that should be a JSON document and is none.
    case invalidDocument(field: String)
    /// A policy that the policy engine refuses, and at which of its elements.
    case refusedPolicy(field: String, PolicyError)
    /// A document that belongs to another account than the folder it lies in.
    case accountContradictsFolder(account: String, folder: String)
    /// A record that belongs to another region than the folder it lies in.
    case regionContradictsFolder(region: String, folder: String)
    /// Nothing in the folder tells the account's twelve digits.
    case unknownAccount
    /// A second folder of one account; both are read as one.
    case accountTwice(account: String, folder: String)
    /// The same resource twice; the first is kept.
    case duplicate(resource: String)
    /// More problems of a file than are listed one by one.
    case furtherProblems(Int)
    /// A file that is not part of the layout.
    case unknownFile
    /// An operation this program does not read, and in how many files.
    case unknownOperation(String, files: Int)
    /// A version of the layout that this program does not know.
    case unknownVersion(Int)
    /// A folder without any exported file.
    case emptySnapshot
    /// The folder of one region, in place of the snapshot's.
    case folderOfRegion
  }

  /// Whether something that was exported is missing from the inventory, rather than left alone on purpose.
  public var losesRecords: Bool {
    switch kind {
    case .symbolicLink, .unknownFile, .unknownOperation, .bytesBehindCompression, .utf16, .wordsBeforeAnswer,
      .emptyAnswer, .accountTwice:
      false
    default: true
    }
  }
}
