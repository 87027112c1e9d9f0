import Checks

/// Names of findings as releases before 2026-11-28 wrote them: parted and escaped by `Character`, so that a bar or
/// percent sign with a mark behind it counted as neither.
enum FormerName {
  /// The name as it is written today; nil where it stays as it is, as nearly all do.
  static func renewed(_ name: String) -> String? {
    // Without a mark, both readings are the same.
    guard name.utf8.contains(where: { $0 >= 0x80 }) else { return nil }
    let parts = name.split(separator: "|", omittingEmptySubsequences: false).map(unescaped)
    guard parts.count == 2 || parts.count == 3 else { return nil }
    let finding = FindingID(check: parts[0], resource: parts[1], discriminator: parts.count == 3 ? parts[2] : "")
    let renewed = finding.description
    return renewed.utf8.elementsEqual(name.utf8) ? nil : renewed
  }

  private static func unescaped(_ part: Substring) -> String {
    let pieces = part.split(separator: "%", omittingEmptySubsequences: false)
    return pieces.dropFirst().reduce(String(pieces.first ?? "")) { text, piece in
      switch piece.prefix(2) {
      case "7C": text + "|" + piece.dropFirst(2)
      case "25": text + "%" + piece.dropFirst(2)
      default: text + "%" + piece
      }
    }
  }
}
