import AWSNames

extension Statement {
  /// Whether the statement may count for an action such as `lambda:InvokeFunction`.
  public func speaks(of action: String) -> Bool { self.action.selectsAction(action) }
}

extension Selection<String> {
  private var actionPatterns: [String] { values.compactMap(actionPattern) }

  /// Whether the action called `name` is selected.
  func selectsAction(_ name: String) -> Bool {
    actionPatterns.contains { WildcardPattern($0, .insensitive).matches(name) } != isNegated
  }

  /// Whether everything that fits the action `pattern` is selected; false when that cannot be shown.
  func coversAction(_ pattern: String) -> Bool {
    switch self {
    case .only:
      actionPatterns.contains { WildcardPattern($0, .insensitive).covers(WildcardPattern(pattern, .insensitive)) }
    case .allExcept:
      actionPatterns.allSatisfy { !patternsMayOverlap($0, pattern, .insensitive) }
    }
  }

  /// Whether everything that fits the resource `pattern` is selected; false when that cannot be shown.
  package func coversResource(_ pattern: String) -> Bool {
    let pattern = ARN.completed(pattern)
    switch self {
    case .only(let listed):
      return listed.contains { WildcardPattern(ARN.completed($0)).covers(WildcardPattern(pattern)) }
    case .allExcept(let listed):
      return listed.allSatisfy { !patternsMayOverlap(widest($0), widest(pattern), .sensitive) }
    }
  }

  /// Whether something that fits the resource `pattern` may be selected; true when that cannot be ruled out.
  func maySelectResource(_ pattern: String) -> Bool {
    switch self {
    case .only(let listed): listed.contains { patternsMayOverlap(widest($0), widest(pattern), .sensitive) }
    case .allExcept(let listed): !Selection.only(listed).coversResource(pattern)
    }
  }

  /// The same list of other values.
  func mapping(_ value: (String) -> String) -> Selection {
    switch self {
    case .only(let values): .only(values.map(value))
    case .allExcept(let values): .allExcept(values.map(value))
    }
  }

  /// Whether every resource of every partition is selected.
  var coversEveryResource: Bool {
    guard mayBeBroad else { return false }
    return coversResource("*") || coversResource(ARN.everything)
  }

  /// Whether a whole partition can be selected: exceptions, or a star no later than the field after the partition.
  private var mayBeBroad: Bool {
    isNegated
      || values.contains { $0.utf8.prefix(latestStar).contains(UInt8(ascii: "*")) || $0.utf8.count < latestStar }
  }

  /// Whether the list takes in every resource of one partition, which is all that an account has.
  var coversAnyPartition: Bool {
    !isNegated && mayBeBroad && partitions.contains { coversResource(ARN.everything(in: $0)) }
  }

  /// The partitions that the element may speak of.
  var partitions: [Partition] {
    if isNegated { return Partition.allCases }
    return Partition.allCases.filter { partition in values.contains { ARN.mayName(partition, $0) } }
  }
}

/// Bytes up to the field behind the longest name of a partition.
private let latestStar = Partition.allCases.map { ARN.everything(in: $0).utf8.count - ":*:*:*".utf8.count }.max() ?? 0

/// The resource pattern with a star for every variable, which may be filled with anything.
private func widest(_ pattern: String) -> String {
  var widest = ""
  var rest = Substring(ARN.completed(pattern))
  while let dollar = rest.place(of: "$") {
    widest += rest[..<dollar]
    rest = rest[dollar...]
    if rest.begins(with: "${"), let close = rest.place(of: "}") {
      widest += "*"
      rest = rest[rest.utf8.index(after: close)...]
    } else {
      widest += "$"
      rest = Substring(rest.utf8.dropFirst())
    }
  }
  return widest + rest
}

/// Whether some text may fit both patterns; true when that cannot be ruled out.
private func patternsMayOverlap(_ left: String, _ right: String, _ letterCase: WildcardPattern.Case) -> Bool {
  switch (WildcardPattern.hasWildcard(left), WildcardPattern.hasWildcard(right)) {
  case (_, false): WildcardPattern(left, letterCase).matches(right)
  case (false, true): WildcardPattern(right, letterCase).matches(left)
  case (true, true):
    // Fixed beginnings that differ rule an overlap out.
    zip(fixedPrefix(left, letterCase), fixedPrefix(right, letterCase)).allSatisfy(==)
  }
}

private func fixedPrefix(_ text: String, _ letterCase: WildcardPattern.Case) -> some Sequence<UInt8> {
  let folded = letterCase == .insensitive ? text.lowercased() : text
  return Array(folded.utf8.prefix { $0 != UInt8(ascii: "*") && $0 != UInt8(ascii: "?") })
}
