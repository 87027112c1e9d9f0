public import Screen

/// What the user asks for with `--color` or in the settings.
public enum ColorChoice: String, CaseIterable, Hashable, Sendable {
  /// No colour at all.
  case never
  /// What the terminal can, unless the environment asks for none.
  case auto
  /// The sixteen colours that the terminal names.
  case sixteen = "16"
  /// The 256 colours of xterm.
  case indexed = "256"
  /// Colours of 24 bits.
  case direct

  /// The colours to use on the full screen.
  ///
  /// What is asked for counts before `NO_COLOR` (https://no-color.org), and that before the terminal's ability; no wish
  /// gives a terminal colours it does not have.
  ///
  /// - Parameters:
  ///   - flag: the wish on the command line.
  ///   - configuration: the wish in the settings.
  ///   - environment: the environment variables.
  ///   - ability: the colours the terminal says it has.
  /// - Returns: the colours to use.
  public static func screenDepth(
    flag: ColorChoice?,
    configuration: ColorChoice?,
    environment: [String: String],
    ability: ColorDepth
  ) -> ColorDepth {
    if let wish = wish(flag, configuration) { return min(wish, ability) }
    return isSet("NO_COLOR", environment) ? .none : ability
  }

  /// The colours to use in the output of a command.
  ///
  /// - Parameters:
  ///   - flag: the wish on the command line.
  ///   - configuration: the wish in the settings.
  ///   - environment: the environment variables; `CLICOLOR_FORCE` and `FORCE_COLOR` colour a pipe too.
  ///   - ability: the colours of the terminal written to; nil when it is none.
  /// - Returns: the colours to use.
  public static func outputDepth(
    flag: ColorChoice?,
    configuration: ColorChoice?,
    environment: [String: String],
    ability: ColorDepth?
  ) -> ColorDepth {
    if let wish = wish(flag, nil) { return wish }
    if let wish = wish(nil, configuration) { return ability.map { min(wish, $0) } ?? .none }
    if isSet("NO_COLOR", environment) { return .none }
    let isForced = isSet("CLICOLOR_FORCE", environment) || isSet("FORCE_COLOR", environment)
    return isForced ? max(ability ?? .none, .sixteen) : ability ?? .none
  }

  /// The first wish that is not left to the program.
  private static func wish(_ choices: ColorChoice?...) -> ColorDepth? {
    for choice in choices {
      switch choice {
      case nil: continue
      case .auto: return nil
      case .never: return ColorDepth.none
      case .sixteen: return .sixteen
      case .indexed: return .indexed
      case .direct: return .direct
      }
    }
    return nil
  }

  /// An empty variable counts as unset, as the NO_COLOR convention has it.
  private static func isSet(_ name: String, _ environment: [String: String]) -> Bool {
    !(environment[name] ?? "").isEmpty
  }
}
