extension Role {
  /// One letter for tests that show roles as text; no two roles share one.
  public var letter: Character { Role.letters[Int(rawValue)] }

  /// In the order of the cases; the groups on a line are named behind it.
  private static let letters: [Character] = Array(
    ".dsuewki"  // text, link, error, warn, ok, info
      + "fFtn/cC"  // frame, crumb
      + "bKlgj"  // bar
      + "pP?:ov"  // prompt
      + "hHz"  // table
      + "ra>)*@~+-"  // row
      + "EG0mM"  // cell, match
      + "54321"  // severity
      + "yxILOq"  // result
      + "QRVWXY678"  // state
      + "AU&|N"  // side, tree
      + "J\"#!Z,"  // json
      + "9$(DB<"  // diff, dialog
      + ";^`=_%ST"  // toast, progress, scrollbar
      + "[]{}'α"  // chart
  )
}
