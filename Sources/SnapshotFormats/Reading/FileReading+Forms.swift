import Glibc
import Inventory
import JSON

extension FileReading {
  /// Reads a whole file: one document, or one a line.
  mutating func read(_ file: borrowing FileBytes, parser: JSONParser, reader: OperationReader) {
    problems.lineOffset = file.textStart
    for note in file.notes { problems.report(note) }
    switch context.file.form {
    case .document: readDocument(file.bytes, parser: parser, reader: reader)
    case .lines: readLines(file.bytes, from: file.textStart, parser: parser, reader: reader)
    }
  }

  private mutating func readDocument(
    _ bytes: UnsafeBufferPointer<UInt8>,
    parser: JSONParser,
    reader: OperationReader
  ) {
    do throws(JSONFault) {
      let document = try parser.parse(bytes)
      noteTwin(parser)
      readAnswer(document, reader)
    } catch  where error.reason == .tooLarge {
      outgrowsRoom = true
      return
    } catch {
      if !readPieces(bytes, parser: parser, reader: reader) {
        isIncomplete = true
        problems.report(error)
      }
    }
    noteCutPage()
    if isIncomplete, context.file.parameter != nil { noteFailure() }
  }

  /// An empty list is as good as an empty object; a list of objects holds the pages of an answer, as `jq -s` makes it.
  private mutating func readAnswer(_ document: JSONView, _ reader: OperationReader) {
    switch document.kind {
    case .object: readPage(document, reader)
    case .array:
      for page in document.elements {
        guard page.kind == .object else { return leaveOut(.unexpectedAnswer(page.kind), at: document) }
        isListed = true
        readPage(page, reader)
        isListed = false
        if let list = missedList { return leaveOut(.listInPlaceOfAnswer(list), at: document) }
      }
    case .string, .number, .boolean, .null: leaveOut(.unexpectedAnswer(document.kind), at: document)
    }
  }

  /// Names a field that stands twice: the last is what counts, but one of the two was not meant.
  private mutating func noteTwin(_ parser: JSONParser) {
    if let name = parser.twin { problems.report(.fieldTwice(name.string), at: name) }
  }

  private mutating func readPage(_ page: JSONView, _ reader: OperationReader) {
    if let code = page.errorCode { return note(.callError(code: code)) }
    reader.read(&self, page)
    notePage(page)
  }
}

extension FileReading {
  /// Reads a text that is no single document: several, one after another, or one behind words of a tool.
  ///
  /// The result is false where nothing of it is a document, or one has an end missing.
  private mutating func readPieces(
    _ bytes: UnsafeBufferPointer<UInt8>,
    parser: JSONParser,
    reader: OperationReader
  ) -> Bool {
    guard let pieces = Self.pieces(of: bytes, parser) else { return readForeign(bytes) }
    let start = problems.lineOffset
    defer { problems.lineOffset = start }
    for range in pieces.documents {
      let piece = UnsafeBufferPointer(rebasing: bytes[range])
      guard let document = try? parser.parse(piece) else { continue }
      problems.lineOffset = start + range.lowerBound
      noteTwin(parser)
      if document.isEnvelope { readEnvelope(document, reader) } else { readAnswer(document, reader) }
    }
    problems.lineOffset = start
    if let words = pieces.words { problems.report(.wordsBeforeAnswer(words)) }
    if let rest = pieces.rest {
      isIncomplete = true
      problems.report(JSONFault(.trailingText, offset: rest))
    }
    return true
  }

  /// What a text is put together from.
  private struct Pieces {
    var documents: [Range<Int>] = []
    /// The first of the lines before the first document.
    var words: String?
    /// Where something else begins behind a document.
    var rest: Int?
  }

  /// Lines that are looked through for the beginning of a document.
  private static let mostLines = 64

  private static func pieces(of bytes: UnsafeBufferPointer<UInt8>, _ parser: JSONParser) -> Pieces? {
    var splitter = DocumentSplitter(bytes)
    var pieces = Pieces()
    var lines = 0
    while let piece = splitter.next() {
      switch piece {
      case .document(let range) where isDocument(bytes, range, parser): pieces.documents.append(range)
      case .document(let range) where pieces.documents.isEmpty:
        // A line of a log may begin with a bracket: `[WARN] …`.
        note(splitter.skipLine(from: range.lowerBound), of: bytes, in: &pieces)
        lines += 1
      case .words(let range) where pieces.documents.isEmpty:
        note(range, of: bytes, in: &pieces)
        lines += 1
      case .document(let range), .words(let range):
        pieces.rest = range.lowerBound
        return pieces
      case .open: return nil
      }
      guard lines <= mostLines else { return nil }
    }
    return pieces.documents.isEmpty ? nil : pieces
  }

