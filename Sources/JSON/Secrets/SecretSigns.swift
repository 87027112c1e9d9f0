/// What in a text could belong to a credential, found in one pass: most texts that leave the program hold none of it.
struct SecretSigns: OptionSet {
  let rawValue: UInt16

  /// A word that begins like a token and is long enough for one.
  static let token = SecretSigns(rawValue: 1)
  /// The lines around a private key, or the beginning of one.
  static let privateKey = SecretSigns(rawValue: 2)
  /// An address with a scheme.
  static let scheme = SecretSigns(rawValue: 4)
  /// A sign between a user and a host.
  static let user = SecretSigns(rawValue: 8)
  /// The name of a way to sign in, and more behind it.
  static let header = SecretSigns(rawValue: 16)
  /// How the hash of a password begins.
  static let hash = SecretSigns(rawValue: 32)
  /// How a document begins.
  static let document = SecretSigns(rawValue: 64)
  /// A sign that gives a name its value.
  static let setting = SecretSigns(rawValue: 128)
  /// Forty bytes that could be a secret access key.
  static let accessKey = SecretSigns(rawValue: 256)
  /// A percent sign, behind which any of them could be hidden.
  static let percent = SecretSigns(rawValue: 512)

  init(rawValue: UInt16) { self.rawValue = rawValue }

  /// The signs in a text.
  init(_ text: UnsafeBufferPointer<UInt8>) {
    self = []
    guard text.count >= Self.shortest else { return }
    if Self.beginsDocument(text) { insert(.document) }
    var run = Run()
    let kinds = Self.kinds
    for index in text.indices {
      let kind = kinds[Int(text[index])]
      if kind.contains(.token) {
        run.length += 1
        run.letters = kind.contains(.key) ? run.letters + 1 : 0
        if run.letters == 40 { insert(.accessKey) }
        continue
      }
      if run.length > 0 { endRun(&run, at: index, text) }
      if kind.contains(.sign) { look(at: index, text) }
    }
    endRun(&run, at: text.count, text)
  }

  /// No credential is shorter.
  private static let shortest = 8
}

// MARK: Runs

extension SecretSigns {
  /// Bytes of tokens in a row.
  private struct Run {
    var length = 0
    /// How many of the last could be those of a secret access key.
    var letters = 0
  }

  private mutating func endRun(_ run: inout Run, at end: Int, _ text: UnsafeBufferPointer<UInt8>) {
    defer { run = Run() }
    guard run.length >= 10 else { return }
    if text[end - 1] == UInt8(ascii: "N"), text[end - 10] == UInt8(ascii: "-") { insert(.privateKey) }
    guard run.length >= 16 else { return }
    var isWordStart = true
    for index in end - run.length..<end {
      let byte = text[index]
      if isWordStart, byte.isWordByte, TokenPrefix.mayBegin(text, at: index, end: end) {
        insert(TokenPrefix.isKey(byte) ? [.token, .privateKey] : .token)
      }
      isWordStart = !byte.isWordByte || byte == 0x5F
    }
    // What is told by its form alone.
    if run.length >= 36 { insert(.token) }
  }
}

// MARK: Signs

extension SecretSigns {
  /// What a byte can be part of.
  private struct Kind: OptionSet {
    let rawValue: UInt8
    static let token = Kind(rawValue: 1)
    static let key = Kind(rawValue: 2)
    static let sign = Kind(rawValue: 4)
  }

  private static let kinds: [Kind] = (0...255).map { (byte: UInt8) in
    if "=:@ $%{".utf8.contains(byte) { return .sign }
    if byte.isLetter || byte.isDigit || byte == 0x2B || byte == 0x2F { return [.token, .key] }
    return byte.isTokenByte ? .token : []
  }

  private mutating func look(at index: Int, _ text: UnsafeBufferPointer<UInt8>) {
    let next = index + 1 < text.count ? text[index + 1] : 0
    switch text[index] {
    case UInt8(ascii: "="): insert(.setting)
    case UInt8(ascii: "@"): insert(.user)
    case UInt8(ascii: "%"): if next.isHex { insert(.percent) }
    case UInt8(ascii: "{"): if next == UInt8(ascii: "S") { insert(.hash) }
    case UInt8(ascii: "$"): if next.isSmall || next.isDigit { insert(.hash) }
    case UInt8(ascii: ":"): lookBehindColon(at: index, next, text)
    default:
      if next == UInt8(ascii: "-") || next == UInt8(ascii: "i") { insert(.setting) }
      if index >= 4, Self.endsScheme(text, at: index) { insert(.header) }
    }
  }

  private mutating func lookBehindColon(at index: Int, _ next: UInt8, _ text: UnsafeBufferPointer<UInt8>) {
    if next == UInt8(ascii: " ") { insert(.setting) }
    if next == UInt8(ascii: "/") { insert(.scheme) }
    if next == UInt8(ascii: "A") { insert(.token) }
    if index > 0, text[index - 1] == UInt8(ascii: "\"") || text[index - 1] == UInt8(ascii: "'") { insert(.setting) }
  }

  /// Whether a word that ends there names a way to sign in: by its last two letters.
  private static func endsScheme(_ text: UnsafeBufferPointer<UInt8>, at end: Int) -> Bool {
    switch (text[end - 2] | 0x20, text[end - 1] | 0x20) {
    case (0x69, 0x63), (0x65, 0x72), (0x65, 0x6E), (0x65, 0x79), (0x77, 0x73): true
    default: false
    }
  }

  private static func beginsDocument(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    switch text[0] {
    case UInt8(ascii: "{"), UInt8(ascii: "["): true
    case UInt8(ascii: "e"): text[1] == UInt8(ascii: "y") || text[1] == UInt8(ascii: "w")
    case UInt8(ascii: "L"): text[1] == UInt8(ascii: "S") && text[2] == 0x30
    default: false
    }
  }
}
