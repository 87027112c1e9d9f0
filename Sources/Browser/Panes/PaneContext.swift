public import AWSNames
public import Access
import Answers
public import Checks
public import Inventory
public import Mends
public import Screen
public import Triage
import Workers

/// All that a pane is made from; equal contexts give equal panes.
public struct PaneContext: Sendable {
  /// What a check says of a resource.
  public typealias Result = (check: Check, verdict: Verdict)

  /// The inventory.
  public let inventory: Inventory
  /// The day to judge decisions by.
  public let today: Day
  /// The signs to write with.
  public let glyphs: Glyphs
  /// What every check says of a resource.
  public let evaluate: @Sendable (ResourceID) -> [Result]
  /// What checks look at: the access model and who can start functions among it.
  private let sharedContext: @Sendable () -> CheckContext
  /// The checks, in the order that findings count them.
  public let catalogue: [Check]
  /// The findings of the last run; nil before it has ended.
  public let findings: FindingSet?
  /// What the team has decided.
  public let decisions: [FindingID: Decision]
  /// The findings by what they come from; nil before they are gathered.
  public let mends: MendNarrator?

  /// All that a pane is made from.
  public init(
    inventory: Inventory,
    today: Day,
    glyphs: Glyphs = .unicode,
    catalogue: [Check] = [],
    findings: FindingSet? = nil,
    decisions: [FindingID: Decision] = [:],
    mends: MendNarrator? = nil,
    context: CheckContext? = nil,
    evaluate: @escaping @Sendable (ResourceID) -> [Result]
  ) {
    self.inventory = inventory
    self.today = today
    self.glyphs = glyphs
    self.catalogue = catalogue
    self.findings = findings
    self.decisions = decisions
    self.mends = mends
    let made = Once<CheckContext>()
    sharedContext = { context ?? made.value { CheckContext(inventory: inventory, asOf: today) } }
    self.evaluate = evaluate
  }
}

/// What a pane tells about.
public enum PaneTopic: Hashable, Sendable {
  /// A resource that findings may be about.
  case resource(ResourceID)
  /// A way a function is started.
  case trigger(RowID<TriggerRecord>)
  /// A subnet that a function is attached to.
  case attachment(RowID<VPCAttachmentRecord>)
  /// A statement under the holder of its policy.
  case permission(RowID<PermissionRecord>)
  /// A root, unit or account of the organization.
  case node(RowID<OrganizationNodeRecord>)
  /// A finding; the tabs tell about its resource and begin with its check.
  case finding(ResourceID, FindingID)
}

extension PaneTopic {
  /// The resource whose checks, duties and relations belong to the topic.
  public func resource(in inventory: Inventory) -> ResourceID {
    switch self {
    case .resource(let resource), .finding(let resource, _): return resource
    case .trigger(let row): return ResourceID(inventory.triggers.function[row.index])
    case .attachment(let row): return ResourceID(inventory.vpcAttachments.function[row.index])
    case .permission(let row):
      let holder = Permission(inventory, row).holder
      return inventory.resource(of: holder)
    case .node(let row): return inventory.resource(of: .node(row))
    }
  }

  /// The finding that the topic is, nil for anything else.
  var finding: FindingID? {
    guard case .finding(_, let id) = self else { return nil }
    return id
  }
}

extension Inventory {
  /// The row that findings may be about: the holder itself, else its account.
  fileprivate func resource(of holder: PermissionHolder) -> ResourceID {
    switch holder {
    case .function(let row): ResourceID(row)
    case .role(let row): ResourceID(row)
    case .user(let row): ResourceID(row)
    case .group, .resource, .node: account(of: holder).map { ResourceID($0) } ?? ResourceID(type: .account, row: 0)
    }
  }
}

extension PaneContext {
  /// What checks look at, with the policies of the snapshot.
  public var checkContext: CheckContext { sharedContext() }

  /// The snapshot as questions are put to it.
  var session: AnswerSession { session(named: "") }

  /// The same under a name.
  func session(named name: String) -> AnswerSession {
    AnswerSession(
      name: name,
      context: checkContext,
      catalogue: catalogue,
      findings: findings,
      media: .pane,
      evaluate: evaluate,
      mends: mends
    )
  }

  /// Who can start functions.
  public var exposures: ExposureIndex { checkContext.exposures }

  /// The text of a number.
  func text(_ id: StringID) -> String { inventory.strings[id] }

  /// The texts of a list.
  func texts(_ id: ListID) -> [String] { inventory.lists[id].map(text) }

  /// What stands for a value that is never shown.
  var mask: String { glyphs.isASCII ? "****" : "••••" }

  /// The file and place that a row came from: `111122223333/us-east-1/lambda-list-functions.json, byte 120`.
  func place(_ provenance: Provenance) -> String {
    "\(text(inventory.files[provenance.file.index].path)), byte \(provenance.offset)"
  }

  /// The file and place, without the folder of an account that the reader knows to be meant.
  func place(_ provenance: Provenance, within account: RowID<AccountRecord>) -> String {
    let place = place(provenance)
    let folder = text(inventory.accounts[account.index].folder) + "/"
    return place.hasPrefix(folder) ? String(place.dropFirst(folder.count)) : place
  }

  /// The region of an account and region.
  func region(_ scope: RowID<ScopeRecord>) -> String { text(inventory.scopes[scope.index].region) }

  /// What people call an account: its name, else its id, else the folder it was read from.
  func accountName(_ account: RowID<AccountRecord>) -> String { inventory.accountName(account) }

  /// An account id with the account's name behind it, when the snapshot knows it.
  func accountLabel(_ id: StringID) -> String { inventory.accountLabel(id) }

  /// The account and region of a resource, in words.
  func whereabouts(of resource: ResourceID) -> String {
    let account = accountName(inventory.account(of: resource))
    guard let scope = inventory.scope(of: resource) else { return account }
    return "\(account) \(region(scope))"
  }
}

extension PaneContext {
  /// What the team decided about a finding, be it under the name that an older release gave it.
  func decision(of id: FindingID) -> Decision? {
    if let decision = decisions[id] { return decision }
    guard let former = id.withoutAccount, let decision = decisions[former] else { return nil }
    return inventory.resource(former.resourceKey) == nil ? nil : decision
  }

  /// All that a pane is made from, as an engine sees it.
  public init(
    _ engine: CheckEngine,
    glyphs: Glyphs = .unicode,
    findings: FindingSet? = nil,
    decisions: [FindingID: Decision] = [:],
    mends: MendNarrator? = nil
  ) {
    self.init(
      inventory: engine.context.inventory,
      today: engine.context.asOf,
      glyphs: glyphs,
      catalogue: engine.catalogue,
      findings: findings,
      decisions: decisions,
      mends: mends,
      context: engine.context,
      evaluate: { engine.evaluateAtOnce($0) }
    )
  }
}
