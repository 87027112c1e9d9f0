import AWSNames
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
        guard page.kind == .object else { return leaveOut(.unexpectedAnswer(page.kind), "output", at: document) }
        isListed = true
        readPage(page, reader)
        isListed = false
        if let list = missedList { return leaveOut(.listInPlaceOfAnswer(list), "output", at: document) }
      }
    case .string, .number, .boolean, .null: leaveOut(.unexpectedAnswer(document.kind), "output", at: document)
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
    let error = present("error", line, .optional)
    guard let parameter = parameter(of: line, isError: error != nil) else { return }
    self.parameter = parameter
    let wasIncomplete = isIncomplete
    isIncomplete = false
    if let error {
      noteError(error, of: line)
    } else if let output = written("output", line) {
      if output.kind != .null { readAnswer(output, reader) }
    } else {
      leaveOut(lacking: "output", at: line)
    }
    if isIncomplete { noteFailure() }
    isIncomplete = wasIncomplete
  }

  /// What a line is about; empty for a call that answers for all or failed as such, nil where the line does not tell.
  private mutating func parameter(of line: JSONView, isError: Bool) -> String? {
    parameter = ""
    if context.operation.parameter == nil { return value("parameter", line, .string)?.string ?? "" }
    guard let value = present("parameter", line, .optional) else {
      leaveOut(lacking: "parameter", at: line)
      return nil
    }
    guard let text = admit(value, .string, "parameter") else { return nil }
    if text.rawText.isEmpty, !isError {
      leaveOut(lacking: "parameter", at: line)
      return nil
    }
    return text.string
  }

  /// Notes the error of a line: a text, or an object with its code.
  private mutating func noteError(_ error: JSONView, of line: JSONView) {
    switch error.kind {
    case .object: _ = (value("code", error, .string), value("Code", error, .string))
    case .string: break
    case .array, .number, .boolean, .null: refuse(error, .object, "error", .optional)
    }
    note(ResourceError(parameter: parameter, absence: ResourceCoverage(code: line.errorCode ?? "")))
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
