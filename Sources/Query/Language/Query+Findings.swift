extension Query {
  /// Whether it asks for something that only the findings tell, so that the checks have to run first.
  public var needsFindings: Bool { root?.needsFindings(in: table) ?? false }

  /// Whether it asks which rows are selected, so that its answer changes with the selection.
  public var needsSelection: Bool { root?.needsSelection ?? false }
}

extension QueryNode {
  fileprivate func needsFindings(in table: TableKind) -> Bool {
    switch self {
    case .word, .tag: false
    case .field(let term): table.field(named: term.field)?.needsFindings ?? false
    case .flag(let name): table.flags.first { $0.id == name }?.needsFindings ?? false
    case .related(let name, let inner):
      table.relations.first { $0.id == name }.map { $0.target == .findings || inner.needsFindings(in: $0.target) }
        ?? false
    case .not(let inner): inner.needsFindings(in: table)
    case .all(let terms), .any(let terms): terms.contains { $0.needsFindings(in: table) }
    }
  }

  fileprivate var needsSelection: Bool {
    switch self {
    case .word, .tag, .field: false
    case .flag(let name): name == QueryFlag.selectedID
    case .related(_, let inner), .not(let inner): inner.needsSelection
    case .all(let terms), .any(let terms): terms.contains(where: \.needsSelection)
    }
  }
}
