import IAM
public import Inventory

/// What a role or user was seen to use.
public struct PrincipalUsage: Sendable {
  /// What a report says of one service.
  public struct Service: Hashable, Sendable {
    /// Seconds since 1970; 0 when it was not used in the reporting period.
    public var lastUsed: Int64
    /// The actions that the report tracks, in lower case, each with the time of its last use; 0 for never.
    public var actions: [String: Int64] = [:]
  }

  /// Calls of one action that trails recorded.
  public struct Call: Hashable, Sendable {
    /// The action, such as `dynamodb:GetItem`.
    public var action: String
    /// The ARN of the resource; empty when the events name none.
    public var resource: String
    /// Seconds since 1970; 0 when unknown.
    public var lastUsed: Int64
    /// How many.
    public var count: Int
  }

  /// By prefix in action names, what the report says; nil without a report.
  public var services: [String: Service]?
  /// When the report was finished, seconds since 1970; 0 when unknown.
  public var completed: Int64 = 0
  /// Where the report stands.
  public var provenance: Provenance?
  /// Calls that trails recorded.
  ///
  /// They show what was used, and never that something was not.
  public var calls: [Call] = []
  /// Services of recorded calls that stand for no action of the catalogue.
  public var otherServices: Set<String> = []
  /// The report that the snapshot lacks; nil when it is there.
  public var missing: MissingCall?
}

extension AccessModel {
  /// What a principal was seen to use, by the report of last accessed services and by trails.
  public func usage(of principal: PrincipalRow) -> PrincipalUsage {
    var usage = PrincipalUsage()
    let arn = arn(principal)
    if let row = inventory.usageReports.row(arn) {
      usage.completed = inventory.usageReports[row.index].completed
      usage.provenance = inventory.usageReports[row.index].provenance
      usage.services = services(inventory.serviceUses[inventory.links.uses(of: row)])
    } else {
      usage.missing = missingReport(arn, account(principal), scope(principal))
    }
    for row in inventory.links.trailUses(of: arn) { add(inventory.trailUses[row.index], to: &usage) }
    return usage
  }

  private func services(_ uses: ArraySlice<ServiceUseRecord>) -> [String: PrincipalUsage.Service] {
    var services: [String: PrincipalUsage.Service] = [:]
    for use in uses {
      let name = text(use.service).lowercased()
      var service = services[name] ?? PrincipalUsage.Service(lastUsed: 0)
      if use.action.isEmpty {
        service.lastUsed = max(service.lastUsed, use.lastUsed)
      } else {
        service.actions[text(use.action).lowercased(), default: 0] = use.lastUsed
        // An action's use is its service's, should the two disagree.
        service.lastUsed = max(service.lastUsed, use.lastUsed)
      }
      services[name] = service
    }
    return services
  }

  /// A report is made for one principal: that others have one says nothing of this one.
  private func missingReport(
    _ arn: StringID,
    _ account: RowID<AccountRecord>,
    _ scope: RowID<ScopeRecord>
  ) -> MissingCall {
    let call = Operation.iamGetServiceLastAccessedDetails
    var best = MissingCall(call, .notCollected, in: scope)
    for scope in inventory.scopes.of(account) {
      switch inventory.coverage.absence(of: call, for: arn, in: scope) {
      case .denied: return MissingCall(call, .denied, in: scope)
      case .failed: best = MissingCall(call, .failed, in: scope)
      case .knownToHaveNone, .partlyCollected, .notCollected: break
      }
    }
    return best
  }

  private func add(_ use: TrailUseRecord, to usage: inout PrincipalUsage) {
    let service = TrailAction.service(ofEndpoint: text(use.source))
    let actions = TrailAction.actions(service: service, operation: text(use.operation), .builtIn)
    if actions.isEmpty { usage.otherServices.insert(service) }
    for action in actions {
      usage.calls.append(
        PrincipalUsage.Call(
          action: action,
          resource: text(use.resource),
          lastUsed: use.lastUsed,
          count: Int(use.count)
        )
      )
    }
  }
}
