/// A sign of the program's own drawing, with a Unicode form and an ASCII twin; each takes one column.
///
/// No emoji and no private-use icons: terminals disagree about both.
public enum Glyph: UInt8, CaseIterable, Hashable, Sendable {
  /// Lines, corners and crossings of frames.
  case horizontal, vertical, topLeft, topRight, bottomLeft, bottomRight, teeLeft, teeRight, teeTop, teeBottom, cross
  /// How bad a finding is.
  case severityCritical, severityHigh, severityMedium, severityLow, severityInfo
  /// What a check says.
  case resultPass, resultFail, resultManual, resultError, resultSkipped, resultUnknown
  /// Folds and the lines of trees.
  case expanded, collapsed, treeBranch, treeLast, treeLine
  /// Marks beside text and rows.
  case ellipsis, selected, muted, cursorMark, retired, none, arrowRight, arrowDown, crumb, caret
  /// Orders, differences and ticks.
  case sortAscending, sortDescending, added, removed, changed, checked, unchecked
  /// The parts of a scroll bar.
  case scrollbarThumb, scrollbarTrack
  /// A bar's column, filled by so many eighths.
  case barEmpty, bar1, bar2, bar3, bar4, bar5, bar6, bar7, bar8
}

extension Glyph {
  /// The name in theme files: a role's name where the sign stands for one.
  public var name: String {
    switch self {
    case .severityCritical: "severity.critical"
    case .severityHigh: "severity.high"
    case .severityMedium: "severity.medium"
    case .severityLow: "severity.low"
    case .severityInfo: "severity.info"
    case .resultPass: "result.pass"
    case .resultFail: "result.fail"
    case .resultManual: "result.manual"
    case .resultError: "result.error"
    case .resultSkipped: "result.skipped"
    case .resultUnknown: "result.unknown"
    case .scrollbarThumb: "scrollbar.thumb"
    case .scrollbarTrack: "scrollbar.track"
    default: "\(self)"
    }
  }

  /// The Unicode form and its ASCII twin.
  public var forms: (unicode: Character, ascii: Character) {
    switch self {
    case .horizontal: ("─", "-")
    case .vertical: ("│", "|")
    case .topLeft: ("┌", "+")
    case .topRight: ("┐", "+")
    case .bottomLeft: ("└", "+")
    case .bottomRight: ("┘", "+")
    case .teeLeft: ("├", "+")
    case .teeRight: ("┤", "+")
    case .teeTop: ("┬", "+")
    case .teeBottom: ("┴", "+")
    case .cross: ("┼", "+")
    case .severityCritical: ("▲", "C")
    case .severityHigh: ("■", "H")
    case .severityMedium: ("▪", "M")
    case .severityLow: ("·", "L")
    case .severityInfo: ("i", "I")
    case .resultPass: ("✓", "+")
    case .resultFail: ("✗", "x")
    case .resultManual: ("◇", "m")
    case .resultError: ("!", "!")
    case .resultSkipped: ("–", "-")
    case .resultUnknown: ("?", "?")
    case .expanded: ("▼", "v")
    case .collapsed: ("▶", ">")
    case .treeBranch: ("├", "|")
    case .treeLast: ("└", "`")
    case .treeLine: ("│", "|")
    case .ellipsis: ("…", "~")
    case .selected: ("*", "*")
    case .muted: ("~", "~")
    case .cursorMark: ("▌", ">")
    case .retired: ("†", "!")
    case .none: ("·", ".")
    case .arrowRight: ("→", ">")
    case .arrowDown: ("▼", "v")
    case .crumb: ("›", ">")
    case .caret: ("▏", "|")
    case .sortAscending: ("↑", "^")
    case .sortDescending: ("↓", "v")
    case .added: ("+", "+")
    case .removed: ("−", "-")
    case .changed: ("≠", "~")
    case .checked: ("■", "x")
    case .unchecked: ("□", "o")
    case .scrollbarThumb: ("█", "#")
    case .scrollbarTrack: ("│", "|")
    case .barEmpty: ("░", ".")
    case .bar1: ("▏", ".")
    case .bar2: ("▎", ".")
    case .bar3: ("▍", ".")
    case .bar4: ("▌", "-")
    case .bar5: ("▋", "-")
    case .bar6: ("▊", "=")
    case .bar7: ("▉", "=")
    case .bar8: ("█", "#")
    }
  }
}
