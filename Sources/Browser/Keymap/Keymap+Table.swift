import Checks
import Triage

extension Keymap {
  static let movement: [KeyBinding] = [
    KeyBinding(.table, ["j", "down", "ctrl-n"], .movement(.move(.lines(1))), "next line", hint: "down"),
    KeyBinding(.table, ["k", "up", "ctrl-p"], .movement(.move(.lines(-1))), "previous line", hint: "up"),
    KeyBinding(.table, ["enter", "o"], .travel(.follow), "open what is under the cursor", hint: "open"),
    KeyBinding(.table, ["ctrl-d"], .movement(.move(.halfPages(1))), "half a page down"),
    KeyBinding(.table, ["ctrl-u"], .movement(.move(.halfPages(-1))), "half a page up"),
    KeyBinding(.table, ["ctrl-f", "pagedown", "ctrl-v"], .movement(.move(.pages(1))), "a page down"),
    KeyBinding(.table, ["pageup", "ctrl-b", "alt-v"], .movement(.move(.pages(-1))), "a page up"),
    KeyBinding(.table, ["gg", "home", "<"], .movement(.move(.first)), "first line"),
    KeyBinding(.table, ["G", "end", ">"], .movement(.move(.last)), "last line"),
    KeyBinding(.table, ["zz"], .movement(.scrollCursorTo(.centre)), "cursor line to the centre"),
    KeyBinding(.table, ["zt"], .movement(.scrollCursorTo(.top)), "cursor line to the top"),
    KeyBinding(.table, ["zb"], .movement(.scrollCursorTo(.bottom)), "cursor line to the bottom"),
    KeyBinding(.table, ["h", "left"], .movement(.moveColumn(-1)), "column to the left; on a group, fold it"),
    KeyBinding(.table, ["l", "right"], .movement(.moveColumn(1)), "column to the right; on a group, unfold it"),
    KeyBinding(.table, [")"], .movement(.nextGroup(1)), "next group, or next row whose cell differs"),
    KeyBinding(.table, ["("], .movement(.nextGroup(-1)), "previous group, or previous row whose cell differs"),
    KeyBinding(.table, ["e"], .movement(.nextProblem(1)), "next row with a high or critical finding"),
    KeyBinding(.table, ["E"], .movement(.nextProblem(-1)), "previous row with a high or critical finding"),
  ]

  static let rows: [KeyBinding] = [
    KeyBinding(.table, ["/", "F4"], .rows(.startFilter), "filter the rows", hint: "filter"),
    KeyBinding(.table, ["f", "F3"], .rows(.startFind), "find, keeping all rows"),
    KeyBinding(.table, ["n"], .movement(.nextHit(1)), "next row found"),
    KeyBinding(.table, ["N"], .movement(.nextHit(-1)), "previous row found"),
    KeyBinding(.table, ["="], .rows(.filterToCell), "only rows with the cell under the cursor"),
    KeyBinding(.table, ["!"], .rows(.filterOutCell), "only rows without the cell under the cursor"),
    KeyBinding(.table, ["R"], .rows(.reset), "reset filter, order and columns"),
    KeyBinding(.table, ["s"], .rows(.sortByColumn), "sort by the column; again: reverse; third: natural"),
    KeyBinding(.table, ["S"], .rows(.addSortColumn), "add the column as the next sort key"),
    KeyBinding(.table, ["F6"], .rows(.pickSortColumn), "choose the column to sort by"),
    KeyBinding(.table, ["c"], .rows(.pickColumns), "choose the columns"),
    KeyBinding(.table, ["zh"], .rows(.hideColumn), "hide the column"),
    KeyBinding(.table, ["space", "insert"], .selection(.toggle), "select the row, go down", hint: "select"),
    KeyBinding(.table, ["v"], .selection(.startRange), "select a range"),
    KeyBinding(.table, ["V"], .selection(.toAnchor), "select from the last selected row to here"),
    KeyBinding(.table, ["shift-down"], .selection(.extend(1)), "select, go down"),
    KeyBinding(.table, ["shift-up"], .selection(.extend(-1)), "select, go up"),
    KeyBinding(.table, ["a"], .selection(.all), "select all rows shown"),
    KeyBinding(.table, ["*", "+"], .selection(.byPattern), "select rows by a pattern"),
    KeyBinding(.table, ["i"], .selection(.invert), "invert the selection"),
    KeyBinding(.table, ["zx"], .selection(.clear), "select nothing"),
    KeyBinding(.table, ["za"], .movement(.fold(.toggle)), "fold or unfold the group"),
    KeyBinding(.table, ["zM"], .movement(.fold(.closeAll)), "fold all groups"),
    KeyBinding(.table, ["zR"], .movement(.fold(.openAll)), "unfold all groups"),
    KeyBinding(.table, ["z="], .rows(.toggleGrouping), "gather by check, principal or resource, or list one by one"),
    KeyBinding(.table, ["t"], .travel(.showFindings), "the findings of this row, to decide about them"),
    KeyBinding(.table, ["."], .program(.repeatLast), "repeat the last change"),
  ]

  static let range: [KeyBinding] = [
    KeyBinding(.range, ["v"], .selection(.startRange), "end the range", hint: "end range"),
    KeyBinding(.range, ["y"], .output(.copy(.table)), "copy the selected rows"),
  ]

  static let findings: [KeyBinding] = [
    KeyBinding(
      .findings,
      ["ta"],
      .triage(.decide(.accepted, goesOn: false)),
      "accept the risk, with reason and expiry",
      hint: "accept"
    ),
    KeyBinding(.findings, ["tf"], .triage(.decide(.falsePositive, goesOn: false)), "false positive, with reason"),
    KeyBinding(.findings, ["tn"], .triage(.decide(.notApplicable, goesOn: false)), "not applicable, with reason"),
    KeyBinding(.findings, ["to"], .triage(.decide(.open, goesOn: false)), "open"),
    KeyBinding(.findings, ["tr"], .triage(.decide(.reviewing, goesOn: false)), "reviewing"),
    KeyBinding(.findings, ["tw"], .triage(.decide(.fixing, goesOn: false)), "fixing: work is under way"),
    KeyBinding(.findings, ["Ta"], .triage(.decide(.accepted, goesOn: true)), "accept, then the next open one"),
    KeyBinding(
      .findings,
      ["Tf"],
      .triage(.decide(.falsePositive, goesOn: true)),
      "false positive, then the next open one"
    ),
    KeyBinding(
      .findings,
      ["Tn"],
      .triage(.decide(.notApplicable, goesOn: true)),
      "not applicable, then the next open one"
    ),
    KeyBinding(.findings, ["To"], .triage(.decide(.open, goesOn: true)), "open, then the next open one"),
    KeyBinding(.findings, ["Tr"], .triage(.decide(.reviewing, goesOn: true)), "reviewing, then the next open one"),
    KeyBinding(.findings, ["Tw"], .triage(.decide(.fixing, goesOn: true)), "fixing, then the next open one"),
    KeyBinding(.findings, ["gn"], .triage(.editNote), "write a note"),
    KeyBinding(.findings, ["yf"], .output(.copy(.finding)), "copy the finding in words"),
  ]
}
