import Glibc
import Inventory
import JSON

extension FileReading {
  /// Reads a whole file: one document, or one a line.
  mutating func read(_ bytes: UnsafeBufferPointer<UInt8>, parser: JSONParser, reader: OperationReader) {
    switch context.file.form {
    case .document: readDocument(bytes, parser: parser, reader: reader)
    case .lines: readLines(bytes, parser: parser, reader: reader)
    }
  }

  private mutating func readDocument(
    _ bytes: UnsafeBufferPointer<UInt8>,
    parser: JSONParser,
    reader: OperationReader
  ) {
    do throws(JSONFault) {
      readOutput(try parser.parse(bytes), reader)
    } catch {
      isIncomplete = true
      problems.report(error)
    }
    if isIncomplete, context.file.parameter != nil { noteFailure() }
  }

  /// An empty list is as good as an empty object.
  private mutating func readOutput(_ document: JSONView, _ reader: OperationReader) {
    if document.kind == .array, document.end == document.node + 1 { return }
    guard let document = document.checked(.object, &problems) else { return isIncomplete = true }
    reader.read(&self, document)
  }

  private mutating func readLines(_ bytes: UnsafeBufferPointer<UInt8>, parser: JSONParser, reader: OperationReader) {
    var start = 0
    var number = 0
    while start < bytes.count {
      let rest = UnsafeBufferPointer(rebasing: bytes[start...])
      let length = rest.firstIndexOfNewline ?? rest.count
      number += 1
      problems.line = number
      problems.lineOffset = start
      readLine(UnsafeBufferPointer(rebasing: rest[..<length]), parser: parser, reader: reader)
      start += length + 1
    }
    problems.line = nil
    problems.lineOffset = 0
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
    guard let parameter = line.field("parameter", .string, &problems) else {
      return leaveOut(.missingField("parameter"), at: line)
    }
    self.parameter = parameter.string
    if let error = line.field("error", .object, &problems) {
      let absence = ResourceCoverage(code: error["code"]?.string ?? "")
      return note(ResourceError(parameter: self.parameter, absence: absence))
    }
    guard let output = line["output"] else { return leaveOut(.missingField("output"), at: line) }
    let wasIncomplete = isIncomplete
    isIncomplete = false
    if output.kind != .null { readOutput(output, reader) }
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

extension ResourceCoverage {
  /// What an error of a call for one resource tells, by its code.
  init(code: String) {
    switch code {
    case _ where code.hasPrefix("ResourceNotFound"), _ where code.hasPrefix("NoSuch"), "NotFoundException":
      self = .knownToHaveNone
    case _ where code.contains("AccessDenied"), _ where code.contains("Unauthorized"),
      _ where code.contains("NotAuthorized"), "AuthorizationError", "AuthorizationErrorException", "Forbidden":
      self = .denied
    default:
      self = .failed
    }
  }
}
