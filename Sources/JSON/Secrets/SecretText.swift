/// Text without its secrets, for all that leaves the program: screen, files, streams and clipboard.
///
/// What of a text is secret gives way to ``mask``; all around it stays: `postgres://app:****@db.internal/orders`. A text
/// that was masked stays as it is when it is masked again, and equal texts are masked alike, so that what is shown can
/// be looked for.
public enum SecretText {
  /// What stands for a secret.
  public static let mask = "****"

  /// Whether a text is one that was masked, as far as it tells.
  public static func isMasked(_ text: String) -> Bool { Array(text.utf8).holds("****") }

  /// The bytes of a text without its secrets; nil when it holds none, as almost every text.
  public static func masked(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    guard var masked = maskedOnce(text) else { return nil }
    // What stood in a secret's way may be gone with another one.
    for _ in 0..<mostRounds {
      guard let again = masked.withUnsafeBufferPointer({ maskedOnce($0) }), again != masked else { break }
      masked = again
    }
    return masked
  }

  /// More than any text needed that was found.
  private static let mostRounds = 16

  private static func maskedOnce(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    let signs = SecretSigns(text)
    // What nobody sees may part what would show a sign.
    let mayHide = text.contains { $0 >= 0x7F || $0 < 0x20 }
    guard !signs.isEmpty || mayHide else { return nil }
    let bytes = Array(text)
    var places = SecretPlace.all(in: bytes, signs)
    if signs.contains(.percent) { places += decodedPlaces(bytes) }
    if mayHide, let visible = VisibleBytes(bytes) {
      let signs = visible.bytes.withUnsafeBufferPointer { SecretSigns($0) }
      if !signs.isEmpty { places += SecretPlace.all(in: visible.bytes, signs).map { visible.origin($0) } }
    }
    guard !places.isEmpty else { return nil }
    return masked(bytes, places.sorted { $0.lowerBound < $1.lowerBound })
  }

  /// The bytes with the mask in the place of some, each run of places by one.
  private static func masked(_ bytes: [UInt8], _ places: [Range<Int>]) -> [UInt8] {
    var masked: [UInt8] = []
    var end = 0
    for place in places where place.upperBound > end {
      if place.lowerBound >= end {
        masked += bytes[end..<place.lowerBound]
        masked += mask.utf8
      }
      end = place.upperBound
    }
    return masked + bytes[end...]
  }

  /// Secrets that are written in percent-encoding, by their places in the text as it is.
  ///
  /// Names of findings encode what may be encoded already.
  private static func decodedPlaces(_ bytes: [UInt8], depth: Int = 1) -> [Range<Int>] {
    let decoded = PercentDecoded(bytes)
    guard decoded.bytes.count < bytes.count else { return [] }
    let signs = decoded.bytes.withUnsafeBufferPointer { SecretSigns($0) }
    var places = SecretPlace.all(in: decoded.bytes, signs)
    if signs.contains(.percent), depth < 3 { places += decodedPlaces(decoded.bytes, depth: depth + 1) }
    return places.map { decoded.origin($0) }
  }
}

extension String {
  /// The text without its secrets; see ``SecretText``.
  public var withoutSecrets: String {
    // A text that another language made is no array of bytes yet.
    let masked =
      utf8.withContiguousStorageIfAvailable { SecretText.masked($0) }
      ?? Array(utf8).withUnsafeBufferPointer { SecretText.masked($0) }
    return masked.map { String(decoding: $0, as: UTF8.self) } ?? self
  }

  /// Whether something in the text is secret.
  public var holdsSecret: Bool {
    utf8.withContiguousStorageIfAvailable { SecretText.masked($0) != nil }
      ?? Array(utf8).withUnsafeBufferPointer { SecretText.masked($0) != nil }
  }
}
