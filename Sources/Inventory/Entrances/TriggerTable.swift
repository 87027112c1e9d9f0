/// The columns of all triggers: one array per field, so that a filter or a sort touches only what it reads.
public struct TriggerTable: Sendable {
  /// The function it starts.
  public let function: [RowID<FunctionRecord>]
  /// The version or alias it invokes; empty for `$LATEST`.
  public let qualifier: [StringID]
  /// What starts it.
  public let kind: [TriggerKind]
  /// The row that says so.
  public let origin: [TriggerOrigin]
  /// The ARN, address or account of the source.
  public let source: [StringID]
  /// A short name of the source.
  public let sourceName: [StringID]
  /// The account of the source, when it is known.
  public let sourceAccount: [StringID]
  /// Route, event types, schedule, batch size and the like.
  public let detail: [StringID]
  /// Who is let through: `NONE`, `AWS_IAM`, an authorizer; empty where it does not apply.
  public let authorization: [StringID]
  /// Whether a statement of the function's policy allows it.
  public let hasPermission: [Bool]
  /// Whether the source is configured to invoke the function.
  public let hasConfiguration: [Bool]
  /// Whether it is switched on, as far as is known.
  public let isEnabled: [Bool]
  /// Where the configuration, else the statement, came from.
  public let provenance: [Provenance]

  private let owned: Relation<FunctionRecord, TriggerRecord>

  /// The columns of the rows of the draft that is current.
  init() {
    let draft = TableDraft.current
    let records = draft.rows(TriggerRecord.self)
    owned = Relation(rowCount: draft.count(FunctionRecord.self), owners: TriggerRecord.owners(of: records, in: draft))
    function = records.map(\.function)
    qualifier = records.map(\.qualifier)
    kind = records.map(\.kind)
    origin = records.map(\.origin)
    source = records.map(\.source)
    sourceName = records.map(\.sourceName)
    sourceAccount = records.map(\.sourceAccount)
    detail = records.map(\.detail)
    authorization = records.map(\.authorization)
    hasPermission = records.map(\.hasPermission)
    hasConfiguration = records.map(\.hasConfiguration)
    isEnabled = records.map(\.isEnabled)
    provenance = records.map(\.provenance)
  }

  /// Number of rows.
  public var count: Int { function.count }

  /// What starts a function.
  public func of(_ owner: RowID<FunctionRecord>) -> ArraySlice<RowID<TriggerRecord>> { owned[owner] }
}

extension TriggerTable: AnyTable {
  /// What a row is.
  public typealias Row = TriggerRecord
}
