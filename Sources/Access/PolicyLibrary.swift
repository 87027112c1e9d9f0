import IAM
import Inventory
import Workers

/// The policy documents of a snapshot, each parsed once, and who shares them.
///
/// Apart from the model, so that what the model remembers can read policies without keeping the model alive.
final class PolicyLibrary: Sendable {
  let inventory: Inventory
  private let facts = FactTable()

  init(_ inventory: Inventory) {
    self.inventory = inventory
  }
}

extension PolicyLibrary {
  func text(_ id: StringID) -> String { inventory.strings[id] }

  /// The parsed document, nil when it is no policy.
  func policy(_ document: StringID) -> PolicyDocument? {
    facts.value(ParsedPolicy.self, for: document, of: self).document
  }

  /// A managed policy by its ARN, which is its name for people; nil when its words are not known.
  func managedPolicy(_ arn: StringID) -> NamedPolicy? {
    let ref = managedRef(arn)
    let document = inventory.managedPolicies.row(arn).map { inventory.managedPolicies[$0.index].document } ?? .empty
    let policy = document.isEmpty ? WellKnownPolicy.document(ofARN: ref.name) : policy(document)
    return policy.map { NamedPolicy(ref, $0) }
  }

  /// A managed policy by its ARN, with its row where the snapshot has one.
  func managedRef(_ arn: StringID) -> PolicyRef {
    inventory.managedPolicies.row(arn).map { PolicyRef(text(arn), at: .managed($0)) } ?? PolicyRef(text(arn))
  }

  /// A permissions boundary ready for evaluation; nil when its words are not known.
  func boundary(_ arn: StringID) -> CompiledPolicies? {
    facts.value(CompiledBoundary.self, for: arn, of: self).policies
  }

  /// The control policies that hold for an account.
  func controls(of account: RowID<AccountRecord>) -> AccountControls {
    facts.value(ControlPolicyIndex.self, of: self)[account]
  }

  /// The groups of a user that the snapshot holds.
  func groups(named names: ListID, in scope: RowID<ScopeRecord>) -> [RowID<GroupRecord>] {
    guard !names.isEmpty else { return [] }
    return inventory.lists[names].compactMap { inventory.groups.row(named: $0, in: scope) }
  }
}

/// A policy document by its text.
private final class ParsedPolicy: KeyedFact {
  /// Nil when the text is no policy.
  let document: PolicyDocument?

  init(_ key: StringID, _ library: PolicyLibrary) {
    document = library.inventory.strings.withUTF8(key) { try? PolicyDocument.parse(Array($0)) }
  }
}

/// A managed policy, by its ARN, as a permissions boundary.
private final class CompiledBoundary: KeyedFact {
  /// Nil when the policy's words are not known.
  let policies: CompiledPolicies?

  init(_ key: StringID, _ library: PolicyLibrary) {
    policies = library.managedPolicy(key).map { CompiledPolicies([$0], .boundary) }
  }
}
