import Screen

/// What one piece of the input means.
enum Input: Equatable {
  case keys([Key])
  case mouse(MouseEvent)
  case pasteBegins
  case synchronizesUpdates(Bool)
  /// A sequence that is of no interest, as an answer nobody asked for.
  case nothing

  /// Takes the first piece from `bytes`; nil when it is not complete yet.
  ///
  /// When `isFinal`, nothing more will come: a lone escape is then the Escape key, a lone introducer behind it an Alt
  /// key, and a sequence that never ended is nothing.
  init?(parsing bytes: inout ArraySlice<UInt8>, isFinal: Bool) {
    guard let first = bytes.first else { return nil }
    if first == 0x1B {
      self.init(parsingEscape: &bytes, isFinal: isFinal)
    } else if first < 0x20 || first == 0x7F {
      bytes.removeFirst()
      self = .keys([Key(control: first)])
    } else {
      guard let keys = Key.typed(&bytes, isFinal: isFinal) else { return nil }
      self = .keys(keys)
    }
  }

  private init?(parsingEscape bytes: inout ArraySlice<UInt8>, isFinal: Bool) {
    var rest = bytes.dropFirst()
    guard let first = rest.first else {
      guard isFinal else { return nil }
      bytes = rest
      self = .keys([Key(.escape)])
      return
    }
    if first == 0x1B {
      self.init(parsingSecondEscape: &bytes, isFinal: isFinal)
    } else if let input = Self.sequence(&rest, introducedBy: first) {
      bytes = rest
      self = input
    } else {
      // A person who types Alt and an introducer sends nothing after it; a terminal sends the rest at once.
      let isWhole = !Self.introducers.contains(first) && rest.count >= Key.scalarLength(first)
      guard isWhole || isFinal else { return nil }
      if Self.introducers.contains(first), rest.count > 1 {
        // A sequence whose end never came: none of it was typed.
        bytes = rest.dropFirst(rest.prefix { $0 != 0x1B }.count)
        self = .nothing
        return
      }
      self.init(parsingAlt: &bytes)
    }
  }

  /// What may follow an escape to begin a sequence.
  private static let introducers = Array("[O]P_^".utf8)

  /// Whether bytes that wait for more have begun a sequence, so that what follows belongs to it.
  static func beginsSequence(_ bytes: [UInt8]) -> Bool {
    let rest = bytes.drop { $0 == 0x1B }
    guard rest.count < bytes.count, let first = rest.first else { return false }
    return introducers.contains(first)
  }

  /// Takes a whole sequence from `bytes`, which begin at its introducer; nil when there is none, or not all of it.
  private static func sequence(_ bytes: inout ArraySlice<UInt8>, introducedBy first: UInt8) -> Input? {
    switch first {
    case UInt8(ascii: "["): ControlSequence(parsing: &bytes).map { Input($0) }
    case UInt8(ascii: "O"): Key(parsingShift: &bytes).map { .keys([$0]) }
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "_"), UInt8(ascii: "^"):
      ControlString.skip(&bytes) ? .nothing : nil
    default: nil
    }
  }

  /// Alt and a key that has no sequence of its own.
  private init(parsingAlt bytes: inout ArraySlice<UInt8>) {
    let rest = bytes.dropFirst()
    guard let first = rest.first else {
      bytes = rest
      self = .keys([Key(.escape)])
      return
    }
    var character = rest.prefix(Key.scalarLength(first))
    bytes = rest.dropFirst(character.count)
    let isControl = first < 0x20 || first == 0x7F
    let key = isControl ? Key(control: first) : Key.typed(&character, isFinal: true)?.first
    self = .keys(key.map { [Key($0.code, $0.modifiers.union(.alt))] } ?? [Key(.escape)])
  }

  /// Two escapes: Alt with a key that sends a sequence, else the Escape key twice.
  private init?(parsingSecondEscape bytes: inout ArraySlice<UInt8>, isFinal: Bool) {
    var rest = bytes.dropFirst()
    let next = rest.dropFirst().first
    guard next == UInt8(ascii: "[") || next == UInt8(ascii: "O") else {
      if next == nil, !isFinal { return nil }
      bytes = rest
      self = .keys([Key(.escape)])
      return
    }
    guard let inner = Input(parsing: &rest, isFinal: isFinal) else { return nil }
    bytes = rest
    guard case .keys(let keys) = inner else {
      self = inner
      return
    }
    self = .keys(keys.map { Key($0.code, $0.modifiers.union(.alt)) })
  }
}

extension Input {
  fileprivate init(_ sequence: ControlSequence) {
    if let event = sequence.mouseEvent {
      self = .mouse(event)
    } else if sequence.isPasteStart {
      self = .pasteBegins
    } else if let known = sequence.synchronizedUpdates {
      self = .synchronizesUpdates(known)
    } else if let key = sequence.key {
      self = .keys([key])
    } else {
      self = .nothing
    }
  }
}
