/// One way a function is started, put together from its permission and the configuration of its source.
public struct TriggerRecord: Hashable, Sendable {
  /// The function it starts.
  public var function: RowID<FunctionRecord>
  /// The version or alias it invokes; empty for `$LATEST`.
  public var qualifier = StringID.empty
  /// What starts it.
  public var kind: TriggerKind
  /// The row that says so.
  public var origin: TriggerOrigin
  /// The ARN, address or account of the source.
  public var source = StringID.empty
  /// A short name of the source.
  public var sourceName = StringID.empty
  /// The account of the source, when it is known.
  public var sourceAccount = StringID.empty
  /// Route, event types, schedule, batch size and the like.
  public var detail = StringID.empty
  /// Who is let through: `NONE`, `AWS_IAM`, an authorizer; empty where it does not apply.
  public var authorization = StringID.empty
  /// Whether a statement of the function's policy allows it.
  public var hasPermission = false
  /// Whether the source is configured to invoke the function.
  public var hasConfiguration = false
  /// Whether it is switched on, as far as is known.
  public var isEnabled = false
  /// Where the configuration, else the statement, came from.
  public var provenance: Provenance

  /// A row of which all else is empty or unknown.
  public init(
    function: RowID<FunctionRecord>,
    kind: TriggerKind,
    origin: TriggerOrigin,
    provenance: Provenance
  ) {
    self.function = function
    self.kind = kind
    self.origin = origin
    self.provenance = provenance
  }
}

extension TriggerRecord: TableRow {
  /// What each row is part of, nil where the snapshot does not hold it.
  public static func owners(of rows: [Self], in draft: TableDraft) -> [RowID<FunctionRecord>?] { rows.map(\.function) }
}
