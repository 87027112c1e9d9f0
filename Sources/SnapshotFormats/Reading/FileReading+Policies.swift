import IAM
import Inventory
import JSON

extension FileReading {
  /// The JSON text of a policy that a field holds as text or as an object; empty when the field is absent.
  ///
  /// A field that is there and tells nothing (null, an empty text, a number) is a policy that nobody has read: it gets a
  /// text that is none, so that whoever holds it is known to hold something. So does one that the policy engine refuses: what it
  /// allows is unknown. The statements of a document that was not met before are added to the fragment.
  mutating func policy(_ field: StaticString, _ object: JSONView) -> StringID {
    guard let value = written(field, object) else { return .empty }
    switch value.kind {
    case .string:
      return value.withText { policy(text: $0, at: value, field: field) }
    case .object:
      return value.minified.withUnsafeBufferPointer { policy(text: $0, at: value, field: field) }
    case .array, .number, .boolean, .null:
      return refused(value.minified, at: value, field: field)
    }
  }

  /// A policy of a resource, and whether it can be judged; nil when it is absent.
  ///
  /// The statements of one that cannot be judged are not in the inventory, so that the call is as good as failed.
  mutating func resourcePolicy(_ field: StaticString, _ object: JSONView) -> (document: StringID, isReadable: Bool)? {
    let unreadBefore = unreadCount
    let document = policy(field, object)
    return document.isEmpty ? nil : (document, unreadCount == unreadBefore)
  }

  /// The same as ``policy(_:_:)``, for a text that had to be unwrapped first.
  mutating func policy(text: UnsafeBufferPointer<UInt8>, at value: JSONView, field: StaticString) -> StringID {
    // IAM's own API gives documents in percent-encoding; the AWS CLI decodes them, other tools do not.
    if text.first == UInt8(ascii: "%") {
      let decoded = percentDecodedBytes(Array(text))
      if decoded.first == UInt8(ascii: "%") { return refused(decoded, at: value, field: field) }
      return decoded.withUnsafeBufferPointer { policy(text: $0, at: value, field: field) }
    }
    // An editor's mark at the start, within the text of a policy that was pasted.
    if text.starts(with: [0xEF, 0xBB, 0xBF]) {
      return policy(text: UnsafeBufferPointer(rebasing: text[3...]), at: value, field: field)
    }
    if let inner = textWithin(text) {
      return inner.withUnsafeBufferPointer { policy(text: $0, at: value, field: field) }
    }
    if text.allSatisfy({ $0 <= 0x20 }) { return refused([], at: value, field: field) }
    let document = interner.intern(utf8: UnsafeRawBufferPointer(text))
    switch context.documents.state(orBegin: document) {
    case nil:
      let error = readStatements(text, of: document)
      context.documents.note(error.map { .refused($0) } ?? .readable, of: document)
      if let error { note(error, at: value, field: field) }
    case .beingRead:
      if let error = refusal(of: text, try? innerParser.parse(text)) { note(error, at: value, field: field) }
    case .refused(let error): note(error, at: value, field: field)
    case .readable: break
    }
    return document
  }

  private mutating func note(_ error: PolicyError, at value: JSONView, field: StaticString) {
    leaveOpen(field, at: value)
    problems.report(.refusedPolicy(field: "\(field)", error), at: value)
  }

  /// The text inside of a text that is JSON once more: tools encode a policy twice.
  private func textWithin(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    guard text.first == UInt8(ascii: "\""), let inner = try? innerParser.parse(text), inner.kind == .string else {
      return nil
    }
    return inner.withText { Array($0) }
  }

  /// The text of a policy that is there and tells nothing.
  private mutating func refused(_ text: [UInt8], at value: JSONView, field: StaticString) -> StringID {
    note(PolicyError(of: text) ?? .empty, at: value, field: field)
    return interner.intern("null")
  }

  /// Why a text is no policy that anybody could judge by; `policy` is the text read, nil where it is no JSON.
  private func refusal(of text: UnsafeBufferPointer<UInt8>, _ policy: JSONView?) -> PolicyError? {
    policy?.isPlainPolicy(text) == true ? nil : PolicyError(of: Array(text))
  }

  /// Adds the statements of a document to the fragment, or says why there are none to read.
  private mutating func readStatements(
    _ text: UnsafeBufferPointer<UInt8>,
    of document: StringID
  ) -> PolicyError? {
    let policy = try? innerParser.parse(text)
    if let error = refusal(of: text, policy) { return error }
    guard let statements = policy?.statements else { return .empty }
    for (index, statement) in statements.enumerated() {
      fragment.append(
        StatementRecord(StatementElements(statement), document: document, index: UInt32(index), interner)
      )
    }
    return nil
  }
}

extension PolicyError {
  /// Why the policy engine refuses a text; nil where it does not.
  fileprivate init?(of text: [UInt8]) {
    do throws(PolicyError) {
      _ = try PolicyDocument.parse(text)
      return nil
    } catch {
      self = error
    }
  }

  /// A policy without a word.
  fileprivate static let empty = PolicyError(path: "", reason: .empty)
}
