import IAM
import Inventory
import Workers

/// The policy documents of a snapshot, each parsed once, and who shares them.
///
/// Apart from the model, so that what the model remembers can read policies without keeping the model alive.
final class PolicyLibrary: Sendable {
  let inventory: Inventory
  private let documents = Memo<StringID, ParsedPolicy>()
  private let boundaries = Memo<StringID, SharedPolicies>()
  private let controlIndex = Once<ControlPolicyIndex>()

  init(_ inventory: Inventory) {
    self.inventory = inventory
  }

  /// A policy document, nil when it is none.
  private final class ParsedPolicy: Sendable {
    let document: PolicyDocument?

    init(_ document: PolicyDocument?) {
      self.document = document
    }
  }

  /// Compiled policies, nil when their words are not known.
  private final class SharedPolicies: Sendable {
    let policies: CompiledPolicies?

    init(_ policies: CompiledPolicies?) {
      self.policies = policies
    }
  }
}

extension PolicyLibrary {
  func text(_ id: StringID) -> String { inventory.strings[id] }

  /// The parsed document, nil when it is no policy.
  func policy(_ document: StringID) -> PolicyDocument? {
    documents.value(document) {
      ParsedPolicy(inventory.strings.withUTF8(document) { try? PolicyDocument.parse(Array($0)) })
    }.document
  }

  /// A managed policy by its ARN, which is its name for people; nil when its words are not known.
  func managedPolicy(_ arn: StringID) -> NamedPolicy? {
    let name = text(arn)
    let document = inventory.managedPolicies.row(arn).map { inventory.managedPolicies[$0.index].document } ?? .empty
    let policy = document.isEmpty ? WellKnownPolicy.document(ofARN: name) : policy(document)
    return policy.map { NamedPolicy(name, $0) }
  }

  /// A permissions boundary ready for evaluation; nil when its words are not known.
  func boundary(_ arn: StringID) -> CompiledPolicies? {
    boundaries.value(arn) { SharedPolicies(managedPolicy(arn).map { CompiledPolicies([$0], .boundary) }) }.policies
  }

  /// The control policies that hold for an account.
  func controls(of account: RowID<AccountRecord>) -> AccountControls {
    controlIndex.value { ControlPolicyIndex(self) }[account]
  }

  /// The groups of a user that the snapshot holds.
  func groups(named names: ListID, in scope: RowID<ScopeRecord>) -> [GroupRecord] {
    guard !names.isEmpty else { return [] }
    return inventory.lists[names].compactMap { inventory.groups.row(named: $0, in: scope) }
      .map { inventory.groups[$0.index] }
  }
}
