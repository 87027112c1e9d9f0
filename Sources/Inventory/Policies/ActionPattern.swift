/// Names of actions as statements write them: `lambda:InvokeFunction`, `lambda:Invoke*`, `*`.
struct ActionPattern {
  private let pattern: [UInt8]

  /// The pattern of a text.
  init(_ text: String) { pattern = text.utf8.map(Self.lowered) }

  /// Whether it stands for an action; the case of letters does not matter.
  func covers(_ action: String) -> Bool {
    let action = action.utf8.map(Self.lowered)
    var (place, position) = (0, 0)
    // Where the last asterisk stood, and how much of the action it has taken so far.
    var retry: (place: Int, position: Int)?
    while position < action.count {
      if place < pattern.count, pattern[place] == UInt8(ascii: "*") {
        retry = (place, position)
        place += 1
      } else if place < pattern.count, pattern[place] == UInt8(ascii: "?") || pattern[place] == action[position] {
        (place, position) = (place + 1, position + 1)
      } else if let last = retry {
        retry = (last.place, last.position + 1)
        (place, position) = (last.place + 1, last.position + 1)
      } else {
        return false
      }
    }
    return pattern[place...].allSatisfy { $0 == UInt8(ascii: "*") }
  }

  private static func lowered(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
  }
}
