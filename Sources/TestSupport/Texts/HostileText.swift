/// Texts that `Character` reads otherwise than bytes do: signs that a medium means something by, with what joins them.
///
/// Whoever escapes, parts, compares or counts text for a machine is tried with all of them.
public enum HostileText {
  /// What ends, escapes, parts or begins something in CSV, Markdown, JSON, a shell, a pattern, a name or a filter.
  public static let signs: [String] = [
    "\"", "'", "|", "`", "\n", "\r", "\t", "$", "=", "+", "-", "@", "\\", ",", ";", ":", "/", "<", ">", "%", "&", "*",
    "?", "~", "!", "#", "(", ")", "{", "[", "]", " ", "$(touch pwned)", "`touch pwned`", "'; touch pwned; '",
  ]

  /// What joins the sign before it or behind it, hides it, turns it, or is no character at all; also nothing.
  public static let marks: [String] = combiningMarks + otherMarks + [""]

  private static let otherMarks: [String] = [
    // Spacing and enclosing marks, and parts of syllables.
    "\u{903}", "\u{93F}", "\u{E33}", "\u{20DD}", "\u{20E3}", "\u{1161}", "\u{11A8}",
    // What joins the sign behind it.
    "\u{600}", "\u{110BD}",
    // Joiners and fillers.
    "\u{200B}", "\u{200C}", "\u{200D}", "\u{2060}", "\u{FEFF}", "\u{AD}", "\u{34F}", "\u{3164}",
    // Variation selectors.
    "\u{FE0E}", "\u{FE0F}", "\u{E0100}", "\u{180B}",
    // Tags, tones, flags.
    "\u{E0001}", "\u{E0041}", "\u{E007F}", "\u{1F3FD}", "\u{1F1E9}\u{1F1EA}",
    // Controls.
    "\u{80}", "\u{85}", "\u{9B}", "\u{9F}", "\u{1B}", "\u{7F}", "\u{0}",
    // Direction.
    "\u{200E}", "\u{200F}", "\u{61C}", "\u{202A}", "\u{202E}", "\u{2066}", "\u{2069}",
    // Ends of lines, blanks, and what is nobody's.
    "\u{2028}", "\u{2029}", "\u{A0}", "\u{E000}", "\u{FFFF}", "\u{10FFFF}", "\u{FFFD}",
  ]

  /// The first mark of every combining class that Unicode has.
  private static let combiningMarks: [String] = {
    var seen: Set<UInt8> = [0]
    return (UInt32(0x300)...0x1_FFFF).compactMap { value in
      guard let scalar = Unicode.Scalar(value) else { return nil }
      let order = scalar.properties.canonicalCombiningClass.rawValue
      return seen.insert(order).inserted ? String(scalar) : nil
    }
  }()

  /// Every sign with every mark before it, behind it and on both sides.
  public static let all: [String] = signs.flatMap { sign in
    marks.flatMap { mark in ["x\(sign)\(mark)y", "\(mark)\(sign)x", "\(sign)\(mark)", "x\(mark)\(sign)\(mark)\(sign)"] }
  }

  /// Pairs of names that `String` takes for one and AWS for two.
  public static let twins: [(String, String)] = [
    ("caf\u{E9}", "cafe\u{301}"), ("\u{212A}ey", "Key"), ("a\u{323}\u{307}", "a\u{307}\u{323}"), ("x\u{37E}", "x;"),
    ("\u{AC00}", "\u{1100}\u{1161}"), ("\u{2126}", "\u{3A9}"), ("\u{1F71}", "\u{3AC}"),
  ]
}
