import AWSNames

/// An ARN of an ARN operator: each of the six fields is matched on its own, so no wildcard reaches across a colon
/// before the last field.
///
/// Source: IAM user guide, "Amazon Resource Name (ARN) condition operators", as known on 2026-11-21.
struct ARNPattern: Sendable {
  private let fields: [TextPattern]

  /// A pattern with fewer fields gets wildcards for the rest.
  init(_ text: String, variables: Bool) {
    let syntax = TextPattern.Syntax(wildcards: true, variables: variables)
    var texts = ARN.fields(ofPattern: text)
    texts += [String](repeating: "*", count: 6 - texts.count)
    fields = texts.map { TextPattern($0, syntax) }
  }

  /// Whether every field fits; nil when a variable has no value.
  func matches(_ candidate: [[UInt8]], _ context: RequestContext) -> Truth? {
    matches(candidate) { $0.matches($1, context) }
  }

  /// The same for an ARN of which only patterns of its fields are known.
  func matches(_ candidate: [Likeness], _ context: RequestContext) -> Truth? {
    matches(candidate) { $0.matches($1, context) }
  }

  @inline(__always)
  private func matches<Field>(_ candidate: [Field], _ fit: (TextPattern, Field) -> Truth?) -> Truth? {
    var all = Truth.yes
    for (pattern, field) in zip(fields, candidate) {
      guard let fits = fit(pattern, field) else { return nil }
      all = all && fits
    }
    return all
  }
}
