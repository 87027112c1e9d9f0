import Synchronization

extension ActionCatalog {
  /// The actions that an `Action` or `NotAction` element selects.
  public func actions(_ element: Selection<String>) -> ActionSet {
    var listed = ActionSet()
    for pattern in element.values { listed.formUnion(actions(matching: pattern)) }
    return element.isNegated ? all.subtracting(listed) : listed
  }

  /// The actions that fit `pattern`, in any letter case; empty for a name the catalogue lacks.
  public func actions(matching pattern: String) -> ActionSet {
    guard let pattern = actionPattern(pattern) else { return ActionSet() }
    guard pattern != "*" else { return all }
    if let known = expansions.withLock({ $0[pattern] }) { return known }
    let found = search(pattern)
    expansions.withLock { expansions in
      // A set is at most some kilobytes; policies that are made to fill the memory only make it start anew.
      if expansions.count >= Self.rememberedExpansions { expansions.removeAll(keepingCapacity: true) }
      expansions[pattern] = found
    }
    return found
  }

  private static let rememberedExpansions = 2048

  private func search(_ pattern: String) -> ActionSet {
    let symbols = pattern.utf8.map(IAM.lowered)
    var set = ActionSet()
    guard let colon = symbols.firstIndex(of: UInt8(ascii: ":")) else { return set }
    guard let index = serviceIndex[String(decoding: symbols[..<colon], as: UTF8.self)] else { return set }
    let name = Array(symbols[(colon + 1)...])
    for row in services[index].rows {
      let field = names[row]
      if matches(name, in: lowered, from: Int(field.start), to: Int(field.end)) { set.insert(ActionID(UInt16(row))) }
    }
    return set
  }

  /// The one action of that name, nil when the catalogue lacks it.
  public func action(named name: String) -> ActionID? {
    WildcardPattern.hasWildcard(name) ? nil : actions(matching: name).actions.first
  }

  /// Action names are ASCII, so that every byte is a character.
  private func matches(_ pattern: [UInt8], in text: [UInt8], from start: Int, to end: Int) -> Bool {
    matchesGreedily(
      patternLength: pattern.count,
      textLength: end - start,
      isStar: { pattern[$0] == UInt8(ascii: "*") },
      step: { pattern[$0] == UInt8(ascii: "?") || pattern[$0] == text[start + $1] ? 1 : nil },
      characterLength: { _ in 1 }
    )
  }
}
