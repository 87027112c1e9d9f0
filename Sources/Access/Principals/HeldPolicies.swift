public import IAM
import Inventory
import Workers

/// The policies that principals with equal sets hold, read and compiled when somebody asks.
public final class HeldPolicies: Sendable {
  let key: PolicySetKey
  let library: PolicyLibrary
  /// All identity policies; the empty text stands for one that the snapshot lacks.
  let documents: [StringID]
  /// Whether the snapshot lacks a policy or holds one that is none.
  private let mayHaveUnread: Bool
  private let parsed = Once<Parsed>()
  private let compiled = Once<PolicyStack>()
  private let verdict = Once<AdministratorVerdict>()
  private let reached = Once<Reach>()
  private let wildcards = Once<[ServiceWildcard]>()
  let unscopedGrants = Once<[UnscopedGrant]>()

  private struct Parsed: Sendable {
    var policies: PrincipalPolicies
    var unread: [String]
  }

  init(_ key: PolicySetKey, _ library: PolicyLibrary) {
    self.key = key
    self.library = library
    documents = key.documents(in: library)
    mayHaveUnread = documents.contains { library.isUnread($0) }
  }
}

extension HeldPolicies {
  /// Identity policies, boundary and the service control policies of the account.
  ///
  /// Where the snapshot tells nothing of the organization, no control policies are taken to bind the account; ``stack``
  /// leaves that open.
  public var policies: PrincipalPolicies { parts.policies }

  /// Policies that the snapshot lacks or that could not be read.
  public var unread: [String] { parts.unread }

  /// Whether there are such policies; told without reading the others.
  public var hasUnread: Bool { mayHaveUnread && !unread.isEmpty }

  /// Whether there is a permissions boundary whose words are not known.
  public var hasUnknownBoundary: Bool { !key.boundary.isEmpty && library.boundary(key.boundary) == nil }

  /// The policies ready for evaluation, without any resource's policy.
  public var stack: PolicyStack { compiled.value { compile() } }

  /// Whether the holder is an administrator, after Deny statements, boundary and control policies.
  public var administrator: AdministratorVerdict {
    verdict.value { mayBeBroad ? policies.administratorVerdict : .notAdministrator }
  }

  /// Whole services held on every resource.
  public var serviceWildcards: [ServiceWildcard] {
    wildcards.value { mayBeBroad ? policies.serviceWildcards : [] }
  }

  /// What the holder may do, with wildcards expanded, and what was cut away.
  public var reach: Reach { reached.value { policies.reach(.builtIn) } }
}

extension HeldPolicies {
  /// Prefixes of the services in which the holder may do something.
  public var services: Set<String> { Set(ActionCatalog.builtIn.byService(reach.actions).map(\.service)) }
}

// MARK: Without parsing

extension HeldPolicies {
  /// Whether any policy may grant whole services or more; one that was not read may.
  private var mayBeBroad: Bool { mayHold(PolicyTextScan().mayBeBroad) }

  /// Whether any policy may name actions of one of these services, given in lower case; one that was not read may.
  func mayName(services: Set<String>) -> Bool {
    let scan = PolicyTextScan()
    return mayHold { scan.mayName(services: services, $0) }
  }

  private func mayHold(_ isFound: (UnsafeRawBufferPointer) -> Bool) -> Bool {
    mayHaveUnread || documents.contains { library.inventory.strings.withUTF8($0, isFound) }
  }
}

extension PolicyLibrary {
  /// Whether the snapshot lacks the words of a policy, or they are none.
  fileprivate func isUnread(_ document: StringID) -> Bool {
    document.isEmpty || inventory.links.statements(ofDocument: document) == nil
  }
}

