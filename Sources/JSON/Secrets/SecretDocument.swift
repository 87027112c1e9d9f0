/// A value that is a JSON document itself, as it is or in Base64.
struct SecretDocument {
  private let bytes: [UInt8]

  /// The document, nil when the value is none.
  init?(_ value: [UInt8]) {
    switch value.first {
    case UInt8(ascii: "{"), UInt8(ascii: "["): bytes = value
    // `ey` and `ew` are how an object begins in Base64, `LS0tLS1CRUdJTi` is how PEM does.
    case UInt8(ascii: "e"), UInt8(ascii: "L"):
      guard value.count >= 24,
        value.starts(with: "ey".utf8) || value.starts(with: "ew".utf8) || value.starts(with: "LS0tLS1CRUdJTi".utf8),
        let decoded = base64Decoded(String(decoding: value.prefix(value.count / 4 * 4), as: UTF8.self))
      else { return nil }
      bytes = decoded
    default: return nil
    }
  }

  /// Whether some value of it is a credential, by its shape or by its name.
  var holdsCredential: Bool {
    guard bytes.first == UInt8(ascii: "{") || bytes.first == UInt8(ascii: "[") else {
      return SecretShape.first(in: String(decoding: bytes, as: UTF8.self)) != nil
    }
    let parser = JSONParser()
    return bytes.withUnsafeBufferPointer { bytes in
      withExtendedLifetime(parser) { parser.read(bytes).view.map { Self.holdsCredential($0, name: "") } ?? false }
    }
  }

  private static func holdsCredential(_ value: JSONView, name: String) -> Bool {
    switch value.kind {
    case .string: SecretDetector.sign(name: name, value: value.string) != nil
    case .array: value.elements.contains { holdsCredential($0, name: name) }
    case .object:
      // The private part of a JSON Web Key. Source: RFC 7518, as known on 2026-11-28.
      value["kty"] != nil && (value["d"] != nil || value["k"] != nil)
        || value.fields.contains { holdsCredential($0.value, name: $0.name.string) }
    case .number, .boolean, .null: false
    }
  }
}
