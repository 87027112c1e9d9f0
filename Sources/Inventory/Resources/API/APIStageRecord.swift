/// A stage of an API.
public struct APIStageRecord: Hashable, Sendable {
  /// The API id.
  public var api = StringID.empty
  /// The stage name.
  public var name = StringID.empty
  /// The ARN of the web ACL; empty when there is none.
  public var webACL = StringID.empty
  /// Whether X-Ray tracing is on.
  public var isTracingEnabled = false
  /// The destination of access logs.
  public var accessLog = StringID.empty
  /// Stage variables, as alternating names and values.
  public var variables = ListID.empty
  /// Stage variables that differ for the part of the requests that a canary release takes.
  public var canaryVariables = ListID.empty
  /// The account and region.
  public var scope: RowID<ScopeRecord>
  /// Where the row came from.
  public var provenance: Provenance

  /// A row of which all else is empty or unknown.
  public init(scope: RowID<ScopeRecord>, provenance: Provenance) {
    self.scope = scope
    self.provenance = provenance
  }
}

extension APIStageRecord: TableRow {
  /// Its place, its API and its name.
  public var rowName: StageName? { StageName(scope: scope, api: api, stage: name) }

  /// What each row is part of, nil where the snapshot does not hold it.
  public static func owners(of rows: [Self], in draft: TableDraft) -> [RowID<APIRecord>?] {
    let apis = draft.table(APIRecord.self)
    return rows.map { apis.row(named: $0.api, in: $0.scope) }
  }
}

/// What a stage is called: its API's id and its own name, in an account and region.
public struct StageName: Hashable, Sendable {
  /// The account and region.
  public var scope: RowID<ScopeRecord>
  /// The API id.
  public var api: StringID
  /// The stage name.
  public var stage: StringID

  /// The name of a stage.
  public init(scope: RowID<ScopeRecord>, api: StringID, stage: StringID) {
    self.scope = scope
    self.api = api
    self.stage = stage
  }
}
