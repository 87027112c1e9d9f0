import AWSNames

/// The stage variables of APIs, which integrations name functions by: `${stageVariables.NAME}`.
///
/// Source: API Gateway developer guide, "Use stage variables for a REST API" and "Use stage variables for HTTP APIs", as
/// known on 2026-11-28.
struct StageVariables {
  private let interner: Interner
  /// The variables of each stage that sets any, and of each canary release that changes some.
  private var sets: [ScopedName: [[ExactText: String]]] = [:]

  init(_ stages: [APIStageRecord], _ interner: Interner) {
    self.interner = interner
    for stage in stages where !stage.variables.isEmpty || !stage.canaryVariables.isEmpty {
      let api = ScopedName(scope: stage.scope, name: stage.api)
      let own = values(stage.variables)
      sets[api, default: []].append(own)
      guard !stage.canaryVariables.isEmpty else { continue }
      sets[api, default: []].append(own.merging(values(stage.canaryVariables)) { $1 })
    }
  }

  private func values(_ list: ListID) -> [ExactText: String] {
    let texts = interner.strings(of: list).map { interner.text($0) }
    let pairs = stride(from: 0, to: texts.count - 1, by: 2).map { (ExactText(texts[$0]), texts[$0 + 1]) }
    return Dictionary(pairs) { $1 }
  }
}

extension StageVariables {
  private static let start = "${stageVariables."

  /// Whether a text names a stage variable.
  static func areNamed(in text: String) -> Bool { text.utf8.contains(UInt8(ascii: "$")) && text.contains(start) }

  /// A text as each stage of an API reads it; nothing of a stage that does not set each variable.
  func readings(of text: String, api: ScopedName) -> [String] {
    var readings: [String] = []
    for set in sets[api] ?? [] {
      guard let reading = Self.replaced(text, { set[ExactText($0)] }), !readings.contains(reading) else { continue }
      readings.append(reading)
    }
    return readings
  }

  /// A text with a star for each variable.
  static func pattern(of text: String) -> String { replaced(text) { _ in "*" } ?? text }

  private static func replaced(_ text: String, _ value: (String) -> String?) -> String? {
    var replaced = ""
    var rest = Substring(text)
    while let found = rest.firstRange(of: start) {
      replaced += rest[..<found.lowerBound]
      let name = Substring(rest[found.upperBound...].unicodeScalars.prefix { $0 != "}" })
      guard name.endIndex < rest.endIndex, let value = value(String(name)) else { return nil }
      replaced += value
      rest = rest[rest.unicodeScalars.index(after: name.endIndex)...]
    }
    return replaced + rest
  }
}
