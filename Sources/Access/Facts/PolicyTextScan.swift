import JSON

/// Looks through the actions of a policy's text without making a document of it.
///
/// Most execution roles name their actions one by one; reading those policies in full would be most of the work of a
/// run over many accounts. The scan errs on one side alone: whatever it does not understand may grant anything.
package struct PolicyTextScan {
  private let parser = JSONParser()

  /// A scan for one thread at a time.
  package init() {}

  /// Whether some statement may name its actions by a wildcard for a whole service or more.
  package func mayBeBroad(_ text: UnsafeRawBufferPointer) -> Bool {
    mayName(text, Self.isBroad)
  }

  /// Whether some statement may name an action of one of these services, given in lower case.
  package func mayName(services: Set<String>, _ text: UnsafeRawBufferPointer) -> Bool {
    mayName(text) { action in
      let prefix = action.prefix { $0 != UInt8(ascii: ":") }
      // A wildcard in the service's name, or no name of one at all.
      if prefix.count == action.count || prefix.contains(where: Self.isWildcard) { return true }
      return services.contains(String(decoding: prefix, as: UTF8.self).lowercased())
    }
  }

  /// Whether an action of any statement may satisfy `holds`; true for a text that is not understood.
  private func mayName(_ text: UnsafeRawBufferPointer, _ holds: (UnsafeBufferPointer<UInt8>) -> Bool) -> Bool {
    // Policies may come percent-encoded, or as a string within JSON.
    guard let policy = try? parser.parse(text.assumingMemoryBound(to: UInt8.self)), policy.kind == .object else {
      return true
    }
    return Self.mayName(in: policy, holds)
  }

  /// Looks for actions at every depth, since only a reader of policies knows where they belong.
  private static func mayName(in value: JSONView, _ holds: (UnsafeBufferPointer<UInt8>) -> Bool) -> Bool {
    for element in value.elements where mayName(in: element, holds) { return true }
    for field in value.fields {
      if field.name.withText({ $0.elementsEqual("NotAction".utf8) }) { return true }
      let isAction = field.name.withText { $0.elementsEqual("Action".utf8) }
      if isAction ? mayHold(field.value, holds) : mayName(in: field.value, holds) { return true }
    }
    return false
  }

  /// Whether an action, or one of a list, may satisfy `holds`.
  private static func mayHold(_ actions: JSONView, _ holds: (UnsafeBufferPointer<UInt8>) -> Bool) -> Bool {
    switch actions.kind {
    case .string: actions.withText(holds)
    case .array: actions.elements.contains { mayHold($0, holds) }
    // No list of actions; whoever reads the document in full decides.
    case .object, .number, .boolean, .null: true
    }
  }

  private static func isWildcard(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "*") || byte == UInt8(ascii: "?") }

  /// `*`, `s3:*`, and every pattern with a wildcard in the service's name or at the start of the action's.
  private static func isBroad(_ action: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let wildcard = action.firstIndex(where: isWildcard) else { return false }
    guard let colon = action.firstIndex(of: UInt8(ascii: ":")) else { return true }
    return wildcard <= colon + 1
  }
}
