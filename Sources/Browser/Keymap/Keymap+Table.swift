import Triage

extension Keymap {
  static let movement: [KeyBinding] = [
    KeyBinding(.table, ["j", "down", "ctrl-n"], .move(.lines(1)), "next line", hint: "down"),
    KeyBinding(.table, ["k", "up", "ctrl-p"], .move(.lines(-1)), "previous line", hint: "up"),
    KeyBinding(.table, ["enter", "o"], .follow, "open what is under the cursor", hint: "open"),
    KeyBinding(.table, ["ctrl-d"], .move(.halfPages(1)), "half a page down"),
    KeyBinding(.table, ["ctrl-u"], .move(.halfPages(-1)), "half a page up"),
    KeyBinding(.table, ["ctrl-f", "pagedown", "ctrl-v"], .move(.pages(1)), "a page down"),
    KeyBinding(.table, ["pageup", "ctrl-b", "alt-v"], .move(.pages(-1)), "a page up"),
    KeyBinding(.table, ["gg", "home", "<"], .move(.first), "first line"),
    KeyBinding(.table, ["G", "end", ">"], .move(.last), "last line"),
    KeyBinding(.table, ["zz"], .scrollCursorTo(.centre), "cursor line to the centre"),
    KeyBinding(.table, ["zt"], .scrollCursorTo(.top), "cursor line to the top"),
    KeyBinding(.table, ["zb"], .scrollCursorTo(.bottom), "cursor line to the bottom"),
    KeyBinding(.table, ["h", "left"], .moveColumn(-1), "column to the left; on a group, fold it"),
    KeyBinding(.table, ["l", "right"], .moveColumn(1), "column to the right; on a group, unfold it"),
    KeyBinding(.table, [")"], .nextGroup(1), "next group, or next row whose cell differs"),
    KeyBinding(.table, ["("], .nextGroup(-1), "previous group, or previous row whose cell differs"),
    KeyBinding(.table, ["e"], .nextProblem(1), "next row with a high or critical finding"),
    KeyBinding(.table, ["E"], .nextProblem(-1), "previous row with a high or critical finding"),
  ]

  static let rows: [KeyBinding] = [
    KeyBinding(.table, ["/", "F4"], .startFilter, "filter the rows", hint: "filter"),
    KeyBinding(.table, ["f", "F3"], .startFind, "find, keeping all rows"),
    KeyBinding(.table, ["n"], .nextHit(1), "next row found"),
    KeyBinding(.table, ["N"], .nextHit(-1), "previous row found"),
    KeyBinding(.table, ["="], .filterToCell, "only rows with the cell under the cursor"),
    KeyBinding(.table, ["!"], .filterOutCell, "only rows without the cell under the cursor"),
    KeyBinding(.table, ["R"], .resetTable, "reset filter, order and columns"),
    KeyBinding(.table, ["s"], .sortByColumn, "sort by the column; again: reverse; third: natural"),
    KeyBinding(.table, ["S"], .addSortColumn, "add the column as the next sort key"),
    KeyBinding(.table, ["F6"], .pickSortColumn, "choose the column to sort by"),
    KeyBinding(.table, ["c"], .pickColumns, "choose the columns"),
    KeyBinding(.table, ["zh"], .hideColumn, "hide the column"),
    KeyBinding(.table, ["space", "insert"], .toggleSelection, "select the row, go down", hint: "select"),
    KeyBinding(.table, ["v"], .startRange, "select a range"),
    KeyBinding(.table, ["V"], .selectToAnchor, "select from the last selected row to here"),
    KeyBinding(.table, ["shift-down"], .extendSelection(1), "select, go down"),
    KeyBinding(.table, ["shift-up"], .extendSelection(-1), "select, go up"),
    KeyBinding(.table, ["a"], .selectAll, "select all rows shown"),
    KeyBinding(.table, ["*", "+"], .selectByPattern, "select rows by a pattern"),
    KeyBinding(.table, ["i"], .invertSelection, "invert the selection"),
    KeyBinding(.table, ["zx"], .clearSelection, "select nothing"),
    KeyBinding(.table, ["za"], .fold(.toggle), "fold or unfold the group"),
    KeyBinding(.table, ["zM"], .fold(.closeAll), "fold all groups"),
    KeyBinding(.table, ["zR"], .fold(.openAll), "unfold all groups"),
    KeyBinding(.table, ["z="], .toggleGrouping, "gather by check, principal or resource, or list one by one"),
    KeyBinding(.table, ["t"], .showFindings, "the findings of this row, to decide about them"),
    KeyBinding(.table, ["."], .repeatLast, "repeat the last change"),
  ]

  static let range: [KeyBinding] = [
    KeyBinding(.range, ["v"], .startRange, "end the range", hint: "end range"),
    KeyBinding(.range, ["y"], .copy(.table), "copy the selected rows"),
  ]

  static let findings: [KeyBinding] = [
    KeyBinding(
      .findings,
      ["ta"],
      .triage(.accepted, goesOn: false),
      "accept the risk, with reason and expiry",
      hint: "accept"
    ),
    KeyBinding(.findings, ["tf"], .triage(.falsePositive, goesOn: false), "false positive, with reason"),
    KeyBinding(.findings, ["tn"], .triage(.notApplicable, goesOn: false), "not applicable, with reason"),
    KeyBinding(.findings, ["to"], .triage(.open, goesOn: false), "open"),
    KeyBinding(.findings, ["tr"], .triage(.reviewing, goesOn: false), "reviewing"),
    KeyBinding(.findings, ["tw"], .triage(.fixing, goesOn: false), "fixing: work is under way"),
    KeyBinding(.findings, ["Ta"], .triage(.accepted, goesOn: true), "accept, then the next open one"),
    KeyBinding(.findings, ["Tf"], .triage(.falsePositive, goesOn: true), "false positive, then the next open one"),
    KeyBinding(.findings, ["Tn"], .triage(.notApplicable, goesOn: true), "not applicable, then the next open one"),
    KeyBinding(.findings, ["To"], .triage(.open, goesOn: true), "open, then the next open one"),
    KeyBinding(.findings, ["Tr"], .triage(.reviewing, goesOn: true), "reviewing, then the next open one"),
    KeyBinding(.findings, ["Tw"], .triage(.fixing, goesOn: true), "fixing, then the next open one"),
    KeyBinding(.findings, ["gn"], .editNote, "write a note"),
    KeyBinding(.findings, ["yf"], .copy(.finding), "copy the finding in words"),
  ]
}
