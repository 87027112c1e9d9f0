extension Keymap {
  static let prompt: [KeyBinding] =
    [
      KeyBinding(.prompt, ["enter"], .accept, "done", hint: "done"),
      KeyBinding(.prompt, ["esc", "ctrl-g"], .peel, "leave all as it was", hint: "cancel"),
      KeyBinding(.prompt, ["ctrl-c"], .cancelWork, "leave all as it was"),
      KeyBinding(.prompt, ["tab"], .prompt(.complete(1)), "next completion", hint: "complete"),
      KeyBinding(.prompt, ["shift-tab"], .prompt(.complete(-1)), "previous completion"),
      KeyBinding(.prompt, ["up", "ctrl-p"], .prompt(.older), "older line", hint: "older"),
      KeyBinding(.prompt, ["down", "ctrl-n"], .prompt(.newer), "newer line"),
      KeyBinding(.prompt, ["ctrl-t"], .prompt(.flipFind), "filter instead of find, or the other way round"),
      KeyBinding(.prompt, ["F1"], .showHelp, "help"),
    ] + editing(.prompt)

  static let dialog: [KeyBinding] =
    [
      KeyBinding(.dialog, ["enter"], .accept, "confirm", hint: "confirm"),
      KeyBinding(.dialog, ["esc", "ctrl-g"], .peel, "leave all as it was", hint: "cancel"),
      KeyBinding(.dialog, ["ctrl-c"], .cancelWork, "leave all as it was"),
      KeyBinding(.dialog, ["tab", "down", "ctrl-n"], .nextField(1), "next field", hint: "next field"),
      KeyBinding(.dialog, ["shift-tab", "up", "ctrl-p"], .nextField(-1), "previous field"),
      KeyBinding(.dialog, ["F1"], .showHelp, "help"),
    ] + editing(.dialog)

  static let menu: [KeyBinding] = [
    KeyBinding(.menu, ["j", "down", "ctrl-n", "tab"], .move(.lines(1)), "next line", hint: "down"),
    KeyBinding(.menu, ["k", "up", "ctrl-p", "shift-tab"], .move(.lines(-1)), "previous line", hint: "up"),
    KeyBinding(.menu, ["gg", "home"], .move(.first), "first"),
    KeyBinding(.menu, ["G", "end"], .move(.last), "last"),
    KeyBinding(.menu, ["space"], .toggleSelection, "tick", hint: "tick"),
    KeyBinding(.menu, ["enter"], .accept, "choose", hint: "choose"),
    KeyBinding(.menu, ["esc", "ctrl-g", "q"], .peel, "leave all as it was", hint: "cancel"),
    KeyBinding(.menu, ["ctrl-c"], .cancelWork, "leave all as it was"),
    KeyBinding(.menu, ["?", "F1"], .showHelp, "help"),
  ]

  static let help: [KeyBinding] = [
    KeyBinding(.help, ["down", "ctrl-n"], .move(.lines(1)), "next line", hint: "down"),
    KeyBinding(.help, ["up", "ctrl-p"], .move(.lines(-1)), "previous line", hint: "up"),
    KeyBinding(.help, ["pagedown", "ctrl-f"], .move(.pages(1)), "a page down"),
    KeyBinding(.help, ["pageup", "ctrl-b"], .move(.pages(-1)), "a page up"),
    KeyBinding(.help, ["home"], .move(.first), "first"),
    KeyBinding(.help, ["end"], .move(.last), "last"),
    KeyBinding(.help, ["enter"], .accept, "do what the line says", hint: "do it"),
    KeyBinding(.help, ["esc", "ctrl-g", "F1"], .peel, "close", hint: "close"),
    KeyBinding(.help, ["ctrl-c"], .cancelWork, "close"),
    KeyBinding(.help, ["backspace"], .prompt(.deleteBack), "delete to the left"),
    KeyBinding(.help, ["ctrl-u"], .prompt(.deleteToStart), "delete all"),
  ]

  /// The editing keys of a line of text, as readline has them.
  private static func editing(_ context: KeyContext) -> [KeyBinding] {
    [
      KeyBinding(context, ["left"], .prompt(.left), "left"),
      KeyBinding(context, ["right", "ctrl-f"], .prompt(.right), "right"),
      KeyBinding(context, ["alt-b"], .prompt(.wordLeft), "a word to the left"),
      KeyBinding(context, ["alt-f"], .prompt(.wordRight), "a word to the right"),
      KeyBinding(context, ["home", "ctrl-a"], .prompt(.start), "to the start"),
      KeyBinding(context, ["end", "ctrl-e"], .prompt(.end), "to the end"),
      KeyBinding(context, ["backspace"], .prompt(.deleteBack), "delete to the left"),
      KeyBinding(context, ["delete", "ctrl-d"], .prompt(.deleteForward), "delete to the right"),
      KeyBinding(context, ["ctrl-w"], .prompt(.deleteWordBack), "delete the word to the left"),
      KeyBinding(context, ["alt-d"], .prompt(.deleteWordForward), "delete the word to the right"),
      KeyBinding(context, ["ctrl-u"], .prompt(.deleteToStart), "delete to the start"),
      KeyBinding(context, ["ctrl-k"], .prompt(.deleteToEnd), "delete to the end"),
      KeyBinding(context, ["ctrl-y"], .prompt(.paste), "put back what was deleted"),
    ]
  }
}
