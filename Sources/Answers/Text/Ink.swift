public import Checks
public import Screen

/// Colours text for a terminal, or leaves it as it is.
public struct Ink: Sendable {
  /// How many colours the terminal has.
  public let depth: ColorDepth

  /// Ink for a terminal of so many colours.
  public init(depth: ColorDepth) { self.depth = depth }

  /// Marks text as more important.
  public func strong(_ text: String) -> String { styled(text, "1") }

  /// Marks text as less important.
  public func faint(_ text: String) -> String { styled(text, "2") }

  /// Colours text by how bad it is.
  public func severity(_ text: String, _ severity: Severity) -> String {
    switch severity {
    case .critical: styled(text, "1;31")
    case .high: styled(text, "31")
    case .medium: styled(text, "33")
    case .low: styled(text, "36")
    case .info: styled(text, "2")
    }
  }

  /// Colours text by what it means.
  public func tone(_ text: String, _ tone: Tone) -> String {
    switch tone {
    case .plain, .name, .connection: text
    case .dim, .nothing, .progress, .count: faint(text)
    case .strong: strong(text)
    case .good, .met: styled(text, "32")
    case .warning, .unknown: styled(text, "33")
    case .bad, .failed: styled(text, "31")
    case .severity(let level): severity(text, level)
    case .side: text
    }
  }

  /// The sixteen colours of the terminal itself, which fit any background.
  private func styled(_ text: String, _ code: String) -> String {
    depth == .none ? text : "\u{1B}[\(code)m\(text)\u{1B}[0m"
  }
}
