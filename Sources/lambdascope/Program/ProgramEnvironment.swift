import Foundation
import Glibc
import Screen
import Settings

/// What surrounds the program.
enum ProgramEnvironment {
  /// The environment variables.
  static var variables: [String: String] { ProcessInfo.processInfo.environment }

  /// Who is at the keyboard, for the history of decisions.
  static var user: String {
    let names = [variables["USER"], variables["LOGNAME"], NSUserName()]
    return names.compactMap(\.self).first { !$0.isEmpty } ?? "unknown"
  }

  /// The signs that the standard output can show.
  static var glyphs: Glyphs { GlyphChoice.auto.isASCII(environment: variables) ? .ascii : .unicode }

  /// Where settings and state live.
  static var paths: Paths { Paths(environment: variables, home: homeOfUser) }

  /// The home folder of the password file, for when `HOME` is not set.
  private static var homeOfUser: String {
    guard let entry = getpwuid(getuid()), let folder = entry.pointee.pw_dir else { return "/" }
    return String(cString: folder)
  }
}
