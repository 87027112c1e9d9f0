import AWSNames

/// Words for a POSIX shell with ANSI-C quoting, as Bash, Zsh and Ksh have it.
///
/// Names come from snapshots and may hold anything: what a shell, a terminal or a reader could take for something else
/// is quoted or written as an escape.
enum Shell {
  /// One word of a command line.
  static func quoted(_ text: String) -> String {
    if text.isEmpty { return "''" }
    if text.unicodeScalars.allSatisfy(isPlain) { return text }
    if text.unicodeScalars.contains(where: isInvisible) { return ansiQuoted(text) }
    // By bytes: a shell sees a quotation mark also where an accent stands on it.
    return "'" + text.parts(at: "'", omittingEmptySubsequences: false).joined(separator: #"'\''"#) + "'"
  }

  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", "_", "-", ".", ",", ":", "/", "+", "=", "@", "%": true
    default: false
    }
  }

  /// Controls, marks that turn or hide the text around them, fillers, and spaces that look like the usual one.
  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.properties.isDefaultIgnorableCodePoint { return true }
    switch scalar.properties.generalCategory {
    case .spaceSeparator: return scalar != " "
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: return true
    default: return false
    }
  }

  private static func ansiQuoted(_ text: String) -> String {
    var written = "$'".unicodeScalars
    for scalar in text.unicodeScalars {
      if isInvisible(scalar) {
        for byte in scalar.utf8 { written.append(contentsOf: ("\\x" + hexadecimal(byte)).unicodeScalars) }
        continue
      }
      if scalar == "'" || scalar == "\\" { written.append("\\") }
      written.append(scalar)
    }
    return String(written) + "'"
  }

  private static func hexadecimal(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16)
    return digits.utf8.count == 1 ? "0\(digits)" : digits
  }
}

extension Unicode.Scalar {
  /// The scalar's UTF-8.
  fileprivate var utf8: [UInt8] { Array(String(self).utf8) }
}
