public import Screen

/// Keys of a sequence that is not finished, such as the first of `gg`.
public struct PendingKeys: Hashable, Sendable {
  /// The keys so far.
  public var keys: [Key]
  /// When the last one came.
  public var since: Moment
  /// Whether the keys that can follow are shown.
  public var isMenuShown = false

  /// Whether they lead nowhere, so that the letter behind them, meant to go with them, must do nothing either.
  public var isDead = false

  /// How long a letter counts as meant to go with a dead key, in milliseconds.
  static let deadDelay: Int64 = 1000
  /// How long to wait before the keys that can follow are shown, in milliseconds.
  static let menuDelay: Int64 = 400

  /// The keys so far, none at first.
  public init(keys: [Key] = [], since: Moment = Moment(milliseconds: 0)) {
    self.keys = keys
    self.since = since
  }

  /// A letter that does nothing, and with it the next one.
  static func dead(_ key: Key, since: Moment) -> PendingKeys {
    var pending = PendingKeys(keys: [key], since: since)
    pending.isDead = true
    return pending
  }

  /// When time alone changes what they mean; nil when there are none.
  var nextChange: Moment? {
    if keys.isEmpty || isMenuShown { return nil }
    return since + (isDead ? PendingKeys.deadDelay : PendingKeys.menuDelay)
  }

  /// Lets time pass: the menu opens behind living keys, dead ones are forgotten.
  mutating func passTime(to now: Moment) {
    guard let nextChange, nextChange <= now else { return }
    if isDead { self = PendingKeys() } else { isMenuShown = true }
  }
}

extension Key {
  /// Whether it writes a letter, and so may be meant as part of a sequence.
  var isLetter: Bool {
    guard modifiers.isEmpty, case .character(let character) = code else { return false }
    return character.isLetter
  }
}
