/// A resource-based policy.
public struct ResourcePolicyRecord: Hashable, Sendable {
  /// What kind of resource carries it.
  public var kind: PolicyOwnerKind
  /// The ARN or name of that resource.
  public var owner = StringID.empty
  /// The function with its qualifier, when it is a function.
  public var function = FunctionReference()
  /// The policy as JSON text.
  public var document = StringID.empty
  /// The account and region.
  public var scope: RowID<ScopeRecord>
  /// Where the row came from.
  public var provenance: Provenance

  /// A row of which all else is empty or unknown.
  public init(kind: PolicyOwnerKind, scope: RowID<ScopeRecord>, provenance: Provenance) {
    self.kind = kind
    self.scope = scope
    self.provenance = provenance
  }
}

extension ResourcePolicyRecord: TableRow {
  /// What each row is part of, nil where the snapshot does not hold it.
  public static func owners(of rows: [Self], in draft: TableDraft) -> [RowID<FunctionRecord>?] {
    let names = draft.functionNames
    return rows.map { $0.kind == .function ? names.row($0.function, from: $0.scope) : nil }
  }
}
