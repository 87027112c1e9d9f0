extension Role {
  /// The role that stands in when a theme leaves this one out; nil for `text`, the root.
  public var parent: Role? { Role.parents[Int(rawValue)] }

  /// The role of a dotted name.
  public init?(name: String) {
    guard let role = Role.byName[name] else { return nil }
    self = role
  }

  /// Whether the role is a ground that hides the colours of what lies on it, so that a marked row reads as one.
  public var replacesColors: Bool {
    switch self {
    case .rowCursor, .rowCursorBlurred, .rowSelected, .rowSelectedCursor, .cellCursor, .tableHeadCursor,
      .dialogButtonFocus:
      true
    default: false
    }
  }

  private static let byName: [String: Role] = Dictionary(uniqueKeysWithValues: Role.allCases.map { ($0.name, $0) })

  /// The role of the longest beginning of the name that is a role's own, else `text`.
  private static let parents: [Role?] = Role.allCases.map { role in
    var name = Substring(role.name)
    while let dot = name.lastIndex(of: ".") {
      name = name[..<dot]
      if let parent = byName[String(name)] { return parent }
    }
    return role == .text ? nil : .text
  }
}
