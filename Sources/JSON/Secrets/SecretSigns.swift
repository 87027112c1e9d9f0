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
    let kinds = Self.kinds
    var index = 0
    while true {
      let start = index
      while index < text.count, kinds[Int(text[index])].contains(.token) { index += 1 }
      if index - start >= 10 { lookAtRun(start..<index, text, kinds) }
      guard index < text.count else { return }
      if kinds[Int(text[index])].contains(.sign) { look(at: index, text) }
      index += 1
    }
  }

  /// No credential is shorter.
  private static let shortest = 8
}

// MARK: Runs

extension SecretSigns {
  /// Looks at some bytes of tokens in a row.
  private mutating func lookAtRun(_ run: Range<Int>, _ text: UnsafeBufferPointer<UInt8>, _ kinds: [Kind]) {
    let end = run.upperBound
    if text[end - 1] == UInt8(ascii: "N"), text[end - 10] == UInt8(ascii: "-") { insert(.privateKey) }
    guard run.count >= 16 else { return }
    if run.count >= 40, Self.holdsAccessKey(run, text, kinds) { insert(.accessKey) }
    var isWordStart = true
    for index in run {
      let byte = text[index]
      if isWordStart, byte.isWordByte {
        if TokenPrefix.mayBegin(text, at: index, end: end) {
          insert(TokenPrefix.isKey(byte) ? [.token, .privateKey] : .token)
        } else if TokenForm.mayBegin(text, at: index, end: end) {
          insert(.token)
        }
      }
      isWordStart = !byte.isWordByte || byte == 0x5F
    }
  }

  /// Whether forty bytes in a row could be those of a secret access key.
  private static func holdsAccessKey(_ run: Range<Int>, _ text: UnsafeBufferPointer<UInt8>, _ kinds: [Kind]) -> Bool {
    var letters = 0
    for index in run {
      letters = kinds[Int(text[index])].contains(.key) ? letters + 1 : 0
      if letters == 40 { return true }
    }
    return false
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
