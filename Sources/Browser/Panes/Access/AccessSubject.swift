import Access
import Checks
import Inventory
import Screen

/// What the tabs about access speak of.
enum AccessSubject: Hashable {
  /// Somebody who acts.
  case principal(PrincipalRow)
  case function(RowID<FunctionRecord>)
  /// A function whose role the snapshot lacks; its ARN.
  case unknownRole(RowID<FunctionRecord>, StringID)
  /// Something that neither acts nor is invoked.
  case none(ResourceType)
}

extension PaneContext {
  /// Whom the callers of a topic are about: its function, else its role or user.
  func callee(of topic: PaneTopic) -> AccessSubject {
    let resource = topic.resource(in: inventory)
    if let function = resource.row(of: FunctionRecord.self) { return .function(function) }
    if let role = resource.row(of: RoleRecord.self) { return .principal(.role(role)) }
    if let user = resource.row(of: UserRecord.self) { return .principal(.user(user)) }
    return .none(resource.type)
  }

  /// Who acts in a topic: its role or user, for a function the role it runs with.
  func actor(of topic: PaneTopic) -> AccessSubject {
    guard case .function(let function) = callee(of: topic) else { return callee(of: topic) }
    if let role = inventory.links.roleOfFunction[function.index] { return .principal(.role(role)) }
    return .unknownRole(function, inventory.functions.role[function.index])
  }

  /// Where Enter goes for a role or user: to the functions that run with it, else to its document.
  func link(to principal: PrincipalRow) -> PaneLink {
    switch principal {
    case .role(let row):
      if inventory.links.functionsOfRole.count(row) > 0 { return .resource(ResourceID(row)) }
      return .source(inventory.roles[row.index].provenance)
    case .user(let row): return .source(inventory.users[row.index].provenance)
    }
  }
}

extension PaneWriter {
  /// Says in one line that a tab has nothing to tell about something.
  mutating func add(notAbout type: ResourceType, _ what: String) {
    add("\(what) is told of functions, roles and users, not of \(type.plural)", .textDim)
  }

  /// A role that functions name and the snapshot lacks.
  mutating func add(unknownRole function: RowID<FunctionRecord>, _ arn: StringID, _ context: PaneContext) {
    guard !arn.isEmpty else {
      return add(
        "\(context.glyphs[.resultUnknown]) the answer that listed the function leaves its role out",
        .resultUnknown
      )
    }
    let scope = context.inventory.functions.scope[function.index]
    let absence = context.absence(of: .iamGetAccountAuthorizationDetails, inGlobalScopeOf: scope)
    field("role", context.text(arn))
    switch absence {
    case .none: add("no such role in the snapshot", .warn)
    case .unknown(let why): add("\(context.glyphs[.resultUnknown]) its policies: \(why)", .resultUnknown)
    }
  }
}
