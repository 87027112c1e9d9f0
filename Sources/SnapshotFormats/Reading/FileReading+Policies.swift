import Inventory
import JSON

extension FileReading {
  /// The JSON text of a policy that a field holds as text or as an object; empty when the field is absent.
  ///
  /// A field that is there and tells nothing (null, an empty text, a number) is a policy that nobody has read: it gets a
  /// text that is none, so that whoever holds it is known to hold something. The statements of a document that was not
  /// met before are added to the fragment.
  mutating func policy(_ field: StaticString, _ object: JSONView) -> StringID {
    guard let value = object[field] else { return .empty }
    switch value.kind {
    case .string:
      return value.withText { policy(text: $0, at: value, field: field) }
    case .object:
      return value.minified.withUnsafeBufferPointer { policy(text: $0, at: value, field: field) }
    case .array, .number, .boolean, .null:
      return unread(at: value, field: field)
    }
  }

  /// A policy of a resource; nil when it is absent, or is there and cannot be read, so that what it says is unknown.
  mutating func resourcePolicy(_ field: StaticString, _ object: JSONView) -> StringID? {
    let unreadBefore = unreadPolicies
    let document = policy(field, object)
    if unreadPolicies == unreadBefore { return document.isEmpty ? nil : document }
    isIncomplete = true
    return nil
  }

  /// The same as ``policy(_:_:)``, for a text that had to be unwrapped first.
  mutating func policy(text: UnsafeBufferPointer<UInt8>, at value: JSONView, field: StaticString) -> StringID {
    // IAM's own API gives documents in percent-encoding; the AWS CLI decodes them, other tools do not.
    if text.first == UInt8(ascii: "%") {
      let decoded = percentDecodedBytes(Array(text))
      if decoded.first == UInt8(ascii: "%") { return unread(at: value, field: field) }
      return decoded.withUnsafeBufferPointer { policy(text: $0, at: value, field: field) }
    }
    // An editor's mark at the start, within the text of a policy that was pasted.
    if text.starts(with: [0xEF, 0xBB, 0xBF]) {
      return policy(text: UnsafeBufferPointer(rebasing: text[3...]), at: value, field: field)
    }
    if let inner = textWithin(text) {
      return inner.withUnsafeBufferPointer { policy(text: $0, at: value, field: field) }
    }
    if text.allSatisfy({ $0 <= 0x20 }) { return unread(at: value, field: field) }
    let document = interner.intern(utf8: UnsafeRawBufferPointer(text))
    switch context.documents.state(orBegin: document) {
    case nil:
      let fault = readStatements(text, of: document)
      context.documents.note(fault.map { .unreadable($0) } ?? .readable, of: document)
      if let fault { note(fault, at: value, field: field) }
    case .beingRead:
      if let fault = fault(of: text) { note(fault, at: value, field: field) }
    case .unreadable(let fault): note(fault, at: value, field: field)
    case .readable: break
    }
    return document
  }

  private func fault(of text: UnsafeBufferPointer<UInt8>) -> PolicyFault? {
    guard let policy = try? innerParser.parse(text) else { return .notJSON }
    return PolicyFault(policy)
  }

  private mutating func note(_ fault: PolicyFault, at value: JSONView, field: StaticString) {
    unreadPolicies += 1
    problems.report(.unreadPolicy(field: "\(field)", fault), at: value)
  }

  /// The text inside of a text that is JSON once more: tools encode a policy twice.
  private func textWithin(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    guard text.first == UInt8(ascii: "\""), let inner = try? innerParser.parse(text), inner.kind == .string else {
      return nil
    }
    return inner.withText { Array($0) }
  }

  /// The text of a policy that is there and tells nothing.
  private mutating func unread(at value: JSONView, field: StaticString) -> StringID {
    note(.empty, at: value, field: field)
    return interner.intern("null")
  }

  /// Adds the statements of a document to the fragment, or says why there are none to read.
  private mutating func readStatements(
    _ text: UnsafeBufferPointer<UInt8>,
    of document: StringID
  ) -> PolicyFault? {
    guard let policy = try? innerParser.parse(text) else { return .notJSON }
    if let fault = PolicyFault(policy) { return fault }
    guard let statement = policy["Statement"] else { return .noStatement }
    let statements = statement.kind == .array ? Array(statement.elements) : [statement]
    for (index, statement) in statements.enumerated() {
      fragment.append(
        StatementRecord(StatementElements(statement), document: document, index: UInt32(index), interner)
      )
    }
    return nil
  }
}
