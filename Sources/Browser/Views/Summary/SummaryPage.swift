import Access
public import Answers
import Checks
public import Screen

/// The summary: exposure, severity, duties, accounts, what to fix first, and how much the snapshot holds.
public struct SummaryPage: Sendable {
  /// Its numbers.
  public let figures: SummaryFigures
  /// How far the checks are: so many resources of so many; nil when they have finished.
  public let progress: (done: Int, of: Int)?
  /// The signs to draw with.
  public let glyphs: Glyphs

  /// A page of numbers.
  public init(_ figures: SummaryFigures, progress: (done: Int, of: Int)? = nil, glyphs: Glyphs = .unicode) {
    self.figures = figures
    self.progress = progress
    self.glyphs = glyphs
  }

  /// The page: three columns where there is room, else one below the other.
  public func document(width: Int) -> PaneDocument {
    // What to do comes first, once it is known.
    let isKnown = figures.findings?.steps.first?.cause != nil
    var lines = isKnown ? stacked(first(width)) : []
    let blocks = [exposure, severity, duties].map { $0(columns(in: width)) }
    if isWide(width) {
      lines += SummaryBlock.beside(blocks.map { ($0, columns(in: width)) }, gap: gap)
    } else {
      lines += blocks.flatMap { stacked($0) }
    }
    for block in [accounts(width), isKnown ? nil : first(width), data(width)].compactMap(\.self)
    where !block.lines.isEmpty {
      if lines.last?.spans.isEmpty == false { lines.append(.blank) }
      lines += stacked(block)
    }
    while lines.last?.spans.isEmpty == true { lines.removeLast() }
    return PaneDocument(lines)
  }

  /// The page as plain lines, for output that is no terminal.
  public func text(width: Int) -> [String] {
    [figures.headline.printable, ""]
      + document(width: width).lines.map { line in
        let margin = String(repeating: " ", count: line.indent)
        let text = (margin + line.text).printable
        return String(text.reversed().drop { $0 == " " }.reversed())
      }
  }

  private var gap: Int { 3 }

  private func isWide(_ width: Int) -> Bool { width >= 108 }

  /// The columns of one block.
  private func columns(in width: Int) -> Int { isWide(width) ? (width - 2 * gap) / 3 : width }

  private func stacked(_ block: SummaryBlock) -> [PaneLine] {
    [PaneLine(block.title)] + block.lines + [.blank]
  }
}

// MARK: The three columns

extension SummaryPage {
  private func exposure(_ columns: Int) -> SummaryBlock {
    var block = SummaryBlock("Exposure", "  who can start functions")
    if figures.missingFunctions != nil {
      block.lines = [PaneLine([Span("\(glyphs[.resultUnknown]) functions not collected", .resultUnknown)])]
    }
    let most = figures.exposures.map(\.count).max() ?? 0
    for exposure in figures.exposures {
      let share = most == 0 ? 0 : Double(exposure.count) / Double(most)
      let isUnknown = exposure.exposure == .unknown
      let name = isUnknown ? "\(glyphs[.resultUnknown]) \(exposure.exposure.phrase)" : exposure.exposure.phrase
      let label = Span(name.leading(16), isUnknown ? .resultUnknown : .text)
      let tone = exposure.exposure.tone
      let role = tone == .plain ? .chart1 : tone.role
      block.lines.append(barLine([label], share, exposure.count, role: role, columns: columns))
    }
    return block
  }

  private func severity(_ columns: Int) -> SummaryBlock {
    var block = SummaryBlock("Severity", "  of what failed")
    guard let findings = figures.findings else {
      block.lines = progressLines(columns)
      return block
    }
    let most = max(findings.failures.max() ?? 0, findings.unknown)
    for severity in Severity.allCases.reversed() {
      let count = findings.failures[Int(severity.rawValue)]
      guard count > 0 || severity > .info else { continue }
      let label = Span("\(glyphs[severity.glyph]) \(severity.name)".leading(12), severity.role)
      let share = most == 0 ? 0 : Double(count) / Double(most)
      block.lines.append(barLine([label], share, count, role: severity.role, columns: columns))
    }
    let label = Span("\(glyphs[.resultUnknown]) unknown".leading(12), .resultUnknown)
    let share = most == 0 ? 0 : Double(findings.unknown) / Double(most)
    block.lines.append(barLine([label], share, findings.unknown, role: .resultUnknown, columns: columns))
    return block
  }

  private func duties(_ columns: Int) -> SummaryBlock {
    var block = SummaryBlock("Responsibility", "  customer duties met")
    guard let findings = figures.findings else {
      block.lines = progressLines(columns)
      return block
    }
    for duty in findings.duties {
      let label = Span(duty.duty.name.leading(20))
      guard let share = duty.share else {
        let text = duty.unknown > 0 ? "\(glyphs[.resultUnknown]) unknown" : "nothing to check"
        block.lines.append(PaneLine([label, Span(text, .resultUnknown)]))
        continue
      }
      let value = Span("\(DutyFigures.percent(share)) %".trailing(6))
      let bar = glyphs.bar(share, columns: max(1, min(columns, Self.mostColumns) - 26), role: .sideCustomer)
      block.lines.append(PaneLine([label] + bar + [value]))
    }
    return block
  }

  /// A label, a bar and a number at the right.
  private func barLine(_ label: [Span], _ share: Double, _ count: Int, role: Role, columns: Int) -> PaneLine {
    let taken = label.reduce(0) { $0 + TextWidth.columns(of: $1.text) }
    let bar = glyphs.bar(share, columns: max(1, min(columns, Self.mostColumns) - taken - 7), role: role)
    return PaneLine(label + bar + [Span("\(count)".trailing(7))])
  }

  /// Columns of a bar with its words; longer ones say no more.
  private static let mostColumns = 60

  private func progressLines(_ columns: Int) -> [PaneLine] {
    guard let progress, progress.of > 0 else { return [PaneLine("the checks have not run yet", .progressText)] }
    let share = Double(progress.done) / Double(progress.of)
    let bar = glyphs.bar(share, columns: max(1, min(columns, Self.mostColumns) - 7), role: .progressDone)
    let value = Span("\(DutyFigures.percent(share)) %".trailing(7), .progressText)
    return [PaneLine(bar + [value]), PaneLine("the checks are running", .progressText)]
  }
}
