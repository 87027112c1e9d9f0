/// A resource that a web ACL protects.
public struct WebACLAssociationRecord: Hashable, Sendable {
  /// The ARN of the stage or load balancer.
  public var resource = StringID.empty
  /// The ARN of the web ACL; empty when known to have none.
  public var webACL = StringID.empty
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

extension WebACLAssociationRecord: TableRow {
  /// The resource that it protects.
  public var rowName: StringID? { resource }

  /// The last answer holds.
  public func tellsMore(than earlier: Self) -> Bool { true }
}

extension Inventory {
  /// The ARN of the web ACL that protects a resource: empty when it is known to have none, nil when unknown.
  public func webACL(ofResource arn: StringID) -> StringID? {
    webACLAssociations.row(arn).map { webACLAssociations[$0].webACL }
  }
}
