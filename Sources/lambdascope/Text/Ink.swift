import Checks
import Screen

/// Colours text for a terminal, or leaves it as it is.
struct Ink {
  let depth: ColorDepth

  /// Marks text as more important.
  func strong(_ text: String) -> String { styled(text, "1") }

  /// Marks text as less important.
  func faint(_ text: String) -> String { styled(text, "2") }

  /// Colours text by how bad it is.
  func severity(_ text: String, _ severity: Severity) -> String {
    switch severity {
    case .critical: styled(text, "1;31")
    case .high: styled(text, "31")
    case .medium: styled(text, "33")
    case .low: styled(text, "36")
    case .info: styled(text, "2")
    }
  }

  /// The sixteen colours of the terminal itself, which fit any background.
  private func styled(_ text: String, _ code: String) -> String {
    depth == .none ? text : "\u{1B}[\(code)m\(text)\u{1B}[0m"
  }
}
