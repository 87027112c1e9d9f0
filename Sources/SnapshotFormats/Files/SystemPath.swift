/// Paths as text.
///
/// The system's paths are bytes, and a folder may bear a name that is not UTF-8. Bytes that are no part of UTF-8 become scalars of a private plane and back again, so that every path survives being
/// a `String`. Those scalars themselves are taken byte by byte, so that no two paths get the same text.
public enum SystemPath {
  private static let base: UInt32 = 0x10FF00

  /// The text of a path.
  public static func text(_ bytes: some Sequence<UInt8>) -> String {
    let bytes = Array(bytes)
    if let text = String(validating: bytes, as: UTF8.self), !text.unicodeScalars.contains(where: stands) { return text }
    var scalars = String.UnicodeScalarView()
    var place = 0
    while place < bytes.count {
      if let (scalar, length) = scalar(at: place, in: bytes), !stands(scalar) {
        scalars.append(scalar)
        place += length
      } else {
        if let stand = Unicode.Scalar(base + UInt32(bytes[place])) { scalars.append(stand) }
        place += 1
      }
    }
    return String(scalars)
  }

  /// The text of a path that ends with a zero.
  public static func text(_ path: UnsafePointer<CChar>) -> String {
    var bytes: [UInt8] = []
    var place = path
    while place.pointee != 0 {
      bytes.append(UInt8(bitPattern: place.pointee))
      place += 1
    }
    return text(bytes)
  }

  /// The bytes of a path, with a zero behind them, for calls of the system.
  public static func bytes(_ text: String) -> [CChar] {
    // The scalars that stand for bytes begin with F4, as few others do.
    guard text.utf8.contains(0xF4) else { return text.utf8.map { CChar(bitPattern: $0) } + [0] }
    var bytes: [CChar] = []
    bytes.reserveCapacity(text.utf8.count + 1)
    for scalar in text.unicodeScalars {
      if stands(scalar) {
        bytes.append(CChar(bitPattern: UInt8(scalar.value & 0xFF)))
      } else {
        bytes += UTF8.encode(scalar).map { $0.map { CChar(bitPattern: $0) } } ?? []
      }
    }
    return bytes + [0]
  }

  /// Whether a scalar stands for a byte.
  private static func stands(_ scalar: Unicode.Scalar) -> Bool { scalar.value & 0xFFFF00 == base }

  /// The scalar that begins at a place, and its length in bytes; nil when none does.
  private static func scalar(at place: Int, in bytes: [UInt8]) -> (Unicode.Scalar, Int)? {
    let length =
      switch bytes[place] {
      case 0x00...0x7F: 1
      case 0xC2...0xDF: 2
      case 0xE0...0xEF: 3
      case 0xF0...0xF4: 4
      default: 0
      }
    guard length > 0, place + length <= bytes.count else { return nil }
    let text = String(validating: bytes[place..<place + length], as: UTF8.self)
    return text?.unicodeScalars.first.map { ($0, length) }
  }
}
