/// An ARN of an ARN operator: each of the six fields is matched on its own, so no wildcard reaches across a colon
/// before the last field.
///
/// Source: IAM user guide, "Amazon Resource Name (ARN) condition operators", as known on 2026-11-21.
struct ARNPattern: Sendable {
  private let fields: [TextPattern]

  /// A pattern with fewer fields gets wildcards for the rest.
  init(_ text: String, variables: Bool) {
    let syntax = TextPattern.Syntax(wildcards: true, variables: variables)
    var texts = Self.split(text)
    texts += [String](repeating: "*", count: 6 - texts.count)
    fields = texts.map { TextPattern($0, syntax) }
  }

  /// Whether every field fits; nil when a variable has no value.
  func matches(_ candidate: [[UInt8]], _ context: RequestContext) -> Truth? {
    var all = Truth.yes
    for (pattern, field) in zip(fields, candidate) {
      guard let fits = pattern.matches(field, context) else { return nil }
      all = all && fits
    }
    return all
  }

  /// The six fields of an ARN in a request, nil when it is none.
  static func fields(of text: String) -> [[UInt8]]? {
    let fields = split(text)
    guard fields.count == 6, fields[0] == "arn" else { return nil }
    return fields.map { Array($0.utf8) }
  }

  /// Splits at the first five colons that are not part of a variable such as `${aws:username}`.
  private static func split(_ text: String) -> [String] {
    var fields = [""]
    var depth = 0
    var previous: Character = " "
    for character in text {
      if character == "{", previous == "$" { depth += 1 }
      if character == "}", depth > 0 { depth -= 1 }
      if character == ":", depth == 0, fields.count < 6 {
        fields.append("")
      } else {
        fields[fields.count - 1].append(character)
      }
      previous = character
    }
    return fields
  }
}
