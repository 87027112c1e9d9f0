import AWSNames

/// A kind of resource that findings may be about or a row may lead to: all that differs from kind to kind.
///
/// A type is described in its kind's own file, `X+ResourceType.swift`, and known by one line of ``rows``. Whoever wants
/// to do something for each kind asks the type for it; nothing else tells kinds apart.
public final class ResourceType: Sendable {
  /// The rows that are resources, in the order in which findings about them stand.
  static let rows: [any Resource.Type] = [
    AccountRecord.self,
    FunctionRecord.self,
    RoleRecord.self,
    UserRecord.self,
    APIRecord.self,
    APIStageRecord.self,
    LoadBalancerRecord.self,
    LogGroupRecord.self,
  ]

  /// Every type.
  public static let all = rows.map { $0.type }

  /// Its place in ``all``.
  public let number: UInt8
  /// The word for one of them, such as `load balancer`.
  public let word: String
  /// The word for several.
  public let plural: String
  /// The type as AWS Config and CloudFormation write it.
  public let typeName: String
  /// The service in its ARNs.
  public let service: String
  /// The calls whose answers list them.
  public let listedBy: [Operation]

  let count: @Sendable (Inventory) -> Int
  let scope: @Sendable (Inventory, UInt32) -> RowID<ScopeRecord>?
  let provenance: @Sendable (Inventory, UInt32) -> Provenance
  let name: @Sendable (Inventory, UInt32) -> String
  let arn: @Sendable (Inventory, UInt32) -> String
  let find: @Sendable (Inventory, ARN, RowID<AccountRecord>) -> UInt32?
  let fields: @Sendable (Inventory, UInt32) -> [FieldLine]
  let links: @Sendable (Inventory, UInt32) -> [LinkedResources]

  /// The type of a table's rows.
  init<Row: Resource>(
    _ row: Row.Type,
    word: String,
    plural: String,
    typeName: String,
    service: String,
    listedBy: [Operation],
    form: ResourceForm<Row>,
    fields: [ResourceField<Row>] = [],
    links: [ResourceLink<Row>] = []
  ) {
    guard let number = ResourceType.rows.firstIndex(where: { $0 == row }) else {
      preconditionFailure("\(row) is not a line of ResourceType.rows")
    }
    self.number = UInt8(number)
    self.word = word
    self.plural = plural
    self.typeName = typeName
    self.service = service
    self.listedBy = listedBy
    count = form.count
    scope = { form.scope($0, RowID($1)) }
    provenance = { form.provenance($0, RowID($1)) }
    name = { form.name($0, RowID($1)) }
    arn = { form.arn($0, RowID($1)) }
    find = { form.find($0, $1, $2)?.rawValue }
    self.fields = { inventory, row in
      fields.compactMap { field in
        field.value(inventory, RowID(row)).map { FieldLine(id: field.id, title: field.title, value: $0) }
      }
    }
    self.links = { inventory, row in
      links.map { LinkedResources(title: $0.title, resources: $0.resources(inventory, RowID(row))) }
    }
  }
}

extension ResourceType: Hashable, CustomStringConvertible {
  /// Whether two are the same type.
  public static func == (left: ResourceType, right: ResourceType) -> Bool { left === right }

  /// Adds the place.
  public func hash(into hasher: inout Hasher) { hasher.combine(number) }

  /// The word for one of them.
  public var description: String { word }
}
