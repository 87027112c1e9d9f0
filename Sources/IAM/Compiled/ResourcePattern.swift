import AWSNames

/// The `Resource` or `NotResource` element ready for matching.
struct ResourcePattern: Sendable {
  private let patterns: [TextPattern]
  private let isNegated: Bool

  /// The element of a policy; `completed` says whether ARNs that end early get stars for what they leave out.
  init(_ element: Selection<String>, variables: Bool, completed: Bool) {
    isNegated = element.isNegated
    patterns = element.values.map { text in
      // Variables stand for parts of the resource alone; an ARN with one in another field is of no resource.
      let syntax = TextPattern.Syntax(wildcards: true, variables: variables && !Self.hasEarlyVariable(text))
      return TextPattern(completed ? ARN.completed(text) : text, syntax)
    }
  }

  /// Whether the resource is selected; a variable without a value selects nothing, negated or not.
  func matches(_ resource: [UInt8], _ context: RequestContext) -> Truth {
    var listed = Truth.no
    for pattern in patterns {
      guard let fits = pattern.matches(resource, context) else {
        if isNegated { return .no }
        continue
      }
      listed = listed || fits
      if listed == .yes { break }
    }
    return isNegated ? !listed : listed
  }

  /// Whether a variable stands before the fifth colon of an ARN.
  ///
  /// Source: IAM user guide, "IAM policy elements: Variables and tags", where you can use policy variables, as known on
  /// 2026-11-21.
  private static func hasEarlyVariable(_ text: String) -> Bool {
    ARN.begins(text) && ARN.fields(of: text).dropFirst().prefix(4).contains { mayHoldVariable($0) }
  }
}
