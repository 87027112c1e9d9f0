/// The name of a finding that survives a new snapshot and a changed order: check, resource and discriminator.
public struct FindingID: Hashable, Sendable {
  /// The check.
  public var check: String
  /// The ARN of the resource.
  public var resource: String
  /// What tells it from other findings of the same check and resource; often empty.
  public var discriminator: String

  /// The name of a finding.
  public init(check: String, resource: String, discriminator: String = "") {
    self.check = check
    self.resource = resource
    self.discriminator = discriminator
  }
}

extension FindingID: CustomStringConvertible, LosslessStringConvertible {
  /// `lambda-policy-public|arn:aws:lambda:…:function:checkout|Statement1`, without the last part where it is empty.
  ///
  /// A bar within a part is written `%7C`, a percent sign `%25`.
  public var description: String {
    let parts = discriminator.isEmpty ? [check, resource] : [check, resource, discriminator]
    return parts.map(FindingID.escaped).joined(separator: "|")
  }

  /// The finding of a written name.
  public init?(_ description: String) {
    let parts = description.split(separator: "|", omittingEmptySubsequences: false)
    guard parts.count == 2 || parts.count == 3 else { return nil }
    check = FindingID.unescaped(parts[0])
    resource = FindingID.unescaped(parts[1])
    discriminator = parts.count == 3 ? FindingID.unescaped(parts[2]) : ""
    guard !check.isEmpty, !resource.isEmpty else { return nil }
  }

  private static func escaped(_ part: String) -> String {
    guard part.utf8.contains(where: { $0 == 0x7C || $0 == 0x25 }) else { return part }
    return part.reduce(into: "") { written, character in
      switch character {
      case "|": written += "%7C"
      case "%": written += "%25"
      default: written.append(character)
      }
    }
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
