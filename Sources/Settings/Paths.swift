/// Where settings and state live, by the XDG Base Directory Specification (version 0.8, 2021-05-08).
public struct Paths: Hashable, Sendable {
  /// The folder of the program's settings.
  public let configurationFolder: String
  /// The settings file.
  public let configuration: String
  /// The key file.
  public let keys: String
  /// The folder of the user's themes.
  public let themes: String
  /// The folder of what the program remembers: decisions, history, sessions.
  public let state: String
  /// The folder of what can be made again.
  public let cache: String
  /// The home folder.
  public let home: String

  /// The paths that an environment asks for.
  ///
  /// - Parameters:
  ///   - environment: the environment variables; `LAMBDASCOPE_CONFIG` names another settings file.
  ///   - home: the home folder, for when `HOME` is not set.
  public init(environment: [String: String], home: String = "/") {
    let home = environment["HOME"].flatMap { $0.isEmpty ? nil : $0 } ?? home
    self.home = home
    func folder(_ variable: String, _ standard: String) -> String {
      // The specification has relative paths ignored.
      if let base = environment[variable], base.hasPrefix("/") { return Paths.join(base, "lambdascope") }
      return Paths.join(home, standard, "lambdascope")
    }
    configurationFolder = folder("XDG_CONFIG_HOME", ".config")
    state = folder("XDG_STATE_HOME", ".local/state")
    cache = folder("XDG_CACHE_HOME", ".cache")
    keys = Paths.join(configurationFolder, "keys.yaml")
    themes = Paths.join(configurationFolder, "themes")
    let own = environment["LAMBDASCOPE_CONFIG"].flatMap { $0.isEmpty ? nil : $0 }
    configuration = own ?? Paths.join(configurationFolder, "config.yaml")
  }

  /// A path as people type it: `~` alone, or before a slash, is the home folder.
  public func expandingTilde(in path: String) -> String {
    guard path == "~" || path.hasPrefix("~/") else { return path }
    return Paths.join(home, String(path.dropFirst(2)))
  }

  private static func join(_ parts: String...) -> String {
    parts.reduce("") { path, part in
      if path.isEmpty { return part }
      return path.hasSuffix("/") ? path + part : "\(path)/\(part)"
    }
  }
}
