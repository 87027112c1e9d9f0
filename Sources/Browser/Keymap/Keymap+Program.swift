extension Keymap {
  static let places: [KeyBinding] =
    View.allCases.compactMap { view in
      view.key.map { KeyBinding(.everywhere, $0.keys, .goTo(view), $0.help) }
    } + [
      KeyBinding(.everywhere, ["H", "alt-left", "ctrl-o"], .back, "back to where you were"),
      KeyBinding(.everywhere, ["L", "alt-right"], .forward, "forward again"),
      KeyBinding(.everywhere, ["-"], .swapPlaces, "swap the last two places"),
      KeyBinding(.everywhere, ["backspace", "gb"], .up, "up to the parent"),
    ]

  static let panes: [KeyBinding] = [
    KeyBinding(.everywhere, ["tab"], .focusNextPane(1), "to the other pane", hint: "pane"),
    KeyBinding(.everywhere, ["shift-tab"], .focusNextPane(-1), "to the other pane, backwards"),
    KeyBinding(.everywhere, ["1", "0"], .showTab(.checks), "show the checks"),
    KeyBinding(.everywhere, ["2"], .showTab(.responsibility), "show whose duty is what"),
    KeyBinding(.everywhere, ["3", "w"], .showTab(.callers), "show who can invoke it"),
    KeyBinding(.everywhere, ["4"], .showTab(.reach), "show what its role can reach"),
    KeyBinding(.everywhere, ["5", "x"], .showTab(.paths), "show paths to administrator"),
    KeyBinding(.everywhere, ["6"], .showTab(.details), "show the details"),
    KeyBinding(.everywhere, ["7", "r"], .showTab(.related), "show what is related"),
    KeyBinding(.everywhere, ["8", "J"], .showTab(.document), "show the raw document"),
    KeyBinding(.everywhere, ["]"], .nextTab(1), "next tab of the side pane"),
    KeyBinding(.everywhere, ["["], .nextTab(-1), "previous tab of the side pane"),
    KeyBinding(.everywhere, ["p"], .togglePane, "side pane on or off"),
    KeyBinding(.everywhere, ["Z"], .zoom, "zoom the pane with the focus"),
    KeyBinding(.everywhere, ["ctrl-w h", "ctrl-w k"], .focusTable, "to the table"),
    KeyBinding(.everywhere, ["ctrl-w l", "ctrl-w j"], .focusPane, "to the side pane"),
    KeyBinding(.everywhere, ["ctrl-w >", "ctrl-w +"], .growPane(4), "larger side pane"),
    KeyBinding(.everywhere, ["ctrl-w <", "ctrl-w -"], .growPane(-4), "smaller side pane"),
  ]

  static let output: [KeyBinding] = [
    KeyBinding(.everywhere, ["yy"], .copy(.row), "copy the row"),
    KeyBinding(.everywhere, ["yc"], .copy(.cell), "copy the cell"),
    KeyBinding(.everywhere, ["yi"], .copy(.id), "copy the name or id"),
    KeyBinding(.everywhere, ["ya"], .copy(.arn), "copy the ARN"),
    KeyBinding(.everywhere, ["yj"], .copy(.json), "copy the raw document, secrets masked"),
    KeyBinding(.everywhere, ["Y"], .copy(.table), "copy the selected rows, or all shown, as a table"),
    KeyBinding(.everywhere, ["ctrl-e"], .export, "export", hint: "export"),
  ]

  static let program: [KeyBinding] = [
    KeyBinding(.everywhere, ["u"], .undo, "undo the last change of findings"),
    KeyBinding(.everywhere, ["ctrl-r", "U"], .redo, "redo"),
    KeyBinding(.everywhere, ["gk", "F9"], .runChecks, "run the checks again"),
    KeyBinding(.everywhere, [":", "F2", "alt-x"], .openPalette, "enter a command", hint: "command"),
    KeyBinding(.everywhere, ["?", "F1"], .showHelp, "this help", hint: "help"),
    KeyBinding(.everywhere, [";", "F8"], .goTo(.messages), "messages so far"),
    KeyBinding(.everywhere, [","], .pickTheme, "choose a theme"),
    KeyBinding(.everywhere, ["%", "F12"], .toggleMouse, "mouse on or off"),
    KeyBinding(.everywhere, ["F5"], .reload, "read the snapshot again"),
    KeyBinding(.everywhere, ["ctrl-l"], .redraw, "paint the screen again"),
    KeyBinding(.everywhere, ["ctrl-z"], .suspend, "suspend"),
    KeyBinding(.everywhere, ["esc", "ctrl-g"], .peel, "one step out: range, selection, filter, back"),
    KeyBinding(.everywhere, ["ctrl-c"], .cancelWork, "stop what is running; twice: quit"),
    KeyBinding(.everywhere, ["q"], .quitView, "leave the view; at the first one, quit"),
    KeyBinding(.everywhere, ["Q", "F10"], .quit, "quit"),
  ]

  static let pane: [KeyBinding] = [
    KeyBinding(.pane, ["j", "down", "ctrl-n"], .move(.lines(1)), "next line", hint: "down"),
    KeyBinding(.pane, ["k", "up", "ctrl-p"], .move(.lines(-1)), "previous line", hint: "up"),
    KeyBinding(.pane, ["enter", "o"], .follow, "follow the link, or fold", hint: "follow"),
    KeyBinding(.pane, ["ctrl-d"], .move(.halfPages(1)), "half a page down"),
    KeyBinding(.pane, ["ctrl-u"], .move(.halfPages(-1)), "half a page up"),
    KeyBinding(.pane, ["ctrl-f", "pagedown", "ctrl-v", "space"], .move(.pages(1)), "a page down"),
    KeyBinding(.pane, ["pageup", "ctrl-b", "alt-v", "b"], .move(.pages(-1)), "a page up"),
    KeyBinding(.pane, ["gg", "home", "<"], .move(.first), "first line"),
    KeyBinding(.pane, ["G", "end", ">"], .move(.last), "last line"),
    KeyBinding(.pane, ["h", "left"], .fold(.close), "fold", hint: "fold"),
    KeyBinding(.pane, ["l", "right"], .fold(.open), "unfold"),
    KeyBinding(.pane, ["za"], .fold(.toggle), "fold or unfold"),
    KeyBinding(.pane, ["zM"], .fold(.closeAll), "fold all"),
    KeyBinding(.pane, ["zR"], .fold(.openAll), "unfold all"),
    KeyBinding(.pane, ["/", "f", "F3"], .startFind, "find in the pane", hint: "find"),
    KeyBinding(.pane, ["n"], .nextHit(1), "next place found"),
    KeyBinding(.pane, ["N"], .nextHit(-1), "previous place found"),
    KeyBinding(.pane, [")"], .nextGroup(1), "next section"),
    KeyBinding(.pane, ["("], .nextGroup(-1), "previous section"),
    KeyBinding(.pane, ["y"], .copy(.paneLine), "copy the line or its command", hint: "copy"),
    KeyBinding(.pane, ["q"], .focusTable, "back to the table", hint: "back"),
  ]
}
