/// A CloudTrail trail, as one region describes it.
public struct TrailRecord: Hashable, Sendable {
  /// The ARN.
  public var arn = StringID.empty
  /// The name.
  public var name = StringID.empty
  /// The region it was made in.
  public var homeRegion = StringID.empty
  /// Whether it records every region.
  public var isMultiRegion = false
  /// Whether it records every account of the organization.
  public var isOrganization = false
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

extension TrailRecord: TableRow {}
