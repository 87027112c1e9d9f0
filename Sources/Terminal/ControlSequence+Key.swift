import Screen

extension ControlSequence {
  /// The key that sends this sequence, if one does.
  var key: Key? {
    if mark == UInt8(ascii: "[") { return consoleKey }
    guard mark == nil, intermediate == nil else { return nil }
    let modifiers = Key.Modifiers(parameter: numbers.count > 1 ? numbers[1] : 1)
    switch final {
    case UInt8(ascii: "Z"): return Key(.tab, .shift)
    case UInt8(ascii: "~"): return tildeKey(modifiers)
    case UInt8(ascii: "u"): return characterKey(numbers.first, modifiers)
    case UInt8(ascii: "$"): return Key.Code(tilde: numbers.first ?? 0).map { Key($0, .shift) }
    case UInt8(ascii: "^"): return Key.Code(tilde: numbers.first ?? 0).map { Key($0, .control) }
    case UInt8(ascii: "@"): return Key.Code(tilde: numbers.first ?? 0).map { Key($0, [.shift, .control]) }
    case UInt8(ascii: "a")...UInt8(ascii: "d"): return Key.Code(cursorKey: final - 0x20).map { Key($0, .shift) }
    default: return Key.Code(cursorKey: final).map { Key($0, modifiers) }
    }
  }

  /// F1 to F5 on the console of Linux.
  private var consoleKey: Key? {
    guard (UInt8(ascii: "A")...UInt8(ascii: "E")).contains(final) else { return nil }
    return Key(.function(Int(final) - 0x40))
  }

  private func tildeKey(_ modifiers: Key.Modifiers) -> Key? {
    // xterm's modifyOtherKeys: `27 ; modifiers ; character ~`.
    if numbers.first == 27, numbers.count == 3 { return characterKey(numbers[2], modifiers) }
    return Key.Code(tilde: numbers.first ?? 0).map { Key($0, modifiers) }
  }

  /// A key that is told by the number of its character.
  private func characterKey(_ number: Int?, _ modifiers: Key.Modifiers) -> Key? {
    guard let number, let scalar = Unicode.Scalar(UInt32(clamping: number)) else { return nil }
    guard number >= 0x20, number != 0x7F else {
      let key = Key(control: UInt8(clamping: number))
      return Key(key.code, key.modifiers.union(modifiers))
    }
    return Key(.character(Character(scalar)), modifiers.subtracting(.shift))
  }
}
