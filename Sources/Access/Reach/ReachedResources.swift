import AWSNames
public import IAM
import Inventory
import Workers

/// Resources of one kind and account that the grants of a reach speak of.
///
/// Told by their ARNs alone: keys and roles have policies of their own that must agree, and a Deny on some resources is
/// only a note; see ``Use/isNarrowed``. An exact answer for one resource is ``AccessModel/answer(to:)``.
public struct ReachedResources: Sendable {
  /// The kinds of resources that are told apart.
  public enum Kind: UInt8, CaseIterable, Sendable {
    case function
    case role
    case bucket
    case queue
    case topic
    case key
  }

  /// What can be done to a resource.
  public enum Purpose: Hashable, Sendable {
    /// Running a function.
    case invoke
    /// Replacing a function's code or configuration.
    case change
    /// Actions of one access level.
    case level(AccessLevel)
  }

  /// Resources to which the same can be done.
  public struct Use: Sendable {
    /// What can be done.
    public var purpose: Purpose
    /// Whether conditions, a Deny or what is not known may take some of the resources away.
    public var isNarrowed: Bool
    var matches: ResourceMatches

    /// How many resources there are.
    public var count: Int { matches.count }

    /// ARNs of the first resources, in their order.
    public func arns(limit: Int = .max) -> [String] { matches.places(limit).map { matches.list.arns[$0] } }

    /// Rows of the first resources in the table of their kind.
    public func rows(limit: Int = .max) -> [Int] { matches.places(limit).map { matches.list.rows[$0] } }
  }

  /// The kind.
  public var kind: Kind
  /// How many resources of the kind the account has.
  public var total: Int
  /// How many of them something can be done to.
  public var count: Int
  /// What can be done, each to at least one resource.
  public var uses: [Use]
}

extension ReachedResources.Kind {
  /// The word for one resource of the kind.
  public var name: String {
    switch self {
    case .function: "function"
    case .role: "role"
    case .bucket: "bucket"
    case .queue: "queue"
    case .topic: "topic"
    case .key: "key"
    }
  }
}

extension ReachedResources.Purpose {
  /// The word for what can be done.
  public var name: String {
    switch self {
    case .invoke: "invoke"
    case .change: "change"
    case .level(let level): level.rawValue
    }
  }
}

extension AccessModel {
  /// Resources of an account that a reach speaks of; `isNarrowed` says whether some of them may be taken away from a
  /// grant of some actions.
  func resources(
    of account: RowID<AccountRecord>,
    in reach: Reach,
    isNarrowed: (Reach.Grant, ActionSet) -> Bool
  ) -> [ReachedResources] {
    ReachedResources.Kind.allCases.compactMap { kind in
      let known = KindActions.of(kind)
      guard !known.all.isDisjoint(with: reach.actions) else { return nil }
      let list = resourceList(kind, account)
      var all = ResourceMatches(list)
      let uses = known.purposes.compactMap { purpose, actions -> ReachedResources.Use? in
        var use = ReachedResources.Use(purpose: purpose, isNarrowed: false, matches: ResourceMatches(list))
        for grant in reach.grants where !grant.actions.isDisjoint(with: actions) {
          use.matches.insert(grant.resources)
          if grant.hasVariables || isNarrowed(grant, actions.intersection(grant.actions)) { use.isNarrowed = true }
        }
        all.formUnion(use.matches)
        return use.count == 0 ? nil : use
      }
      guard !uses.isEmpty else { return nil }
      return ReachedResources(kind: kind, total: list.arns.count, count: all.count, uses: uses)
    }
  }

  private func resourceList(_ kind: ReachedResources.Kind, _ account: RowID<AccountRecord>) -> ResourceList {
    fact(AccountResources.self, for: ResourceListKey(kind: kind, account: account)).list
  }

  fileprivate func arn(_ kind: ReachedResources.Kind, _ row: Int) -> String {
    switch kind {
    case .function: return inventory.functionARN(RowID(index: row))
    case .role: return text(inventory.roles[row].arn)
    case .queue: return text(inventory.queues[row].arn)
    case .topic: return text(inventory.topics[row].arn)
    case .key: return text(inventory.keys[row].arn)
    case .bucket:
      let bucket = inventory.buckets[row]
      return inventory.names(in: bucket.scope).bucket(text(bucket.name))
    }
  }
}

/// The resources of one kind in an account.
private struct AccountResources: KeyedFact {
  let list: ResourceList

  init(_ key: ResourceListKey, _ model: AccessModel) {
    let rows = model.fact(AccountRows.self).rows(key.kind, key.account)
    list = ResourceList(key.kind, rows.map { (model.arn(key.kind, $0), $0) })
  }
}

extension Reach.Grant {
  /// Whether the resources depend on who asks.
  fileprivate var hasVariables: Bool { resources.values.contains { $0.holds("${") } }
}

/// The actions of the catalogue that act on resources of a kind.
private struct KindActions {
  let all: ActionSet
  let purposes: [(purpose: ReachedResources.Purpose, actions: ActionSet)]

  static func of(_ kind: ReachedResources.Kind) -> KindActions { known[Int(kind.rawValue)] }

  private static let known = ReachedResources.Kind.allCases.map { KindActions($0, .builtIn) }

  private init(_ kind: ReachedResources.Kind, _ catalog: ActionCatalog) {
    let (service, kinds) = Self.names(kind)
    var all = ActionSet()
    for action in catalog.actions(matching: "\(service):*").actions
    where catalog.resourceKinds(of: action).contains(where: { kinds.contains($0.name) }) {
      all.insert(action)
    }
    self.all = all
    let byLevel = catalog.byLevel(all).map { (ReachedResources.Purpose.level($0.level), $0.actions) }
    purposes = (kind == .function ? Self.ofFunctions(catalog) : []) + byLevel
  }

  /// Service and kinds in the words of the action table; what lies in a bucket counts as the bucket.
  private static func names(_ kind: ReachedResources.Kind) -> (service: String, kinds: [String]) {
    switch kind {
    case .function: ("lambda", ["function", "function alias", "function version"])
    case .role: ("iam", ["role"])
    case .bucket: ("s3", ["bucket", "object"])
    case .queue: ("sqs", ["queue"])
    case .topic: ("sns", ["topic"])
    case .key: ("kms", ["key"])
    }
  }

  private static func ofFunctions(_ catalog: ActionCatalog) -> [(ReachedResources.Purpose, ActionSet)] {
    [
      (.invoke, catalog.actions(.only(["lambda:InvokeFunction", "lambda:InvokeFunctionUrl", "lambda:InvokeAsync"]))),
      (.change, catalog.actions(.only(["lambda:UpdateFunctionCode", "lambda:UpdateFunctionConfiguration"]))),
    ]
  }
}
