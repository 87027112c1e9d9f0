extension Keymap {
  static let places: [KeyBinding] =
    View.allCases.compactMap { view in
      view.key.map { KeyBinding(.everywhere, $0.keys, .travel(.goTo(view)), $0.help) }
    } + [
      KeyBinding(.everywhere, ["H", "alt-left", "ctrl-o"], .travel(.back), "back to where you were"),
      KeyBinding(.everywhere, ["L", "alt-right"], .travel(.forward), "forward again"),
      KeyBinding(.everywhere, ["-"], .travel(.swapPlaces), "swap the last two places"),
      KeyBinding(.everywhere, ["backspace", "gb"], .travel(.up), "up to the parent"),
    ]

  static let panes: [KeyBinding] = [
    KeyBinding(.everywhere, ["tab"], .pane(.focusNext(1)), "to the other pane", hint: "pane"),
    KeyBinding(.everywhere, ["shift-tab"], .pane(.focusNext(-1)), "to the other pane, backwards"),
    KeyBinding(.everywhere, ["1", "0"], .pane(.showTab(.checks)), "show the checks"),
    KeyBinding(.everywhere, ["2"], .pane(.showTab(.responsibility)), "show whose duty is what"),
    KeyBinding(.everywhere, ["3", "w"], .pane(.showTab(.callers)), "show who can invoke it"),
    KeyBinding(.everywhere, ["4"], .pane(.showTab(.reach)), "show what its role can reach"),
    KeyBinding(.everywhere, ["5", "x"], .pane(.showTab(.paths)), "show paths to administrator"),
    KeyBinding(.everywhere, ["6"], .pane(.showTab(.details)), "show the details"),
    KeyBinding(.everywhere, ["7", "r"], .pane(.showTab(.related)), "show what is related"),
    KeyBinding(.everywhere, ["8", "J"], .pane(.showTab(.document)), "show the raw document"),
    KeyBinding(.everywhere, ["]"], .pane(.nextTab(1)), "next tab of the side pane"),
    KeyBinding(.everywhere, ["["], .pane(.nextTab(-1)), "previous tab of the side pane"),
    KeyBinding(.everywhere, ["p"], .pane(.toggle), "side pane on or off"),
    KeyBinding(.everywhere, ["Z"], .pane(.zoom), "zoom the pane with the focus"),
    KeyBinding(.everywhere, ["ctrl-w h", "ctrl-w k"], .pane(.focusTable), "to the table"),
    KeyBinding(.everywhere, ["ctrl-w l", "ctrl-w j"], .pane(.focusPane), "to the side pane"),
    KeyBinding(.everywhere, ["ctrl-w >", "ctrl-w +"], .pane(.grow(4)), "larger side pane"),
    KeyBinding(.everywhere, ["ctrl-w <", "ctrl-w -"], .pane(.grow(-4)), "smaller side pane"),
  ]

  static let output: [KeyBinding] = [
    KeyBinding(.everywhere, ["yy"], .output(.copy(.row)), "copy the row"),
    KeyBinding(.everywhere, ["yc"], .output(.copy(.cell)), "copy the cell"),
    KeyBinding(.everywhere, ["yi"], .output(.copy(.id)), "copy the name or id"),
    KeyBinding(.everywhere, ["ya"], .output(.copy(.arn)), "copy the ARN"),
    KeyBinding(.everywhere, ["yj"], .output(.copy(.json)), "copy the raw document, secrets masked"),
    KeyBinding(.everywhere, ["Y"], .output(.copy(.table)), "copy the selected rows, or all shown, as a table"),
    KeyBinding(.everywhere, ["ctrl-e"], .output(.export), "export", hint: "export"),
  ]

  static let program: [KeyBinding] = [
    KeyBinding(.everywhere, ["u"], .triage(.undo), "undo the last change of findings"),
    KeyBinding(.everywhere, ["ctrl-r", "U"], .triage(.redo), "redo"),
    KeyBinding(.everywhere, ["gk", "F9"], .judging(.run), "run the checks again"),
    KeyBinding(.everywhere, [":", "F2", "alt-x"], .program(.openPalette), "enter a command", hint: "command"),
    KeyBinding(.everywhere, ["?", "F1"], .program(.showHelp), "this help", hint: "help"),
    KeyBinding(.everywhere, [";", "F8"], .travel(.goTo(.messages)), "messages so far"),
    KeyBinding(.everywhere, [","], .program(.pickTheme), "choose a theme"),
    KeyBinding(.everywhere, ["%", "F12"], .program(.toggleMouse), "mouse on or off"),
    KeyBinding(.everywhere, ["F5"], .program(.reload), "read the snapshot again"),
    KeyBinding(.everywhere, ["ctrl-l"], .program(.redraw), "paint the screen again"),
    KeyBinding(.everywhere, ["ctrl-z"], .program(.suspend), "suspend"),
    KeyBinding(.everywhere, ["esc", "ctrl-g"], .layer(.peel), "one step out: range, selection, filter, back"),
    KeyBinding(.everywhere, ["ctrl-c"], .layer(.cancelWork), "stop what is running; twice: quit"),
    KeyBinding(.everywhere, ["q"], .travel(.quitView), "leave the view; at the first one, quit"),
    KeyBinding(.everywhere, ["Q", "F10"], .program(.quit), "quit"),
  ]

  static let pane: [KeyBinding] = [
    KeyBinding(.pane, ["j", "down", "ctrl-n"], .movement(.move(.lines(1))), "next line", hint: "down"),
    KeyBinding(.pane, ["k", "up", "ctrl-p"], .movement(.move(.lines(-1))), "previous line", hint: "up"),
    KeyBinding(.pane, ["enter", "o"], .travel(.follow), "follow the link, or fold", hint: "follow"),
    KeyBinding(.pane, ["ctrl-d"], .movement(.move(.halfPages(1))), "half a page down"),
    KeyBinding(.pane, ["ctrl-u"], .movement(.move(.halfPages(-1))), "half a page up"),
    KeyBinding(.pane, ["ctrl-f", "pagedown", "ctrl-v", "space"], .movement(.move(.pages(1))), "a page down"),
    KeyBinding(.pane, ["pageup", "ctrl-b", "alt-v", "b"], .movement(.move(.pages(-1))), "a page up"),
    KeyBinding(.pane, ["gg", "home", "<"], .movement(.move(.first)), "first line"),
    KeyBinding(.pane, ["G", "end", ">"], .movement(.move(.last)), "last line"),
    KeyBinding(.pane, ["h", "left"], .movement(.fold(.close)), "fold", hint: "fold"),
    KeyBinding(.pane, ["l", "right"], .movement(.fold(.open)), "unfold"),
    KeyBinding(.pane, ["za"], .movement(.fold(.toggle)), "fold or unfold"),
    KeyBinding(.pane, ["zM"], .movement(.fold(.closeAll)), "fold all"),
    KeyBinding(.pane, ["zR"], .movement(.fold(.openAll)), "unfold all"),
    KeyBinding(.pane, ["/", "f", "F3"], .rows(.startFind), "find in the pane", hint: "find"),
    KeyBinding(.pane, ["n"], .movement(.nextHit(1)), "next place found"),
    KeyBinding(.pane, ["N"], .movement(.nextHit(-1)), "previous place found"),
    KeyBinding(.pane, [")"], .movement(.nextGroup(1)), "next section"),
    KeyBinding(.pane, ["("], .movement(.nextGroup(-1)), "previous section"),
    KeyBinding(.pane, ["y"], .output(.copy(.paneLine)), "copy the line or its command", hint: "copy"),
    KeyBinding(.pane, ["q"], .pane(.focusTable), "back to the table", hint: "back"),
  ]
}
