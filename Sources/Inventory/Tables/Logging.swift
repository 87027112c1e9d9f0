/// A CloudWatch log group.
public struct LogGroupRecord: Hashable, Sendable {
  /// The ARN.
  public var arn: StringID
  /// The name.
  public var name: StringID
  /// Days; 0 when events never expire.
  public var retentionDays: Int32
  /// The KMS key; empty when there is none.
  public var key: StringID
  /// Bytes stored.
  public var storedBytes: Int64
  /// The account and region.
  public var scope: RowID<ScopeRecord>
  /// Where the row came from.
  public var provenance: Provenance

  /// A row of which all else is empty or unknown.
  public init(scope: RowID<ScopeRecord>, provenance: Provenance) {
    self.arn = .empty
    self.name = .empty
    self.retentionDays = -1
    self.key = .empty
    self.storedBytes = 0
    self.scope = scope
    self.provenance = provenance
  }
}

/// A CloudTrail trail, as one region describes it.
public struct TrailRecord: Hashable, Sendable {
  /// The ARN.
  public var arn: StringID
  /// The name.
  public var name: StringID
  /// The region it was made in.
  public var homeRegion: StringID
  /// Whether it records every region.
  public var isMultiRegion: Bool
  /// Whether it records every account of the organization.
  public var isOrganization: Bool
  /// The account and region.
  public var scope: RowID<ScopeRecord>
  /// Where the row came from.
  public var provenance: Provenance

  /// A row of which all else is empty or unknown.
  public init(scope: RowID<ScopeRecord>, provenance: Provenance) {
    self.arn = .empty
    self.name = .empty
    self.homeRegion = .empty
    self.isMultiRegion = false
    self.isOrganization = false
    self.scope = scope
    self.provenance = provenance
  }
}

/// Whether a trail records.
public struct TrailStatusRecord: Hashable, Sendable {
  /// The name or ARN asked for.
  public var trail: StringID
  /// Whether it records.
  public var isLogging: Bool
  /// The account and region.
  public var scope: RowID<ScopeRecord>
  /// Where the row came from.
  public var provenance: Provenance

  /// A row of which all else is empty or unknown.
  public init(scope: RowID<ScopeRecord>, provenance: Provenance) {
    self.trail = .empty
    self.isLogging = false
    self.scope = scope
    self.provenance = provenance
  }
}

/// The event selectors of a trail.
public struct EventSelectorRecord: Hashable, Sendable {
  /// The ARN, or the name asked for.
  public var trail: StringID
  /// The whole answer as JSON text.
  public var document: StringID
  /// The account and region.
  public var scope: RowID<ScopeRecord>
  /// Where the row came from.
  public var provenance: Provenance

  /// A row of which all else is empty or unknown.
  public init(scope: RowID<ScopeRecord>, provenance: Provenance) {
    self.trail = .empty
    self.document = .empty
    self.scope = scope
    self.provenance = provenance
  }
}

/// A KMS key.
public struct KeyRecord: Hashable, Sendable {
  /// The ARN.
  public var arn: StringID
  /// The key id.
  public var id: StringID
  /// `Enabled`, `PendingDeletion` and others; empty when unknown.
  public var state: StringID
  /// `CUSTOMER` or `AWS`; empty when unknown.
  public var manager: StringID
  /// The account and region.
  public var scope: RowID<ScopeRecord>
  /// Where the row came from.
  public var provenance: Provenance

  /// A row of which all else is empty or unknown.
  public init(scope: RowID<ScopeRecord>, provenance: Provenance) {
    self.arn = .empty
    self.id = .empty
    self.state = .empty
    self.manager = .empty
    self.scope = scope
    self.provenance = provenance
  }
}
