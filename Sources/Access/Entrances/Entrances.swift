package import IAM
public import Inventory
import Workers

/// Who gets into functions, and how: the one place that judges URLs, routes, load balancers and policy statements.
///
/// A function is judged when somebody asks, from rows alone, so that a check of one function costs no look at others;
/// ``exposures`` is the same for all of them.
public final class Entrances: Sendable {
  package let access: AccessModel
  /// Accounts to trust like the owner, by account row.
  let trusted: [Set<String>]
  /// What stands between the internet and functions.
  package let frontDoors: FrontDoorIndex
  let accountIDs: [String]
  private let table = Once<ExposureIndex>()
  private let unresolvedWays = Once<[UnresolvedEntrance]>()
  private let analyses = Memo<PolicyKey, AnalysedPolicy>(limit: 1024)

  /// The entrances of a snapshot.
  ///
  /// - Parameters:
  ///   - access: What its policies allow.
  ///   - trusted: Accounts to trust like the owner, by account row.
  package init(_ access: AccessModel, trusted: [Set<String>]) {
    self.access = access
    self.trusted = trusted
    frontDoors = FrontDoorIndex(access.inventory)
    accountIDs = access.inventory.accounts.map { access.text($0.id) }
  }

  /// The rows.
  var inventory: Inventory { access.inventory }
}

extension Entrances {
  /// Every way into a function that the snapshot shows, with who gets through: statements of its policies first, then
  /// URLs, routes, load balancers and sources.
  public func ways(into function: RowID<FunctionRecord>) -> [JudgedEntrance] {
    var judge = EntranceJudge(self, function)
    return judge.judged()
  }

  /// Who gets through a URL of a function.
  package func verdict(of url: FunctionURLRecord, of function: RowID<FunctionRecord>) -> EntranceVerdict {
    var judge = EntranceJudge(self, function)
    return judge.verdict(ofURL: url)
  }

  /// Who gets through the URLs that the policy of a function, a version or an alias decides about.
  package func verdict(ofURLsUnder qualifier: StringID, of function: RowID<FunctionRecord>) -> EntranceVerdict {
    var judge = EntranceJudge(self, function)
    return judge.verdict(ofURLsUnder: qualifier)
  }

  /// Whom a policy of a function lets call it one way; nil where it cannot be read.
  package func exposure(
    of policy: RowID<ResourcePolicyRecord>,
    _ function: RowID<FunctionRecord>,
    to way: Invocation
  ) -> Exposure? {
    var judge = EntranceJudge(self, function)
    return judge.exposure(of: policy, way)
  }

  /// Ways that lead into functions which the snapshot does not tell, worked out once.
  var unresolved: [UnresolvedEntrance] {
    inventory.links.unresolvedRoutes.isEmpty ? [] : unresolvedWays.value { UnresolvedEntrance.all(self) }
  }

  /// Who can start each function, worked out once.
  public var exposures: ExposureIndex { table.value { ExposureIndex(self) } }

  /// What the snapshot lacks to show every way into a function.
  package func missing(into function: Function) -> [MissingCall] {
    let own = [missingPolicy(of: function), missingURLs(of: function)].compactMap { $0 }
    let shared = frontDoors.missing[function.scope.index]
    return own + shared + missingWays(into: function).filter { !shared.contains($0) }
  }
}

// MARK: Policies

extension Entrances {
  /// What to ask of a policy that belongs to an account.
  package func question(_ owner: RowID<AccountRecord>, actions: [String] = []) -> ExposureQuestion {
    let organization = inventory.accounts[owner.index].organizationID
    return ExposureQuestion(
      ownerAccount: accountIDs[owner.index],
      organization: organization.isEmpty ? nil : access.text(organization),
      trustedAccounts: trusted[owner.index],
      actions: actions
    )
  }

  /// Whom a function's resource policy lets in, for any action.
  package func analysis(ofPolicy document: StringID, in scope: RowID<ScopeRecord>) -> AnalysedPolicy {
    let owner = inventory.scopes[scope.index].account
    return analyses.value(PolicyKey(document: document, owner: owner)) {
      let policy = inventory.strings.withUTF8(document) { try? PolicyDocument.parse(Array($0)) }
      return AnalysedPolicy(policy, policy.map { $0.exposure(question(owner)) })
    }
  }
}

/// A policy document as one account's.
package struct PolicyKey: Hashable, Sendable {
  package var document: StringID
  package var owner: RowID<AccountRecord>

  /// A document as an account's.
  package init(document: StringID, owner: RowID<AccountRecord>) {
    self.document = document
    self.owner = owner
  }
}

/// A parsed policy with whom it lets in, or nothing when it could not be read.
package final class AnalysedPolicy: Sendable {
  package let document: PolicyDocument?
  package let exposure: Exposure?

  /// A policy that was read, or could not be.
  package init(_ document: PolicyDocument?, _ exposure: Exposure?) {
    self.document = document
    self.exposure = exposure
  }
}

// MARK: What is not known

extension Entrances {
  /// What is not known of a function's resource policies: its own, and those of its aliases and versions.
  package func missingPolicy(of function: Function) -> MissingCall? {
    guard let call = inventory.missing(.lambdaGetPolicy, for: function.name, in: function.scope) else { return nil }
    let hasOwn = inventory.resourcePolicies.of(function.row).contains {
      inventory.resourcePolicies[$0.index].function.qualifier.isEmpty
    }
    // An error for a version or alias is noted under the function's name; one for the whole call says nothing of a
    // function whose answer is there.
    let isAnswered = inventory.coverage.state(.lambdaGetPolicy, in: function.scope) == .collected
    return hasOwn && !isAnswered ? nil : call
  }

  /// Why the URLs of a function are not known; nil when they are.
  package func missingURLs(of function: Function) -> MissingCall? {
    guard inventory.functionURLs.of(function.row).isEmpty else { return nil }
    return inventory.missing(
      .lambdaListFunctionUrlConfigs,
      or: .lambdaGetFunctionUrlConfig,
      for: function.name,
      in: function.scope
    )
  }
}
