/// What a piece of the screen means; a theme gives each role its look.
///
/// Names are dotted, as theme files write them. A role that a theme leaves out takes its parent; `text` is the root.
public enum Role: UInt8, CaseIterable, Hashable, Sendable {
  /// Plain text.
  case text
  /// Text of less weight.
  case textDim
  /// Text of more weight.
  case textStrong
  /// What leads somewhere.
  case link
  /// What has not worked.
  case error
  /// What needs attention.
  case warn
  /// What is as it should be.
  case ok
  /// What is good to know.
  case info
  /// Lines that set parts apart.
  case frame
  /// Lines around what takes keys.
  case frameFocus
  /// The title of a part.
  case frameTitle
  /// Numbers behind a title.
  case frameTitleCount
  /// The filter behind a title.
  case frameTitleFilter
  /// A step on the way to the place.
  case crumb
  /// The place.
  case crumbActive
  /// The bars above and below.
  case bar
  /// A key on the bottom bar.
  case barKey
  /// What a key on the bottom bar does.
  case barLabel
  /// That nothing can be changed.
  case barReadonly
  /// That what is shown is out of date.
  case barStale
  /// A line that is being written.
  case prompt
  /// The mark before a filter.
  case promptFilter
  /// The mark before what is looked for.
  case promptFind
  /// The mark before a command.
  case promptCommand
  /// A word that could stand at the cursor.
  case promptSuggest
  /// What is wrong with the line.
  case promptError
  /// The head of a column.
  case tableHead
  /// The head of a column that is sorted by.
  case tableHeadSort
  /// The head of the column under the cursor.
  case tableHeadCursor
  /// A row.
  case row
  /// Every other row.
  case rowAlt
  /// The row under the cursor.
  case rowCursor
  /// The row under the cursor of a part without the focus.
  case rowCursorBlurred
  /// A selected row.
  case rowSelected
  /// The selected row under the cursor.
  case rowSelectedCursor
  /// A row that needs no more attention.
  case rowMuted
  /// A row that was not there before.
  case rowNew
  /// A row that is no longer there.
  case rowGone
  /// The cell under the cursor.
  case cellCursor
  /// A cell that was different before.
  case cellChanged
  /// A cell without a value.
  case cellNull
  /// What was looked for.
  case match
  /// What was looked for, under the cursor.
  case matchCurrent
  /// Critical findings.
  case severityCritical
  /// Findings of high severity.
  case severityHigh
  /// Findings of medium severity.
  case severityMedium
  /// Findings of low severity.
  case severityLow
  /// Findings that only inform.
  case severityInfo
  /// A check that passes.
  case resultPass
  /// A check that fails.
  case resultFail
  /// A check that people have to make.
  case resultManual
  /// A check that could not be made.
  case resultError
  /// A check that does not apply.
  case resultSkipped
  /// A check that the snapshot cannot tell.
  case resultUnknown
  /// Nobody has decided yet.
  case stateOpen
  /// Somebody is looking at it.
  case stateReviewing
  /// Somebody is mending it.
  case stateFixing
  /// The risk is taken.
  case stateAccepted
  /// The check is wrong about it.
  case stateFalsepos
  /// It does not matter here.
  case stateNa
  /// A newer snapshot no longer has it.
  case stateFixed
  /// It came back.
  case stateReopened
  /// An acceptance that ends soon.
  case stateExpiring
  /// What is AWS's duty.
  case sideAws
  /// What is the customer's duty.
  case sideCustomer
  /// What is the duty of both.
  case sideShared
  /// Lines and folds of a tree.
  case treeLine
  /// Numbers beside a branch.
  case treeCount
  /// A key of a document.
  case jsonKey
  /// A text of a document.
  case jsonString
  /// A number of a document.
  case jsonNumber
  /// True or false in a document.
  case jsonBool
  /// Null in a document.
  case jsonNull
  /// Brackets, commas and colons of a document.
  case jsonPunct
  /// What was added.
  case diffAdd
  /// What was taken away.
  case diffDel
  /// What was changed.
  case diffChange
  /// A sheet over the screen.
  case dialog
  /// A button.
  case dialogButton
  /// The button that Enter presses.
  case dialogButtonFocus
  /// A message that something has worked.
  case toastOk
  /// A message that something needs attention.
  case toastWarn
  /// A message that something has not worked.
  case toastError
  /// The part of a bar that is done.
  case progressDone
  /// The part of a bar that is left.
  case progressRest
  /// Words about work that goes on.
  case progressText
  /// The part of a scroll bar that stands for what is in sight.
  case scrollbarThumb
  /// The rest of a scroll bar.
  case scrollbarTrack
  /// The first series of a chart.
  case chart1
  /// The second series of a chart.
  case chart2
  /// The third series of a chart.
  case chart3
  /// The fourth series of a chart.
  case chart4
  /// The fifth series of a chart.
  case chart5
  /// The sixth series of a chart.
  case chart6
}
