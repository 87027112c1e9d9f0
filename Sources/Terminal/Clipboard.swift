/// Writing to the clipboard of the terminal in front of the user (OSC 52), also over a network.
enum Clipboard {
  /// Most bytes of text in one request: terminals drop a sequence of more than about 100,000 bytes.
  static let limit = 74_994

  /// The bytes that make a terminal copy `text`; nil when it is too long.
  ///
  /// tmux takes the request itself; screen has to be told to pass it on, in pieces that its buffer can hold.
  static func request(copying text: String, through multiplexer: Multiplexer?) -> [UInt8]? {
    let bytes = Array(text.utf8)
    guard bytes.count <= limit else { return nil }
    let request = Array("\u{1B}]52;c;".utf8) + base64(bytes) + [0x07]
    return multiplexer == .screen ? wrappedForScreen(request) : request
  }

  private static func wrappedForScreen(_ request: [UInt8]) -> [UInt8] {
    let pieceLength = 240
    return stride(from: 0, to: request.count, by: pieceLength).flatMap { start in
      let piece = request[start..<min(start + pieceLength, request.count)]
      return Array("\u{1B}P".utf8) + piece + Array("\u{1B}\\".utf8)
    }
  }

  static func base64(_ bytes: [UInt8]) -> [UInt8] {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var encoded: [UInt8] = []
    encoded.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let value = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
      for place in 0...3 {
        encoded.append(place <= group.count ? alphabet[value >> (18 - 6 * place) & 63] : UInt8(ascii: "="))
      }
    }
    return encoded
  }
}
