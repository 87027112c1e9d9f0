/// What a piece of the screen means; a theme gives each role its look.
///
/// Names are dotted, as theme files write them. A role that a theme leaves out takes its parent; `text` is the root.
public enum Role: UInt8, CaseIterable, Hashable, Sendable {
  case text
  case textDim
  case textStrong
  case link
  case error
  case warn
  case ok
  case info
  case frame
  case frameFocus
  case frameTitle
  case frameTitleCount
  case frameTitleFilter
  case crumb
  case crumbActive
  case bar
  case barKey
  case barLabel
  case barReadonly
  case barStale
  case prompt
  case promptFilter
  case promptFind
  case promptCommand
  case promptSuggest
  case promptError
  case tableHead
  case tableHeadSort
  case tableHeadCursor
  case row
  case rowAlt
  case rowCursor
  case rowCursorBlurred
  case rowSelected
  case rowSelectedCursor
  case rowMuted
  case rowNew
  case rowGone
  case cellCursor
  case cellChanged
  case cellNull
  case match
  case matchCurrent
  case severityCritical
  case severityHigh
  case severityMedium
  case severityLow
  case severityInfo
  case resultPass
  case resultFail
  case resultManual
  case resultError
  case resultSkipped
  case resultUnknown
  case stateOpen
  case stateReviewing
  case stateFixing
  case stateAccepted
  case stateFalsepos
  case stateNa
  case stateFixed
  case stateReopened
  case stateExpiring
  case sideAws
  case sideCustomer
  case sideShared
  case treeLine
  case treeCount
  case jsonKey
  case jsonString
  case jsonNumber
  case jsonBool
  case jsonNull
  case jsonPunct
  case diffAdd
  case diffDel
  case diffChange
  case dialog
  case dialogButton
  case dialogButtonFocus
  case toastOk
  case toastWarn
  case toastError
  case progressDone
  case progressRest
  case progressText
  case scrollbarThumb
  case scrollbarTrack
  case chart1
  case chart2
  case chart3
  case chart4
  case chart5
  case chart6
}

extension Role {
  /// The dotted name, as theme files write it.
  public var name: String {
    switch self {
    case .text: "text"
    case .textDim: "text.dim"
    case .textStrong: "text.strong"
    case .link: "link"
    case .error: "error"
    case .warn: "warn"
    case .ok: "ok"
    case .info: "info"
    case .frame: "frame"
    case .frameFocus: "frame.focus"
    case .frameTitle: "frame.title"
    case .frameTitleCount: "frame.title.count"
    case .frameTitleFilter: "frame.title.filter"
    case .crumb: "crumb"
    case .crumbActive: "crumb.active"
    case .bar: "bar"
    case .barKey: "bar.key"
    case .barLabel: "bar.label"
    case .barReadonly: "bar.readonly"
    case .barStale: "bar.stale"
    case .prompt: "prompt"
    case .promptFilter: "prompt.filter"
    case .promptFind: "prompt.find"
    case .promptCommand: "prompt.command"
    case .promptSuggest: "prompt.suggest"
    case .promptError: "prompt.error"
    case .tableHead: "table.head"
    case .tableHeadSort: "table.head.sort"
    case .tableHeadCursor: "table.head.cursor"
    case .row: "row"
    case .rowAlt: "row.alt"
    case .rowCursor: "row.cursor"
    case .rowCursorBlurred: "row.cursor.blurred"
    case .rowSelected: "row.selected"
    case .rowSelectedCursor: "row.selected.cursor"
    case .rowMuted: "row.muted"
    case .rowNew: "row.new"
    case .rowGone: "row.gone"
    case .cellCursor: "cell.cursor"
    case .cellChanged: "cell.changed"
    case .cellNull: "cell.null"
    case .match: "match"
    case .matchCurrent: "match.current"
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
    case .stateOpen: "state.open"
    case .stateReviewing: "state.reviewing"
    case .stateFixing: "state.fixing"
    case .stateAccepted: "state.accepted"
    case .stateFalsepos: "state.falsepos"
    case .stateNa: "state.na"
    case .stateFixed: "state.fixed"
    case .stateReopened: "state.reopened"
    case .stateExpiring: "state.expiring"
    case .sideAws: "side.aws"
    case .sideCustomer: "side.customer"
    case .sideShared: "side.shared"
    case .treeLine: "tree.line"
    case .treeCount: "tree.count"
    case .jsonKey: "json.key"
    case .jsonString: "json.string"
    case .jsonNumber: "json.number"
    case .jsonBool: "json.bool"
    case .jsonNull: "json.null"
    case .jsonPunct: "json.punct"
    case .diffAdd: "diff.add"
    case .diffDel: "diff.del"
    case .diffChange: "diff.change"
    case .dialog: "dialog"
    case .dialogButton: "dialog.button"
    case .dialogButtonFocus: "dialog.button.focus"
    case .toastOk: "toast.ok"
    case .toastWarn: "toast.warn"
    case .toastError: "toast.error"
    case .progressDone: "progress.done"
    case .progressRest: "progress.rest"
    case .progressText: "progress.text"
    case .scrollbarThumb: "scrollbar.thumb"
    case .scrollbarTrack: "scrollbar.track"
    case .chart1: "chart.1"
    case .chart2: "chart.2"
    case .chart3: "chart.3"
    case .chart4: "chart.4"
    case .chart5: "chart.5"
    case .chart6: "chart.6"
    }
  }
}
