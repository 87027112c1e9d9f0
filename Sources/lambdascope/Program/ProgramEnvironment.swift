import Foundation
import Settings

/// What surrounds the program.
enum ProgramEnvironment {
  /// The environment variables.
  static var variables: [String: String] { ProcessInfo.processInfo.environment }

  /// Where settings and state live.
  static var paths: Paths { Paths(environment: variables) }
}
