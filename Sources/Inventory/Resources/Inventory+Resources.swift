extension Inventory {
  /// Number of resources of a type.
  public func count(of type: ResourceType) -> Int { type.count(self) }

  /// The account and region of a resource; nil for an account.
  public func scope(of resource: ResourceID) -> RowID<ScopeRecord>? { resource.type.scope(self, resource.row) }

  /// The account of a resource.
  public func account(of resource: ResourceID) -> RowID<AccountRecord> {
    guard let scope = scope(of: resource) else { return RowID(resource.row) }
    return scopes[scope.index].account
  }

  /// Where the row of a resource came from.
  public func provenance(of resource: ResourceID) -> Provenance { resource.type.provenance(self, resource.row) }

  /// The name of a resource, as people call it.
  public func name(of resource: ResourceID) -> String { resource.type.name(self, resource.row) }

  /// The ARN of a resource.
  public func arn(of resource: ResourceID) -> String { resource.type.arn(self, resource.row) }

  /// What the page of a resource says, field by field.
  public func fields(of resource: ResourceID) -> [FieldLine] { resource.type.fields(self, resource.row) }

  /// The resources that stand in relation to one.
  public func links(of resource: ResourceID) -> [LinkedResources] { resource.type.links(self, resource.row) }
}
