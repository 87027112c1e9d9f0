import AWSNames

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

  /// The resource of an ARN as `arn(of:)` writes it, nil when the inventory has none such.
  public func resource(arn text: String) -> ResourceID? {
    guard let arn = ARN(text) else { return nil }
    for type in ResourceType.all where type.service == arn.service {
      if let row = type.find(self, arn) { return ResourceID(type: type, row: row) }
    }
    return nil
  }

  /// What the page of a resource says, field by field.
  public func fields(of resource: ResourceID) -> [FieldLine] { resource.type.fields(self, resource.row) }

  /// The resources that stand in relation to one.
  public func links(of resource: ResourceID) -> [LinkedResources] { resource.type.links(self, resource.row) }

  /// The account and region that an ARN names, nil when the snapshot has no folder for it.
  func scope(of arn: ARN) -> RowID<ScopeRecord>? {
    guard let account = strings.id(of: arn.account), let region = strings.id(of: arn.region) else { return nil }
    return links.scope(account: account, region: region)
  }
}
