import Mends
import Query
import Answers
import Checks
import Inventory
import Screen

extension Browser {
  static func drawTopBar(_ state: State, _ area: Rectangle, on grid: inout CellGrid) {
    grid.fill(area, role: .bar, ground: .bar)
    let room = area.width - 2
    let (right, isUrgent) = progress(state)
    // The narrower the screen, the less is said of what everybody knows; how bad it is stays to the end.
    let product = Span("lambdascope  ", .barKey)
    let name = Span(state.snapshot.name, .bar)
    let date = Span(state.snapshot.collectedOn.isEmpty ? "" : "  \(state.snapshot.collectedOn)", .barLabel)
    let day = state.isTodayChosen ? [Span("  as of \(state.today)", .barStale)] : []
    let gap = Span("   ", .bar)
    let accounts = [counted(state.inventory.accounts.count, "account")]
    let functions = [counted(state.inventory.functions.count, "function")]
    let findings = findingsTotal(state)
    let worst = worst(state)
    let all = totals(accounts + functions + findings, state) + worst
    let variants = [
      [product, name, date] + day + [gap] + all, [name, date] + day + [gap] + all, [name] + day + [gap] + all,
      [name] + day + [gap] + totals(functions + findings, state) + worst,
      [name] + day + [gap] + totals(findings, state) + worst, totals(findings, state) + worst, [name] + worst,
    ]
    let shortest = totals(findings, state) + worst
    let isRightShown = isUrgent || shortest.width + right.width + 2 <= room
    let reserve = isRightShown ? right.width + 2 : 0
    let left = variants.first { $0.width + reserve <= room } ?? variants[variants.count - 1]
    let end = put(left, column: area.column + 1, end: area.columns.upperBound - 1 - reserve, row: area.row, on: &grid)
    guard end + 2 + right.width < area.columns.upperBound else { return }
    let start = area.columns.upperBound - 1 - right.width
    put(right, column: start, end: area.columns.upperBound, row: area.row, on: &grid)
  }

  private static func totals(_ words: [String], _ state: State) -> [Span] {
    let separator = Span(" \(state.preferences.glyphs[.none]) ", .barLabel)
    return Array(words.map { [Span($0, .bar)] }.joined(separator: [separator]))
  }

  /// How many findings there are; nothing before the checks have ended.
  private static func findingsTotal(_ state: State) -> [String] {
    guard state.checks.findings != nil else { return [] }
    return [counted(state.checks.failuresBySeverity.reduce(0, +), "finding")]
  }

  private static func worst(_ state: State) -> [Span] {
    guard let worst = state.checks.worst else { return [] }
    let count = state.checks.failuresBySeverity[Int(worst.rawValue)]
    // Without colour the worst is reversed, which must not begin before it.
    return [
      Span("  ", .bar), Span("\(state.preferences.glyphs[worst.glyph]) \(grouped(count)) \(worst.name)", worst.role),
    ]
  }

  /// A bar while files are read or checks run, a word when something is amiss, nothing when all is said.
  private static func progress(_ state: State) -> (spans: [Span], isUrgent: Bool) {
    if let reading = state.reading { return (bar("reading ", reading.done, of: reading.total, state), true) }
    switch state.checks.progress {
    case .notStarted, .finished:
      let unknown = state.checks.unknownCount
      return (unknown == 0 ? [] : [Span("\(grouped(unknown)) unknown", .barLabel)], false)
    case .stopped: return ([Span("checks stopped", .barStale)], true)
    case .running(let done, let total): return (bar("checks ", done, of: total, state), true)
    }
  }

  private static func bar(_ what: String, _ done: Int, of total: Int, _ state: State) -> [Span] {
    let width = 8
    let eighths = total == 0 ? 0 : min(width * 8, done * width * 8 / total)
    let glyphs = state.preferences.glyphs
    let full = String(repeating: String(glyphs.bar(eighths: 8)), count: eighths / 8)
    let part = eighths % 8 == 0 ? "" : String(glyphs.bar(eighths: eighths % 8))
    let rest = String(repeating: String(glyphs.bar(eighths: 0)), count: width - full.count - part.count)
    let percent = total == 0 ? 0 : done * 100 / total
    return [
      Span(what, .barLabel), Span(full + part, .progressDone), Span(rest, .progressRest),
      Span(" \(percent) %", .progressText),
    ]
  }

  static func drawCrumbs(_ state: State, _ area: Rectangle, on grid: inout CellGrid) {
    var spans: [Span] = []
    for crumb in state.crumbs {
      spans += [Span(crumb, .crumb), Span(" \(state.preferences.glyphs[.crumb]) ", .textDim)]
    }
    spans.append(Span(state.place.view.title, .crumbActive))
    spans += counts(state)
    put(spans, column: area.column + 1, end: area.columns.upperBound - 1, row: area.row, on: &grid)
  }

  /// How many rows are shown of how many, and why: the filter, the order, what is on its way.
  private static func counts(_ state: State) -> [Span] {
    guard state.place.view.isTable else { return [] }
    let table = state.table
    let shown = table.lines.rowCount
    var spans = [Span("   ", .text)]
    if state.place.view.rows?.openCount != nil, table.isArranged {
      let open = table.openCount
      let text = open == shown ? grouped(shown) : "\(grouped(open)) open of \(grouped(shown))"
      spans.append(Span(text, .frameTitleCount))
      if shown != table.total { spans.append(Span(" of \(grouped(table.total))", .frameTitleCount)) }
    } else {
      let text = shown == table.total ? grouped(shown) : "\(grouped(shown)) of \(grouped(table.total))"
      spans.append(Span(text, .frameTitleCount))
    }
    if let grouping = table.grouping { spans.append(Span("  by \(grouping.name)", .textDim)) }
    if state.tickets.arrangements[state.place] != nil { spans.append(Span("  sorting out the rows", .textDim)) }
    if !table.filter.isEmpty { spans += [Span("   /", .textDim), Span(table.filter, .frameTitleFilter)] }
    if let hits = table.hits {
      spans += [Span("   \(grouped(hits.indices.count)) found ", .textDim), Span(hits.text, .match)]
    }
    return spans
  }

  /// Spans from left to right, cut at the end.
  @discardableResult
  static func put(_ spans: [Span], column: Int, end: Int, row: Int, on grid: inout CellGrid) -> Int {
    var pen = column
    for span in spans where pen < end {
      let width = TextWidth.columns(of: span.text)
      pen += grid.put(span.text, column: pen, row: row, width: min(width, end - pen), role: span.role)
    }
    return pen
  }

  /// `1 function`, `2 functions`, `1,204 functions`.
  static func counted(_ count: Int, _ noun: String) -> String { Count.of(count, noun) }

  /// A number with commas between thousands.
  static func grouped(_ number: Int) -> String { Count.grouped(number) }
}

extension State {
  /// The names on the way to the place, without the view itself.
  var crumbs: [String] {
    switch place.owner {
    case nil: return []
    case .account(let row): return ["Accounts", inventory.name(of: ResourceID(row))]
    case .function(let row): return ["Functions", inventory.name(of: ResourceID(row))]
    case .role(let row): return ["Roles", inventory.name(of: ResourceID(row))]
    case .check(let check): return ["Checks", checks.catalogue[Int(check)].id]
    case .mend(let cause): return ["Mends", dataset.mends?.title(of: cause) ?? ""]
    }
  }
}