  private static func isDocument(
    _ bytes: UnsafeBufferPointer<UInt8>,
    _ range: Range<Int>,
    _ parser: JSONParser
  ) -> Bool {
    (try? parser.parse(UnsafeBufferPointer(rebasing: bytes[range]))) != nil
  }

  private static func note(_ line: Range<Int>, of bytes: UnsafeBufferPointer<UInt8>, in pieces: inout Pieces) {
    if pieces.words == nil { pieces.words = String(decoding: bytes[line].prefix(80), as: UTF8.self) }
  }

  /// Tells a text that is no JSON at all for what it is; false when it looks like none that is known.
  private mutating func readForeign(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let text = ForeignText(bytes) else { return false }
    note(text)
    return true
  }
}

extension FileReading {
  private mutating func readLines(
    _ bytes: UnsafeBufferPointer<UInt8>,
    from textStart: Int,
    parser: JSONParser,
    reader: OperationReader
  ) {
    var start = 0
    var number = 0
    while start < bytes.count {
      let rest = UnsafeBufferPointer(rebasing: bytes[start...])
      let length = rest.firstIndexOfNewline ?? rest.count
      number += 1
      problems.line = number
      problems.lineOffset = textStart + start
      readLine(UnsafeBufferPointer(rebasing: rest[..<length]), parser: parser, reader: reader)
      start += length + 1
    }
    problems.line = nil
    problems.lineOffset = 0
    noteCutPage()
  }

  /// `{"parameter": VALUE, "output": {...}}` or `{"parameter": VALUE, "error": {"code", "message"}}`.
  private mutating func readLine(_ bytes: UnsafeBufferPointer<UInt8>, parser: JSONParser, reader: OperationReader) {
    let line: JSONView
    do throws(JSONFault) {
      line = try parser.parse(bytes)
    } catch {
      // A blank line says nothing; of a broken one nobody knows whose answer it was.
      if error.reason == .empty { return }
      isIncomplete = true
      return problems.report(error)
    }
    noteTwin(parser)
    readEnvelope(line, reader)
  }

  private mutating func readEnvelope(_ line: JSONView, _ reader: OperationReader) {
    let parameter = line.field("parameter", .string, &problems)
    if parameter == nil, context.operation.parameter != nil {
      return leaveOut(.missingField("parameter"), at: line)
    }
    self.parameter = parameter?.string ?? ""
    if let error = line["error"], error.kind != .null {
      let absence = ResourceCoverage(code: line.errorCode ?? "")
      return note(ResourceError(parameter: self.parameter, absence: absence))
    }
    guard let output = line["output"] else { return leaveOut(.missingField("output"), at: line) }
    let wasIncomplete = isIncomplete
    isIncomplete = false
    if output.kind != .null { readAnswer(output, reader) }
    if isIncomplete { noteFailure() }
    isIncomplete = wasIncomplete
  }

  /// What of this resource was left out is unknown, whatever the call says of others.
  private mutating func noteFailure() { note(ResourceError(parameter: parameter, absence: .failed)) }
}

extension UnsafeBufferPointer<UInt8> {
  /// Where the first line ends.
  fileprivate var firstIndexOfNewline: Int? {
    guard let start = baseAddress, let found = memchr(start, Int32(UInt8(ascii: "\n")), count) else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(start)
  }
}

extension JSONView {
  /// Whether it is a line of answers per resource.
  fileprivate var isEnvelope: Bool { self["parameter"] != nil && (self["output"] != nil || self["error"] != nil) }
}

extension JSONView {
  /// The code of an error in place of an answer: as the CLI's tools write it down, as boto3 keeps it, as the service
  /// itself sends it.
  ///
  /// Source: botocore's `ClientError.response`, and the AWS JSON protocols' `__type`, as known on 2026-11-28.
  fileprivate var errorCode: String? {
    if let error = self["error"] ?? self["Error"] {
      switch error.kind {
      case .object: return (error["code"] ?? error["Code"])?.string ?? error.errorCode
      case .string: return ForeignText.errorCode(error.string) ?? error.string
      case .array, .number, .boolean, .null: return nil
      }
    }
    guard let type = self["__type"], type.kind == .string else { return nil }
    return type.string.split(separator: "#").last.map(String.init)
  }
}

extension ResourceCoverage {
  /// What an error of a call tells, by its code.
  init(code: String) {
    switch code {
    case _ where code.hasPrefix("ResourceNotFound"), _ where code.hasPrefix("NoSuch"), "NotFoundException",
      _ where code.contains("OrganizationsNotInUse"):
      self = .knownToHaveNone
    case _ where code.contains("AccessDenied"), _ where code.contains("Unauthorized"),
      _ where code.contains("NotAuthorized"), "AuthorizationError", "AuthorizationErrorException", "Forbidden":
      self = .denied
    default:
      self = .failed
    }
  }
}
