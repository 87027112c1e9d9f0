import CSimdJSON
import Inventory

extension FileReading {
  /// The JSON text of a policy that a field holds as text or as an object; empty when it is absent or broken.
  ///
  /// The statements of a document that was not met before are added to the fragment.
  mutating func policy(_ field: StaticString, _ object: JSONValue) -> StringID {
    guard let value = object[field], value.kind != .null else { return .empty }
    return policy(value, field: field)
  }

  private mutating func policy(_ value: JSONValue, field: StaticString) -> StringID {
    let text: [UInt8]
    switch value.kind {
    case .string: text = value.withText { Array($0) }
    case .object: text = value.minified
    case .array, .number, .boolean, .null:
      isIncomplete = true
      _ = value.checked(.object, &problems)
      return .empty
    }
    return policy(text: text, at: value, field: field)
  }

  /// The same, for a text that had to be unwrapped first.
  mutating func policy(text: [UInt8], at value: JSONValue, field: StaticString) -> StringID {
    var text = text
    // IAM's own API gives documents in percent-encoding; the AWS CLI decodes them, other tools do not.
    if text.first == UInt8(ascii: "%") { text = percentDecodedBytes(text) }
    if text.isEmpty { return .empty }
    let document = text.withUnsafeBytes { interner.intern(utf8: $0) }
    guard context.documents.insert(document) else { return document }
    text.withUnsafeBufferPointer { readStatements($0, of: document, in: value, field: field) }
    return document
  }

  private mutating func readStatements(
    _ text: UnsafeBufferPointer<UInt8>,
    of document: StringID,
    in value: JSONValue,
    field: StaticString
  ) {
    guard let policy = try? innerParser.parse(text), policy.kind == .object else {
      return problems.report(.invalidDocument(field: "\(field)"), at: value)
    }
    guard let statement = policy["Statement"] else { return }
    let statements = statement.kind == .array ? Array(statement.elements) : [statement]
    for (index, statement) in statements.enumerated() where statement.kind == .object {
      fragment.statements.append(
        StatementRecord(statement, document: document, index: UInt32(index), interner: interner)
      )
    }
  }
}

extension JSONValue {
  /// The value's JSON text without white space between its parts.
  var minified: [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(Int(nodes[node].length))
    write(to: &text)
    return text
  }

  private func write(to text: inout [UInt8]) {
    switch kind {
    case .object:
      text.append(UInt8(ascii: "{"))
      for (index, field) in fields.enumerated() {
        if index > 0 { text.append(UInt8(ascii: ",")) }
        field.name.write(to: &text)
        text.append(UInt8(ascii: ":"))
        field.value.write(to: &text)
      }
      text.append(UInt8(ascii: "}"))
    case .array:
      text.append(UInt8(ascii: "["))
      for (index, element) in elements.enumerated() {
        if index > 0 { text.append(UInt8(ascii: ",")) }
        element.write(to: &text)
      }
      text.append(UInt8(ascii: "]"))
    case .string, .number, .boolean, .null:
      text.append(contentsOf: UnsafeBufferPointer(start: bytes + range.lowerBound, count: range.count))
    }
  }
}
