import Answers
import Screen

/// Puts a pane together from the top down.
struct PaneWriter {
  private(set) var lines: [PaneLine] = []
  private var indent = 0
  /// Columns that the names of fields take, so that values stand below each other.
  private static let nameColumns = 14

  /// What was written, without blank lines at the end.
  var document: PaneDocument {
    let end = lines.lastIndex { !$0.spans.isEmpty }.map { $0 + 1 } ?? 0
    return PaneDocument(Array(lines[..<end]))
  }

  mutating func append(_ line: PaneLine) {
    var line = line
    line.indent += indent
    lines.append(line)
  }

  mutating func add(_ text: String, _ role: Role = .text, link: PaneLink? = nil, copy: String? = nil) {
    append(PaneLine([Span(text, role)], link: link, copyText: copy?.printable))
  }

  /// An empty line, unless the pane is still empty or already has one there.
  mutating func space() {
    if let last = lines.last, !last.spans.isEmpty { lines.append(.blank) }
  }

  /// A headline with what `body` writes below it, indented; the headline folds it away.
  mutating func section(
    _ title: [Span],
    fold: String,
    isFolded: Bool = false,
    trailing: Span? = nil,
    link: PaneLink? = nil,
    copy: String? = nil,
    body: (inout PaneWriter) -> Void
  ) {
    let head = PaneLine(
      title,
      trailing: trailing,
      link: link,
      fold: fold,
      isFoldedAtFirst: isFolded,
      copyText: copy?.printable
    )
    append(head)
    indented { body(&$0) }
  }

  /// A section under a plain title.
  mutating func section(_ title: String, fold: String, isFolded: Bool = false, body: (inout PaneWriter) -> Void) {
    space()
    section([Span(title, .textStrong)], fold: fold, isFolded: isFolded, body: body)
  }

  /// What `body` writes, two columns further in.
  mutating func indented(_ body: (inout PaneWriter) -> Void) {
    indent += 2
    body(&self)
    indent -= 2
  }

  /// A name with its value; `copy` is copied in place of a value that is written shorter.
  mutating func field(
    _ name: String,
    _ value: String,
    _ role: Role = .text,
    link: PaneLink? = nil,
    copy: String? = nil
  ) {
    let padding = String(repeating: " ", count: max(1, Self.nameColumns - TextWidth.columns(of: name)))
    let spans = [Span(name + padding, .textDim), Span(value, role)]
    append(PaneLine(spans, link: link, copyText: (copy ?? value).printable))
  }

  /// A name whose value is not there, and why.
  mutating func field(_ name: String, absent: Absence, context: PaneContext) {
    switch absent {
    case .none: field(name, "none", .cellNull)
    case .unknown(let why): field(name, "\(context.glyphs[.resultUnknown]) \(why)", .resultUnknown)
    }
  }

  /// A line about something that is not there, and why.
  mutating func add(absent: Absence, context: PaneContext) {
    switch absent {
    case .none: add("none", .cellNull)
    case .unknown(let why): add("\(context.glyphs[.resultUnknown]) \(why)", .resultUnknown)
    }
  }
}
