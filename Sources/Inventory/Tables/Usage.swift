/// A report of the services that a role or user used last, `get-service-last-accessed-details`.
public struct UsageReportRecord: Hashable, Sendable {
  /// The ARN of the role or user.
  public var entity: StringID
  /// When the report was finished, seconds since 1970; 0 when unknown.
  public var completed: Int64
  /// How many rows of the table of uses are its own.
  public var useCount: UInt32
  /// The account and region.
  public var scope: RowID<ScopeRecord>
  /// Where the row came from.
  public var provenance: Provenance

  /// A row of which all else is empty or unknown.
  public init(scope: RowID<ScopeRecord>, provenance: Provenance) {
    self.entity = .empty
    self.completed = 0
    self.useCount = 0
    self.scope = scope
    self.provenance = provenance
  }
}

/// When a service, or one tracked action of it, was last used as a report says.
///
/// A report names every service that the entity's policies grant, so that a service without a time was not used in the
/// reporting period.
public struct ServiceUseRecord: Hashable, Sendable {
  /// The service's namespace, such as `s3`.
  public var service: StringID
  /// The action's name without the service; empty for the service as a whole.
  public var action: StringID
  /// Seconds since 1970; 0 when it was not used in the reporting period.
  public var lastUsed: Int64

  /// A service or action that was not used.
  public init(service: StringID, action: StringID = .empty, lastUsed: Int64 = 0) {
    self.service = service
    self.action = action
    self.lastUsed = lastUsed
  }
}

/// Calls of one operation by one role or user on one resource, as a file of trail events recorded them.
public struct TrailUseRecord: Hashable, Sendable {
  /// The ARN of the user, or of the role whose session made the calls.
  public var principal: StringID
  /// The service's endpoint, such as `dynamodb.amazonaws.com`.
  public var source: StringID
  /// The operation as the trail names it.
  public var operation: StringID
  /// The ARN of the resource; empty when the events name none.
  public var resource: StringID
  /// When the last of them was made, seconds since 1970; 0 when unknown.
  public var lastUsed: Int64
  /// How many they are.
  public var count: UInt32
  /// The account and region.
  public var scope: RowID<ScopeRecord>
  /// Where the first of them stands.
  public var provenance: Provenance

  /// A row of which all else is empty or unknown.
  public init(scope: RowID<ScopeRecord>, provenance: Provenance) {
    self.principal = .empty
    self.source = .empty
    self.operation = .empty
    self.resource = .empty
    self.lastUsed = 0
    self.count = 0
    self.scope = scope
    self.provenance = provenance
  }
}
