/// A value that is a JSON document itself, as it is or in Base64.
struct SecretDocument {
  private let bytes: [UInt8]
  /// Where the document stands in the value as a whole, nil where that is the document.
  private let whole: Range<Int>?

  /// The document, nil when the value is none.
  init?(_ value: [UInt8]) {
    switch value.first {
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      bytes = value
      whole = nil
    // `ey` and `ew` are how an object begins in Base64, `LS0tLS1CRUdJTi` is how PEM does.
    case UInt8(ascii: "e"), UInt8(ascii: "L"):
      guard value.count >= 24,
        value.starts(with: "ey".utf8) || value.starts(with: "ew".utf8) || value.starts(with: "LS0tLS1CRUdJTi".utf8),
        let decoded = base64Decoded(String(decoding: value.prefix(value.count / 4 * 4), as: UTF8.self))
      else { return nil }
      bytes = decoded
      whole = value.indices
    default: return nil
    }
  }

  /// Where the values of it stand that are credentials, by their shape or by their names; of Base64 it is the whole.
  var credentials: [Range<Int>] {
    guard bytes.first == UInt8(ascii: "{") || bytes.first == UInt8(ascii: "[") else {
      let holds = SecretShape.first(in: String(decoding: bytes, as: UTF8.self)) != nil
      return holds ? [whole ?? bytes.indices] : []
    }
    var places: [Range<Int>] = []
    let parser = JSONParser()
    bytes.withUnsafeBufferPointer { bytes in
      withExtendedLifetime(parser) {
        if let view = parser.read(bytes).view { Self.gather(view, name: "", to: &places) }
      }
    }
    return places.isEmpty ? [] : whole.map { [$0] } ?? places
  }

  private static func gather(_ value: JSONView, name: String, to places: inout [Range<Int>]) {
    switch value.kind {
    case .string: if SecretDetector.sign(name: name, value: value.string) != nil { places.append(value.inside) }
    case .array: for element in value.elements { gather(element, name: name, to: &places) }
    case .object:
      // The private part of a JSON Web Key. Source: RFC 7518, as known on 2026-11-28.
      if value["kty"] != nil {
        for part in [value["d"], value["k"]] { if let part { places.append(part.inside) } }
      }
      for field in value.fields { gather(field.value, name: field.name.string, to: &places) }
    case .number, .boolean, .null: break
    }
  }
}

extension JSONView {
  /// Where the value stands, a text without its quotes.
  fileprivate var inside: Range<Int> {
    kind == .string ? range.lowerBound + 1..<range.upperBound - 1 : range
  }
}
