import Inventory
import JSON

extension FileReading {
  /// The JSON text of a policy that a field holds as text or as an object; empty when it is absent or broken.
  ///
  /// The statements of a document that was not met before are added to the fragment.
  mutating func policy(_ field: StaticString, _ object: JSONView) -> StringID {
    guard let value = object[field], value.kind != .null else { return .empty }
    return policy(value, field: field)
  }

  private mutating func policy(_ value: JSONView, field: StaticString) -> StringID {
    switch value.kind {
    case .string:
      return value.withText { policy(text: $0, at: value, field: field) }
    case .object:
      return value.minified.withUnsafeBufferPointer { policy(text: $0, at: value, field: field) }
    case .array, .number, .boolean, .null:
      isIncomplete = true
      _ = value.checked(.object, &problems)
      return .empty
    }
  }

  /// The same, for a text that had to be unwrapped first.
  mutating func policy(text: UnsafeBufferPointer<UInt8>, at value: JSONView, field: StaticString) -> StringID {
    // IAM's own API gives documents in percent-encoding; the AWS CLI decodes them, other tools do not.
    if text.first == UInt8(ascii: "%") {
      let decoded = percentDecodedBytes(Array(text))
      return decoded.first == UInt8(ascii: "%")
        ? .empty : decoded.withUnsafeBufferPointer { policy(text: $0, at: value, field: field) }
    }
    if text.isEmpty { return .empty }
    let document = interner.intern(utf8: UnsafeRawBufferPointer(text))
    if context.documents.insert(document) { readStatements(text, of: document, in: value, field: field) }
    return document
  }

  private mutating func readStatements(
    _ text: UnsafeBufferPointer<UInt8>,
    of document: StringID,
    in value: JSONView,
    field: StaticString
  ) {
    guard let policy = try? innerParser.parse(text), policy.kind == .object else {
      return problems.report(.invalidDocument(field: "\(field)"), at: value)
    }
    guard let statement = policy["Statement"] else { return }
    let statements = statement.kind == .array ? Array(statement.elements) : [statement]
    for (index, statement) in statements.enumerated() where statement.kind == .object {
      fragment.append(
        StatementRecord(StatementElements(statement), document: document, index: UInt32(index), interner)
      )
    }
  }
}
