import AWSNames

extension FindingID: CustomStringConvertible, LosslessStringConvertible {
  /// `lambda-policy-public|arn:aws:lambda:…:function:checkout|Statement1`, without the last parts where they are empty.
  ///
  /// Within a part, a bar is written `%7C`, a percent sign `%25` and U+0000 `%00`, which ends texts in C.
  public var description: String {
    var text = "\(FindingID.escaped(check))|\(FindingID.escaped(resource))"
    if !discriminator.isEmpty || !account.isEmpty { text += "|\(FindingID.escaped(discriminator))" }
    if !account.isEmpty { text += "|\(FindingID.escaped(account))" }
    return text
  }

  /// The finding of a written name.
  public init?(_ description: String) {
    let parts = description.parts(at: "|", omittingEmptySubsequences: false).map(FindingID.unescaped)
    guard (2...4).contains(parts.count), !parts[0].isEmpty, !parts[1].isEmpty else { return nil }
    self.init(
      check: parts[0],
      resource: parts[1],
      discriminator: parts.count > 2 ? parts[2] : "",
      account: parts.count > 3 ? parts[3] : ""
    )
  }

  private static let escapes: [(byte: UInt8, code: String)] = [
    (UInt8(ascii: "%"), "%25"), (UInt8(ascii: "|"), "%7C"), (0, "%00"),
  ]

  private static func needsEscape(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "%") || byte == UInt8(ascii: "|") || byte == 0
  }

  private static func escaped(_ part: String) -> String {
    guard part.utf8.contains(where: needsEscape) else { return part }
    var written: [UInt8] = []
    for byte in part.utf8 {
      if let escape = escapes.first(where: { $0.byte == byte }) {
        written += escape.code.utf8
      } else {
        written.append(byte)
      }
    }
    return String(decoding: written, as: UTF8.self)
  }

  private static func unescaped(_ part: Substring) -> String {
    guard part.holds("%") else { return String(part) }
    var rest = Array(part.utf8)[...]
    var bytes: [UInt8] = []
    while let first = rest.first {
      let escape = first == UInt8(ascii: "%") ? escapes.first { rest.starts(with: $0.code.utf8) } : nil
      bytes.append(escape?.byte ?? first)
      rest = rest.dropFirst(escape?.code.utf8.count ?? 1)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
