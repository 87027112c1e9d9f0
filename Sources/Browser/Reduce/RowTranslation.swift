import Checks
import Inventory

/// Finds the rows of one snapshot again in a newer reading of it, by what they are called.
struct RowTranslation {
  let old: Inventory
  let new: Inventory

  init(from old: Inventory, to new: Inventory) {
    self.old = old
    self.new = new
  }

  /// The resource of the same ARN and account.
  func resource(_ resource: ResourceID) -> ResourceID? {
    guard Int(resource.row) < old.count(of: resource.type) else { return nil }
    return new.resource(old.key(of: resource))
  }

  /// The place of the same thing; nil when that is gone.
  func place(_ place: Place) -> Place? {
    switch place.owner {
    case nil, .check: place
    // Mends are gathered anew from what the checks find in the newer reading.
    case .mend: Place(.mends)
    case .account(let row): resource(ResourceID(row)).map { Place(place.view, of: .account(RowID($0.row))) }
    case .function(let row): resource(ResourceID(row)).map { Place(place.view, of: .function(RowID($0.row))) }
    case .role(let row): resource(ResourceID(row)).map { Place(place.view, of: .role(RowID($0.row))) }
    }
  }

  /// The row of the same thing in a table of the inventory.
  func row(_ row: UInt32, _ view: View) -> UInt32? { view.rows?.moved(self, row) }

  private func function(_ row: RowID<FunctionRecord>) -> RowID<FunctionRecord>? {
    resource(ResourceID(row)).map { RowID($0.row) }
  }

  func trigger(_ row: UInt32) -> UInt32? {
    let wanted = Trigger(old, RowID(row))
    guard let function = function(wanted.function) else { return nil }
    return new.triggers.of(function).first { candidate in
      let trigger = Trigger(new, candidate)
      return trigger.kind == wanted.kind && text(trigger.source) == oldText(wanted.source)
        && text(trigger.detail) == oldText(wanted.detail)
    }?.rawValue
  }

  func attachment(_ row: UInt32) -> UInt32? {
    let wanted = VPCAttachment(old, RowID(row))
    guard let function = function(wanted.function) else { return nil }
    return new.vpcAttachments.of(function).first {
      text(VPCAttachment(new, $0).subnet) == oldText(wanted.subnet)
    }?.rawValue
  }

  func node(_ row: UInt32) -> UInt32? {
    let node = old.organizationNodes[Int(row)]
    let (id, organization) = (oldText(node.id), oldText(node.organization))
    let rows = new.organizationNodes.indices.filter { text(new.organizationNodes[$0].id) == id }
    // The organization's own id may have become known since.
    let own = rows.first { text(new.organizationNodes[$0].organization) == organization } ?? rows.first
    return own.map(UInt32.init)
  }

  /// The same statement of the same policy; of holders without rows of their own tables, all are looked through.
  func permission(_ row: UInt32) -> UInt32? {
    let wanted = Permission(old, RowID(row))
    switch wanted.holder {
    case .function(let function):
      return self.function(function).flatMap { match(wanted, among: new.links.permissionsOfFunction[$0]) }
    case .role(let role):
      return resource(ResourceID(role)).flatMap { match(wanted, among: new.links.permissionsOfRole[RowID($0.row)]) }
    case .user, .group, .resource, .node:
      return match(wanted, among: (0..<new.permissions.count).lazy.map { RowID(index: $0) })
    }
  }

  private func match(_ wanted: Permission, among rows: some Sequence<RowID<PermissionRecord>>) -> UInt32? {
    let holder = oldText(old.name(of: wanted.holder))
    let account = old.account(of: wanted.holder).map { oldText(old.accounts[$0.index].id) }
    let index = old.statements[wanted.statement.index].index
    let policy = oldText(wanted.policyName)
    let group = wanted.group.map { oldText(old.groups[$0.index].name) }
    return rows.first { candidate in
      let permission = Permission(new, candidate)
      return permission.kind == wanted.kind && new.statements[permission.statement.index].index == index
        && text(new.name(of: permission.holder)) == holder && text(permission.policyName) == policy
        && permission.group.map { text(new.groups[$0.index].name) } == group
        && new.account(of: permission.holder).map { text(new.accounts[$0.index].id) } == account
    }?.rawValue
  }

  private func text(_ id: StringID) -> String { new.strings[id] }
  private func oldText(_ id: StringID) -> String { old.strings[id] }
}
