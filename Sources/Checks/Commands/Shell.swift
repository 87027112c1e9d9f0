import AWSNames

/// Words for a POSIX shell: `sh`, Bash, Zsh, Ksh and what else reads their language.
///
/// Names come from snapshots and may hold anything: what a shell, a terminal or a reader could take for something else
/// is quoted or written in octal digits. `$'…'` would be shorter, but a shell without it reads on behind the quotation
/// mark that is meant to be escaped. Source: POSIX.1-2017, "Shell Command Language", 2.2, and "printf"; as known on
/// 2026-11-28.
enum Shell {
  /// One word of a command line; see ``canWrite(_:)``.
  static func quoted(_ text: String) -> String {
    let scalars = text.unicodeScalars
    // Zsh takes `=ls` for the path of a command.
    if scalars.allSatisfy(isPlain), let first = scalars.first, first != "=" { return text }
    if holdsHidden(scalars) { return printed(scalars) }
    // By bytes: a shell sees a quotation mark also where an accent stands on it.
    return "'" + text.parts(at: "'", omittingEmptySubsequences: false).joined(separator: #"'\''"#) + "'"
  }

  /// Whether a program can be given a word, and one line can say so.
  ///
  /// No program can be given U+0000, and what a shell takes from `printf` loses the ends of lines behind it.
  static func canWrite(_ text: String) -> Bool { !text.utf8.contains(0) && text.utf8.last != UInt8(ascii: "\n") }

  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", "_", "-", ".", ",", ":", "/", "+", "=", "@", "%": true
    default: false
    }
  }

  /// Whether something in a text is not seen as what it is.
  private static func holdsHidden(_ scalars: String.UnicodeScalarView) -> Bool {
    var isBehindLetter = false
    for scalar in scalars {
      if isHidden(scalar, isBehindLetter: isBehindLetter) { return true }
      isBehindLetter = scalar.carriesMarks || isBehindLetter && scalar.isMark
    }
    return false
  }

  /// Controls, marks that turn or hide the text around them or stand on a sign of the shell, fillers, and spaces that
  /// look like the usual one.
  private static func isHidden(_ scalar: Unicode.Scalar, isBehindLetter: Bool) -> Bool {
    if scalar.properties.isDefaultIgnorableCodePoint { return true }
    switch scalar.properties.generalCategory {
    case .spaceSeparator: return scalar != " "
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: return true
    case .nonspacingMark, .spacingMark, .enclosingMark: return !isBehindLetter
    default: return false
    }
  }

  /// A word that the shell lets `printf` write, with every byte that is not plain in octal digits.
  private static func printed(_ scalars: String.UnicodeScalarView) -> String {
    var written = #""$(printf '"#
    var isBehindLetter = false
    for scalar in scalars {
      let isKept = scalar.isASCII ? isPlain(scalar) && scalar != "%" : !isHidden(scalar, isBehindLetter: isBehindLetter)
      // What begins with a hyphen would be an option of `printf`.
      if isKept, scalar != "-" || !written.ends(with: "'") {
        written.unicodeScalars.append(scalar)
      } else {
        for byte in String(scalar).utf8 { written += "\\" + octal(byte) }
      }
      isBehindLetter = scalar.carriesMarks || isBehindLetter && scalar.isMark
    }
    return written + #"')""#
  }

  private static func octal(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 8)
    return String(repeating: "0", count: 3 - digits.utf8.count) + digits
  }
}

extension Unicode.Scalar {
  /// Whether it stands on what is before it.
  fileprivate var isMark: Bool {
    switch properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: true
    default: false
    }
  }

  /// Whether people write marks on it: a letter of any script, or a digit.
  fileprivate var carriesMarks: Bool { properties.isAlphabetic && !isMark || properties.numericType != nil }
}