extension PolicySetKey {
  /// All identity policies; the empty text stands for one that the snapshot lacks.
  fileprivate func documents(in library: PolicyLibrary) -> [StringID] {
    let inventory = library.inventory
    let rows = library.groups(named: groups, in: scope).map { inventory.groups[$0.index] }
    let unknownGroups = [StringID](repeating: .empty, count: inventory.lists.count(groups) - rows.count)
    let inline = ([inline] + rows.map(\.inlinePolicies)).flatMap { inventory.lists.pairs($0).map(\.value) }
    let attached = ([attached] + rows.map(\.attachedPolicies)).flatMap { inventory.lists[$0] }
    return unknownGroups + inline
      + attached.map { arn in
        inventory.managedPolicies.row(arn).map { inventory.managedPolicies[$0.index].document } ?? .empty
      }
  }
}

// MARK: Reading

extension HeldPolicies {
  var account: RowID<AccountRecord> { library.inventory.scopes[key.scope.index].account }

  private var parts: Parsed { parsed.value { read() } }

  private func read() -> Parsed {
    let groups = library.groups(named: key.groups, in: key.scope)
    var identity: [NamedPolicy] = []
    var unread: [String] = []
    add(key.inline, key.attached, &identity, &unread) { PolicyRef($0, at: .holder($1)) }
    for row in groups {
      let group = library.inventory.groups[row.index]
      add(group.inlinePolicies, group.attachedPolicies, &identity, &unread) { name, _ in
        PolicyRef("\(library.text(group.name))/\(name)", at: .group(row))
      }
    }
    let known = Set(groups.map { library.inventory.groups[$0.index].name })
    for name in library.inventory.lists[key.groups] where !known.contains(name) {
      unread.append("group \(library.text(name))")
    }
    let controls = library.controls(of: account).service
    let policies = PrincipalPolicies(
      identity: identity,
      boundary: boundary,
      serviceControl: controls.possiblePolicies,
      hasUnknownServiceControl: controls.hasUnread
    )
    return Parsed(policies: policies, unread: unread)
  }

  private func add(
    _ inline: ListID,
    _ attached: ListID,
    _ identity: inout [NamedPolicy],
    _ unread: inout [String],
    ref: (String, StringID) -> PolicyRef
  ) {
    for (name, document) in library.inventory.lists.pairs(inline) {
      let ref = ref(library.text(name), document)
      if let policy = library.policy(document) {
        identity.append(NamedPolicy(ref, policy))
      } else {
        unread.append(ref.name)
      }
    }
    for arn in library.inventory.lists[attached] {
      if let policy = library.managedPolicy(arn) { identity.append(policy) } else { unread.append(library.text(arn)) }
    }
  }

  private var boundary: PrincipalPolicies.Boundary {
    guard !key.boundary.isEmpty else { return .none }
    return library.managedPolicy(key.boundary).map { .policy($0) } ?? .unknown(name: library.text(key.boundary))
  }

  private func compile() -> PolicyStack {
    var stack = limits
    stack.identity = CompiledPolicies(policies.identity, .identity)
    if !unread.isEmpty { stack.unknown.insert(.identity) }
    return stack
  }

  /// The boundary and the control policies alone, ready for evaluation; told without reading the other policies.
  var limits: PolicyStack {
    let controls = library.controls(of: account)
    var stack = PolicyStack()
    if !key.boundary.isEmpty {
      stack.boundary = library.boundary(key.boundary)
      if stack.boundary == nil {
        // That there is one is known, though not what it allows.
        stack.boundary = CompiledPolicies([], .boundary)
        stack.unknown.insert(.boundary)
      }
    }
    stack.serviceControl = controls.service.compiled
    if controls.service.isUnknown { stack.unknown.insert(.serviceControl) }
    return stack
  }
}

extension AccessModel {
  /// What principals with an equal set of policies hold.
  func held(_ key: PolicySetKey) -> HeldPolicies { fact(HeldSet.self, for: key).policies }
}

/// What principals with an equal set of policies hold.
private struct HeldSet: KeyedFact {
  let policies: HeldPolicies

  // The policies keep the library, not the model, which keeps them.
  init(_ key: PolicySetKey, _ model: AccessModel) { policies = HeldPolicies(key, model.library) }
}
