/// Something said to the user.
public struct Message: Hashable, Sendable {
  /// How it is meant.
  public enum Kind: Hashable, Sendable {
    /// Something to know.
    case note
    /// Something has worked.
    case success
    /// Something needs attention.
    case warning
    /// Something has not worked.
    case error
  }

  /// How it is meant.
  public var kind: Kind
  /// What is said.
  public var text: String
  /// When.
  public var moment: Moment

  /// Something said to the user.
  public init(_ kind: Kind, _ text: String, at moment: Moment) {
    self.kind = kind
    self.text = text
    self.moment = moment
  }
}

/// What was said to the user, the newest last.
public struct MessageLog: Hashable, Sendable {
  /// All messages kept.
  public private(set) var messages: [Message] = []
  /// The message on the bottom line, until it has been there long enough.
  public private(set) var shown: Message?

  private static let longest = 500
  /// How long a problem stays on the bottom line whatever is typed, in milliseconds.
  private static let readingTime: Int64 = 500

  /// A log without messages.
  public init() {}

  mutating func say(_ kind: Message.Kind, _ text: String, at moment: Moment) {
    let message = Message(kind, text, at: moment)
    messages.append(message)
    if messages.count > MessageLog.longest { messages.removeFirst() }
    shown = message
  }

  /// Shows a note without keeping it; a problem on the bottom line stays there.
  mutating func mention(_ text: String, at moment: Moment) {
    if let shown, shown.kind == .warning || shown.kind == .error { return }
    shown = Message(.note, text, at: moment)
  }

  /// When the shown message has been there long enough: errors stay longer.
  var expiry: Moment? {
    guard let shown else { return nil }
    switch shown.kind {
    case .note, .success: return shown.moment + 4000
    case .warning, .error: return shown.moment + 8000
    }
  }

  mutating func hide() { shown = nil }

  /// A key takes the message with it; a problem stays until it could have been read.
  mutating func passKey(at moment: Moment) {
    guard let shown else { return }
    switch shown.kind {
    case .note, .success: hide()
    case .warning, .error: if shown.moment + MessageLog.readingTime <= moment { hide() }
    }
  }
}
