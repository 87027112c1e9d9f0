import AWSNames
public import Checks
import Inventory
public import Query

/// A finding with all that can be said of it.
public struct FindingRecord: Sendable {
  /// The check.
  public let check: Check
  /// The finding in words, but for its command; see ``ownCommand``.
  public let details: FindingDetails
  /// What the team decided.
  public let decision: FindingAnnotation?
  private let finding: Finding
  private let engine: CheckEngine
  private let inventory: Inventory

  /// A finding of a dataset, by its position.
  public init(_ position: Int, in dataset: Dataset, engine: CheckEngine) {
    var narrator = FindingNarrator(engine, withCommands: false)
    self.init(position, in: dataset, engine, &narrator)
  }

  init(_ position: Int, in dataset: Dataset, _ engine: CheckEngine, _ narrator: inout FindingNarrator) {
    guard let finding = dataset.findings?.findings[position] else {
      preconditionFailure("the position of a finding belongs to a finding set")
    }
    check = engine.catalogue[Int(finding.check)]
    details = narrator.details(of: finding)
    decision = dataset.annotations[position]
    self.finding = finding
    self.engine = engine
    inventory = dataset.inventory
  }
}

extension FindingRecord {
  private var resource: ResourceID { finding.resource }

  /// The account's id.
  public var account: String { inventory.strings[inventory.accounts[inventory.account(of: resource).index].id] }

  /// The account's name, else its id.
  public var accountName: String {
    let account = inventory.accounts[inventory.account(of: resource).index]
    return inventory.strings[account.name.isEmpty ? account.id : account.name]
  }

  /// The region; empty for none.
  public var region: String {
    inventory.scope(of: resource).map { inventory.strings[inventory.scopes[$0.index].region] } ?? ""
  }

  /// The name of the resource, as people call it.
  public var resourceName: String { inventory.name(of: resource) }

  /// The type of the resource as AWS Config writes it.
  public var resourceType: String { resource.type.typeName }

  /// Calls the snapshot lacks, each once.
  public var missing: [String] {
    details.missing.map(\.operation.name).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  /// The file of the snapshot where it was seen, and the first byte there.
  public var source: (file: String, offset: UInt64) {
    let provenance = details.provenance
    return (inventory.strings[inventory.files[provenance.file.index].path], provenance.offset)
  }

  /// The controls it speaks to, such as `NIST 800-53 AC-3`.
  public var controls: [String] { check.controls.map(\.description) }

  /// The command that mends it here, where it is not the one of the check.
  ///
  /// Made when it is asked for: most formats have no place for it.
  public var ownCommand: Command? {
    guard details.status == .fail else { return nil }
    let command = engine.details(of: finding).command
    return command != check.remedy.command ? command : nil
  }

  /// The word of its state.
  public var state: String { (decision?.state ?? .open).name }

  /// When its acceptance ends; nil when it was not accepted.
  public var expires: String? {
    guard let decision else { return nil }
    if let day = decision.expires { return day.description }
    return decision.state == .accepted ? "never" : nil
  }
}
