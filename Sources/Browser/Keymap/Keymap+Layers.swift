extension Keymap {
  static let prompt: [KeyBinding] =
    [
      KeyBinding(.prompt, ["enter"], .layer(.accept), "done", hint: "done"),
      KeyBinding(.prompt, ["esc", "ctrl-g"], .layer(.peel), "leave all as it was", hint: "cancel"),
      KeyBinding(.prompt, ["ctrl-c"], .layer(.cancelWork), "leave all as it was"),
      KeyBinding(.prompt, ["tab"], .layer(.edit(.complete(1))), "next completion", hint: "complete"),
      KeyBinding(.prompt, ["shift-tab"], .layer(.edit(.complete(-1))), "previous completion"),
      KeyBinding(.prompt, ["up", "ctrl-p"], .layer(.edit(.older)), "older line", hint: "older"),
      KeyBinding(.prompt, ["down", "ctrl-n"], .layer(.edit(.newer)), "newer line"),
      KeyBinding(.prompt, ["ctrl-t"], .layer(.edit(.flipFind)), "filter instead of find, or the other way round"),
      KeyBinding(.prompt, ["F1"], .program(.showHelp), "help"),
    ] + editing(.prompt) + terminal(.prompt)

  static let dialog: [KeyBinding] =
    [
      KeyBinding(.dialog, ["enter"], .layer(.accept), "confirm", hint: "confirm"),
      KeyBinding(.dialog, ["esc", "ctrl-g"], .layer(.peel), "leave all as it was", hint: "cancel"),
      KeyBinding(.dialog, ["ctrl-c"], .layer(.cancelWork), "leave all as it was"),
      KeyBinding(.dialog, ["tab", "down", "ctrl-n"], .layer(.nextField(1)), "next field", hint: "next field"),
      KeyBinding(.dialog, ["shift-tab", "up", "ctrl-p"], .layer(.nextField(-1)), "previous field"),
      KeyBinding(.dialog, ["F1"], .program(.showHelp), "help"),
    ] + editing(.dialog) + terminal(.dialog)

  static let menu: [KeyBinding] =
    [
      KeyBinding(.menu, ["j", "down", "ctrl-n", "tab"], .movement(.move(.lines(1))), "next line", hint: "down"),
      KeyBinding(.menu, ["k", "up", "ctrl-p", "shift-tab"], .movement(.move(.lines(-1))), "previous line", hint: "up"),
      KeyBinding(.menu, ["gg", "home"], .movement(.move(.first)), "first"),
      KeyBinding(.menu, ["G", "end"], .movement(.move(.last)), "last"),
      KeyBinding(.menu, ["space"], .selection(.toggle), "tick", hint: "tick"),
      KeyBinding(.menu, ["enter"], .layer(.accept), "choose", hint: "choose"),
      KeyBinding(.menu, ["esc", "ctrl-g", "q"], .layer(.peel), "leave all as it was", hint: "cancel"),
      KeyBinding(.menu, ["ctrl-c"], .layer(.cancelWork), "leave all as it was"),
      KeyBinding(.menu, ["?", "F1"], .program(.showHelp), "help"),
    ] + terminal(.menu)

  static let help: [KeyBinding] =
    [
      KeyBinding(.help, ["down", "ctrl-n"], .movement(.move(.lines(1))), "next line", hint: "down"),
      KeyBinding(.help, ["up", "ctrl-p"], .movement(.move(.lines(-1))), "previous line", hint: "up"),
      KeyBinding(.help, ["pagedown", "ctrl-f"], .movement(.move(.pages(1))), "a page down"),
      KeyBinding(.help, ["pageup", "ctrl-b"], .movement(.move(.pages(-1))), "a page up"),
      KeyBinding(.help, ["home"], .movement(.move(.first)), "first"),
      KeyBinding(.help, ["end"], .movement(.move(.last)), "last"),
      KeyBinding(.help, ["enter"], .layer(.accept), "do what the line says", hint: "do it"),
      KeyBinding(.help, ["esc", "ctrl-g", "F1"], .layer(.peel), "close", hint: "close"),
      KeyBinding(.help, ["ctrl-c"], .layer(.cancelWork), "close"),
      KeyBinding(.help, ["backspace"], .layer(.edit(.text(.deleteBack))), "delete to the left"),
      KeyBinding(.help, ["ctrl-u"], .layer(.edit(.text(.deleteToStart))), "delete all"),
    ] + terminal(.help)

  /// What concerns the terminal alone, in layers that leave no other key to what is below.
  private static func terminal(_ context: KeyContext) -> [KeyBinding] {
    [
      KeyBinding(context, ["ctrl-l"], .program(.redraw), "paint the screen again"),
      KeyBinding(context, ["ctrl-z"], .program(.suspend), "suspend"),
    ]
  }

  /// The editing keys of a line of text, as readline has them.
  private static func editing(_ context: KeyContext) -> [KeyBinding] {
    [
      KeyBinding(context, ["left"], .layer(.edit(.text(.left))), "left"),
      KeyBinding(context, ["right", "ctrl-f"], .layer(.edit(.text(.right))), "right"),
      KeyBinding(context, ["alt-b"], .layer(.edit(.text(.wordLeft))), "a word to the left"),
      KeyBinding(context, ["alt-f"], .layer(.edit(.text(.wordRight))), "a word to the right"),
      KeyBinding(context, ["home", "ctrl-a"], .layer(.edit(.text(.start))), "to the start"),
      KeyBinding(context, ["end", "ctrl-e"], .layer(.edit(.text(.end))), "to the end"),
      KeyBinding(context, ["backspace"], .layer(.edit(.text(.deleteBack))), "delete to the left"),
      KeyBinding(context, ["delete", "ctrl-d"], .layer(.edit(.text(.deleteForward))), "delete to the right"),
      KeyBinding(context, ["ctrl-w"], .layer(.edit(.text(.deleteWordBack))), "delete the word to the left"),
      KeyBinding(context, ["alt-d"], .layer(.edit(.text(.deleteWordForward))), "delete the word to the right"),
      KeyBinding(context, ["ctrl-u"], .layer(.edit(.text(.deleteToStart))), "delete to the start"),
      KeyBinding(context, ["ctrl-k"], .layer(.edit(.text(.deleteToEnd))), "delete to the end"),
      KeyBinding(context, ["ctrl-y"], .layer(.edit(.text(.paste))), "put back what was deleted"),
    ]
  }
}
