import AWSNames
import Access
import Checks
import IAM
import Inventory

extension MendNarrator {
  /// Where the change of a mend is made.
  public func place(of mend: Mend) -> MendPlace {
    switch mend.cause {
    case .change(let cause): return place(of: cause)
    case .check(let check, let resource):
      var place = place(of: resource)
      place.part = engine.catalogue[Int(check)].id
      return place
    case .gap(let gap): return place(of: gap, mend)
    }
  }

  func place(of cause: Cause) -> MendPlace {
    switch cause {
    case .statement(let home, let index): return place(of: home, statement: Int(index))
    case .attachment(let holder, let policy):
      var place = place(of: holder)
      place.part = text(policy)
      return place
    case .permission(let row, let index): return place(of: row, statement: Int(index))
    case .trust(let row):
      var place = place(of: ResourceID(row))
      place.fingerprint = Fingerprint.of(text(inventory.roles[row.index].trustPolicy))
      return place
    case .setting(let setting, let resource, let part):
      var place = place(of: resource)
      place.part = part.isEmpty ? "\(setting)" : "\(setting)/\(text(part))"
      place.fingerprint = fingerprint(of: setting, resource)
      return place
    case .trail(let arn): return place(ofTrail: arn)
    case .stage(let row): return place(of: ResourceID(row))
    case .route(let row): return place(of: row)
    case .rule(let row): return place(of: row)
    case .missing(let thing, let name, let resource):
      var place = place(of: resource)
      place.part = name.isEmpty ? "\(thing)" : "\(thing)/\(text(name))"
      return place
    }
  }

  private func place(of resource: ResourceID) -> MendPlace {
    MendPlace(
      resource: inventory.arn(of: resource),
      name: inventory.name(of: resource),
      account: inventory.account(of: resource),
      region: inventory.scope(of: resource).map(region) ?? "",
      provenance: inventory.provenance(of: resource),
      part: "",
      fingerprint: ""
    )
  }

  private func place(_ resource: String, _ name: String, in scope: RowID<ScopeRecord>, _ row: Provenance) -> MendPlace {
    MendPlace(
      resource: resource,
      name: name,
      account: inventory.scopes[scope.index].account,
      region: region(scope),
      provenance: row,
      part: "",
      fingerprint: ""
    )
  }

  func place(of holder: PolicyHolder) -> MendPlace {
    switch holder {
    case .role(let row): return place(of: ResourceID(row))
    case .user(let row): return place(of: ResourceID(row))
    case .group(let row):
      let group = inventory.groups[row.index]
      return place(text(group.arn), text(group.name), in: group.scope, group.provenance)
    }
  }

  private func place(of home: PolicyHome, statement index: Int) -> MendPlace {
    var place: MendPlace
    switch home {
    case .inline(let holder, let name):
      place = self.place(of: holder)
      place.part = text(name)
    case .managed(let arn):
      if let row = inventory.managedPolicies.row(arn) {
        let policy = inventory.managedPolicies[row.index]
        place = self.place(text(arn), text(policy.name), in: policy.scope, policy.provenance)
      } else {
        place = MendPlace(resource: text(arn), name: text(arn), region: "", part: "", fingerprint: "")
      }
    }
    return identified(place, by: statement(home, index), index)
  }

  private func place(of row: RowID<ResourcePolicyRecord>, statement index: Int) -> MendPlace {
    let record = inventory.resourcePolicies[row.index]
    var place: MendPlace
    if let function = inventory.resourcePolicies.owner(of: row) {
      place = self.place(of: ResourceID(function))
      place.part = text(record.function.qualifier)
    } else {
      let arn = inventory.arn(ofOwner: record)
      let name = ARN(arn)?.lastPathPart.map(String.init) ?? arn
      place = self.place(arn, name, in: record.scope, record.provenance)
    }
    place.provenance = record.provenance
    return identified(place, by: context.access.policy(record.document)?.statements.first { $0.index == index }, index)
  }

  /// The place of a policy, told apart by a statement of it.
  private func identified(_ place: MendPlace, by statement: Statement?, _ index: Int) -> MendPlace {
    var place = place
    let name = statement.map(\.lastingName) ?? "\(index + 1)"
    place.part = place.part.isEmpty ? name : "\(place.part)/\(name)"
    place.fingerprint = statement?.fingerprint ?? ""
    return place
  }

  private func place(ofTrail arn: StringID) -> MendPlace {
    // A trail is described in every region; what its own says comes first.
    let rows = inventory.trails.filter { $0.arn == arn }
    let home = rows.first { $0.homeRegion == inventory.scopes[$0.scope.index].region }
    guard let trail = home ?? rows.first else {
      return MendPlace(resource: text(arn), name: text(arn), region: "", part: "", fingerprint: "")
    }
    var place = place(text(arn), text(trail.name), in: trail.scope, trail.provenance)
    if !trail.homeRegion.isEmpty { place.region = text(trail.homeRegion) }
    return place
  }

  private func place(of row: RowID<APIRouteRecord>) -> MendPlace {
    let route = inventory.apiRoutes[row.index]
    guard let api = inventory.apiRoutes.owner(of: row) else {
      return MendPlace(resource: text(route.api), name: text(route.key), region: "", part: "", fingerprint: "")
    }
    var place = place(of: ResourceID(api))
    place.part = text(route.key)
    place.provenance = route.provenance
    return place
  }

  private func place(of row: RowID<SecurityGroupRecord>) -> MendPlace {
    let group = inventory.securityGroups[row.index]
    return place(text(group.id), text(group.id), in: group.scope, group.provenance)
  }

  private func place(of gap: CallGap, _ mend: Mend) -> MendPlace {
    let accounts = accounts(of: mend)
    return MendPlace(
      resource: gap.operations.map(\.name).joined(separator: "+"),
      name: gap.operations.map(\.name).joined(separator: ", "),
      account: accounts.count == 1 ? accounts[0] : nil,
      region: "",
      part: gap.isAnswered ? "answered" : "",
      fingerprint: ""
    )
  }

  /// The accounts that the findings of a mend are about, in their order.
  func accounts(of mend: Mend) -> [RowID<AccountRecord>] {
    Set(mend.findings.map { inventory.account(of: set.findings.findings[Int($0)].resource) }).sorted()
  }

  /// The text that a setting has now.
  private func fingerprint(of setting: Cause.Setting, _ resource: ResourceID) -> String {
    guard let row = resource.row(of: FunctionRecord.self) else { return "" }
    switch setting {
    case .runtime: return Fingerprint.of(text(inventory.functions.runtime[row.index]))
    case .layers:
      return Fingerprint.of(inventory.lists[Function(inventory, row).layers].map(text).joined(separator: "\n"))
    default: return ""
    }
  }
}

/// Sixteen digits that stand for a text.
enum Fingerprint {
  /// FNV-1a: the same on every machine and in every version, which `Hasher` is not.
  static func of(_ text: String) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }
}
