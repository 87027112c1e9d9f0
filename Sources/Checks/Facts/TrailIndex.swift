import Inventory
import Workers

/// Which function invocations are recorded, by account and region.
struct TrailIndex: Fact {
  /// What is known of one account and region.
  struct Recording: Sendable {
    /// What trails record here of invocations.
    var selectors: [LambdaEventSelectors] = []
    /// The trails that apply here and are switched on.
    var trails: [Trail] = []
    /// What must be known before a gap can be called one.
    var missing: [MissingCall] = []
  }

  /// A trail with the answer that tells its selectors; empty where it is missing.
  struct Trail: Sendable {
    var record: TrailRecord
    var selectors: StringID
  }

  private let recordings: [Recording]

  init(_ inventory: Inventory) {
    let trails = KnownTrails(inventory)
    recordings = inventory.scopes.indices.map { trails.recording(in: RowID(index: $0)) }
  }

  /// What is recorded in an account and region.
  subscript(scope: RowID<ScopeRecord>) -> Recording { recordings[scope.index] }
}

/// The trails of an inventory with their state and selectors, each once.
private struct KnownTrails {
  let inventory: Inventory
  private var isLogging: [StringID: Bool] = [:]
  private var selectors: [StringID: LambdaEventSelectors] = [:]
  private var documents: [StringID: StringID] = [:]
  private var trailsOfAccount: [RowID<AccountRecord>: [TrailRecord]] = [:]
  private var organizationTrails: [TrailRecord] = []

  init(_ inventory: Inventory) {
    self.inventory = inventory
    let arnsOfName = Dictionary(grouping: inventory.trails) { NamedTrail(inventory, $0.scope, $0.name) }
    // A multi-region trail is described in every region; any region that tells its state will do.
    for status in inventory.trailStatuses {
      let key = NamedTrail(inventory, status.scope, status.trail)
      for arn in arnsOfName[key]?.map(\.arn) ?? [status.trail] {
        isLogging[arn] = isLogging[arn] == true || status.isLogging
      }
    }
    for selector in inventory.eventSelectors {
      let read = inventory.strings.withUTF8(selector.document) { LambdaEventSelectors(Array($0)) }
      guard let read else { continue }
      let key = NamedTrail(inventory, selector.scope, selector.trail)
      for arn in arnsOfName[key]?.map(\.arn) ?? [selector.trail] {
        selectors[arn] = read
        documents[arn] = selector.document
      }
    }
    var seen: Set<StringID> = []
    for trail in inventory.trails {
      trailsOfAccount[inventory.scopes[trail.scope.index].account, default: []].append(trail)
      if trail.isOrganization, seen.insert(trail.arn).inserted { organizationTrails.append(trail) }
    }
  }

  func recording(in scope: RowID<ScopeRecord>) -> TrailIndex.Recording {
    var recording = TrailIndex.Recording()
    let account = inventory.scopes[scope.index].account
    let state = inventory.coverage.state(.cloudtrailDescribeTrails, in: scope)
    if state != .collected { recording.missing.append(MissingCall(.cloudtrailDescribeTrails, state, in: scope)) }
    var seen: Set<StringID> = []
    let organization = inventory.accounts[account.index].organizationID
    let shared = organizationTrails.filter { trail in
      let owner = inventory.scopes[trail.scope.index].account
      return !organization.isEmpty && inventory.accounts[owner.index].organizationID == organization
    }
    for trail in (trailsOfAccount[account] ?? []) + shared
    where applies(trail, in: scope) && seen.insert(trail.arn).inserted {
      add(trail, to: &recording)
    }
    return recording
  }

  private func applies(_ trail: TrailRecord, in scope: RowID<ScopeRecord>) -> Bool {
    let home = trail.homeRegion.isEmpty ? inventory.scopes[trail.scope.index].region : trail.homeRegion
    return trail.isMultiRegion || home == inventory.scopes[scope.index].region
  }

  private func add(_ trail: TrailRecord, to recording: inout TrailIndex.Recording) {
    let state = { (operation: Operation) in
      // An answer for another trail says nothing of this one.
      let state = inventory.coverage.state(operation, in: trail.scope)
      return MissingCall(operation, state == .collected ? .failed : state, in: trail.scope)
    }
    switch isLogging[trail.arn] {
    case false?: return
    case true?: recording.trails.append(TrailIndex.Trail(record: trail, selectors: documents[trail.arn] ?? .empty))
    case nil: recording.missing.append(state(.cloudtrailGetTrailStatus))
    }
    guard let selectors = selectors[trail.arn] else {
      return recording.missing.append(state(.cloudtrailGetEventSelectors))
    }
    if !selectors.isEmpty, isLogging[trail.arn] == true { recording.selectors.append(selectors) }
  }
}

/// A trail as a call of one account names it: by name or by ARN.
private struct NamedTrail: Hashable {
  var account: RowID<AccountRecord>
  var name: StringID

  init(_ inventory: Inventory, _ scope: RowID<ScopeRecord>, _ name: StringID) {
    account = inventory.scopes[scope.index].account
    self.name = name
  }
}
