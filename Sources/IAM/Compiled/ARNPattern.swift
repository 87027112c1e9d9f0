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
    let fields = text.utf8.split(separator: UInt8(ascii: ":"), maxSplits: 5, omittingEmptySubsequences: false)
    guard fields.count == 6, fields[0].elementsEqual("arn".utf8) else { return nil }
    return fields.map(Array.init)
  }

  /// Splits at the first five colons that are not part of a variable such as `${aws:username}`.
  private static func split(_ text: String) -> [String] {
    var fields: [String] = []
    var field: [UInt8] = []
    var depth = 0
    var previous: UInt8 = 0
    for byte in text.utf8 {
      if byte == UInt8(ascii: "{"), previous == UInt8(ascii: "$") { depth += 1 }
      if byte == UInt8(ascii: "}"), depth > 0 { depth -= 1 }
      if byte == UInt8(ascii: ":"), depth == 0, fields.count < 5 {
        fields.append(String(decoding: field, as: UTF8.self))
        field.removeAll(keepingCapacity: true)
      } else {
        field.append(byte)
      }
      previous = byte
    }
    return fields + [String(decoding: field, as: UTF8.self)]
  }
}
