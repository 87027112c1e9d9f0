import AWSNames
import Access
public import Checks
import IAM
import Inventory

/// Puts mends into words, one after another.
public struct MendNarrator: Sendable {
  /// The mends.
  public let set: MendSet
  let engine: CheckEngine
  private var findings: FindingNarrator

  /// A narrator of a set of mends.
  public init(_ set: MendSet, _ engine: CheckEngine) {
    self.set = set
    self.engine = engine
    findings = FindingNarrator(engine)
  }
}

extension MendNarrator {
  var context: CheckContext { engine.context }
  var inventory: Inventory { engine.context.inventory }

  func text(_ id: StringID) -> String { inventory.strings[id] }

  func region(_ scope: RowID<ScopeRecord>) -> String { text(inventory.scopes[scope.index].region) }

  /// The name of a mend that survives new snapshots, and no change of the text that it is about.
  ///
  /// It is the name of a finding in form, so that decisions are kept about both alike; no check is called as a mend is.
  public func id(of mend: Mend) -> FindingID {
    let place = place(of: mend)
    let account = place.account.map { text(inventory.accounts[$0.index].id) } ?? ""
    let isTold = account.isEmpty || ARN(place.resource)?.account.isExactly(account) == true
    let part = place.fingerprint.isEmpty ? place.part : "\(place.part)@\(place.fingerprint)"
    return FindingID(
      check: "\(Self.prefix)\(mend.kind.rawValue)",
      resource: place.resource,
      discriminator: part,
      account: isTold ? "" : account
    )
  }

  /// Whether a name is that of a mend.
  public static func names(_ id: FindingID) -> Bool { id.check.begins(with: prefix) }

  private static let prefix = "mend-"

  /// A finding of the mend in words.
  public mutating func details(ofFinding position: UInt32) -> FindingDetails {
    findings.details(of: set.findings.findings[Int(position)])
  }

  /// The position of the failure that weighs most, or of the first finding where none failed.
  public func worstFinding(of mend: Mend) -> UInt32? {
    let found = set.findings.findings
    return mend.findings.first { found[Int($0)].status == .fail && found[Int($0)].severity == mend.severity }
      ?? mend.findings.first
  }

  /// The checks that the mend satisfies, each with how many of its findings go, the most first.
  public func checks(of mend: Mend) -> [(check: UInt16, count: Int)] {
    var counts: [UInt16: Int] = [:]
    for position in mend.findings { counts[set.findings.findings[Int(position)].check, default: 0] += 1 }
    return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { ($0.key, $0.value) }
  }

  /// A statement of an identity policy; nil where nobody reads it.
  func statement(_ home: PolicyHome, _ index: Int) -> Statement? {
    document(of: home)?.statements.first { $0.index == index }
  }

  /// The document of an identity policy; nil where the snapshot lacks it or nobody reads it.
  func document(of home: PolicyHome) -> PolicyDocument? { documentText(of: home).flatMap(context.access.policy) }

  /// The text of an identity policy; nil where the snapshot lacks it.
  func documentText(of home: PolicyHome) -> StringID? {
    switch home {
    case .managed(let arn): inventory.managedPolicies.row(arn).map { inventory.managedPolicies[$0.index].document }
    case .inline(let holder, let name):
      inventory.lists.pairs(inlinePolicies(of: holder)).first { $0.name == name }?.value
    }
  }

  private func inlinePolicies(of holder: PolicyHolder) -> ListID {
    switch holder {
    case .role(let row): inventory.roles[row.index].inlinePolicies
    case .user(let row): inventory.users[row.index].inlinePolicies
    case .group(let row): inventory.groups[row.index].inlinePolicies
    }
  }
}

extension MendNarrator {
  /// Who the tags of the functions name that the mend closes findings about, those with the most findings first.
  public func owners(of mend: Mend) -> [String] {
    var counts: [String: Int] = [:]
    for position in mend.findings {
      let resource = set.findings.findings[Int(position)].resource
      let functions: [RowID<FunctionRecord>] =
        if let row = resource.row(of: FunctionRecord.self) {
          [row]
        } else if let role = resource.row(of: RoleRecord.self) {
          Array(inventory.links.functionsOfRole[role])
        } else {
          []
        }
      for function in functions {
        if let owner = context.owner(of: Function(inventory, function)) { counts[owner, default: 0] += 1 }
      }
    }
    return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
  }
}
