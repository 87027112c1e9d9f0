/// Tells from a policy's text, without parsing it, that it cannot grant whole services or everything.
///
/// Most execution roles name their actions one by one; reading those policies in full would be most of the work of a
/// run over many accounts. The scan errs on one side alone: whatever it does not understand may be broad.
enum BroadGrantScan {
  /// Whether some statement may name its actions by a wildcard for a whole service or more.
  static func mayBeBroad(_ text: UnsafeRawBufferPointer) -> Bool {
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
      } else if isAction, isBroad(word) {
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

  /// `*`, `s3:*`, and every pattern with a wildcard in the service's name or at the start of the action's.
  private static func isBroad(_ action: UnsafeRawBufferPointer) -> Bool {
    guard let wildcard = action.firstIndex(where: { $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "?") }) else {
      return false
    }
    guard let colon = action.firstIndex(of: UInt8(ascii: ":")) else { return true }
    return wildcard <= colon + 1
  }
}
