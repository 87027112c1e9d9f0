/// Reads the actions of a policy's text without parsing it.
///
/// Most execution roles name their actions one by one; reading those policies in full would be most of the work of a
/// run over many accounts. The scan errs on one side alone: whatever it does not understand may grant anything.
package enum PolicyTextScan {
  /// Whether some statement may name its actions by a wildcard for a whole service or more.
  package static func mayBeBroad(_ text: UnsafeRawBufferPointer) -> Bool {
    mayName(text, isBroad)
  }

  /// Whether some statement may name an action of one of these services, given in lower case.
  package static func mayName(services: Set<String>, _ text: UnsafeRawBufferPointer) -> Bool {
    mayName(text) { action in
      let prefix = action.prefix { $0 != UInt8(ascii: ":") }
      // A wildcard in the service's name, or no name of one at all.
      if prefix.count == action.count || prefix.contains(where: isWildcard) { return true }
      return services.contains(String(decoding: prefix, as: UTF8.self).lowercased())
    }
  }

  /// Whether an action of any statement may satisfy `holds`; true for a text that is not understood.
  private static func mayName(
    _ text: UnsafeRawBufferPointer,
    _ holds: (UnsafeRawBufferPointer) -> Bool
  ) -> Bool {
    // Policies may come percent-encoded, or as a string within JSON.
    guard text.first(where: { $0 > 0x20 }) == UInt8(ascii: "{") else { return true }
    var isAction = false
    var position = 0
    while let start = quote(in: text, from: position) {
      guard let end = quote(in: text, from: start + 1) else { return true }
      let word = UnsafeRawBufferPointer(rebasing: text[(start + 1)..<end])
      // An escape may hide any letter, a quotation mark included.
      if word.contains(UInt8(ascii: "\\")) { return true }
      position = end + 1
      if isKey(text, before: position) {
        if word.elementsEqual("NotAction".utf8) { return true }
        isAction = word.elementsEqual("Action".utf8)
      } else if isAction, holds(word) {
        return true
      }
    }
    return false
  }

  private static func quote(in text: UnsafeRawBufferPointer, from start: Int) -> Int? {
    (start..<text.count).first { text[$0] == UInt8(ascii: "\"") }
  }

  /// Whether the string that ends here is the name of a member.
  private static func isKey(_ text: UnsafeRawBufferPointer, before position: Int) -> Bool {
    let next = (position..<text.count).first { text[$0] > 0x20 }
    return next.map { text[$0] == UInt8(ascii: ":") } ?? false
  }

  private static func isWildcard(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "*") || byte == UInt8(ascii: "?") }

  /// `*`, `s3:*`, and every pattern with a wildcard in the service's name or at the start of the action's.
  private static func isBroad(_ action: UnsafeRawBufferPointer) -> Bool {
    guard let wildcard = action.firstIndex(where: isWildcard) else { return false }
    guard let colon = action.firstIndex(of: UInt8(ascii: ":")) else { return true }
    return wildcard <= colon + 1
  }
}
