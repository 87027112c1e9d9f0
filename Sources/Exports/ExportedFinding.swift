public import Checks
import Inventory
public import Query

/// A finding with all that an export says of it.
public struct ExportedFinding: Sendable {
  /// The finding's name.
  public let id: FindingID
  /// The check.
  public let check: Check
  /// What it says.
  public let status: FindingStatus
  /// How bad it is here.
  public let severity: Severity
  /// The account's id.
  public let account: String
  /// The region; empty for none.
  public let region: String
  /// The type of the resource as AWS Config writes it.
  public let resourceType: String
  /// What was seen.
  public let evidence: String
  /// Calls the snapshot lacks.
  public let missing: [String]
  /// The file of the snapshot where it was seen, and the first byte there.
  public let source: (file: String, offset: UInt64)
  /// The command that mends it; nil where it is not known whether anything is wrong.
  public let command: Command?
  /// What the team decided.
  public let decision: FindingAnnotation?

  /// A finding of a dataset, by its position.
  public init(_ position: Int, in dataset: Dataset, engine: CheckEngine) {
    guard let finding = dataset.findings?.findings[position] else {
      preconditionFailure("the position of a finding belongs to a finding set")
    }
    let inventory = dataset.inventory
    let details = engine.details(of: finding)
    id = details.id
    check = engine.catalogue[Int(finding.check)]
    status = details.status
    severity = details.severity
    account = inventory.strings[inventory.accounts[inventory.account(of: finding.resource).index].id]
    region = inventory.scope(of: finding.resource).map { inventory.strings[inventory.scopes[$0.index].region] } ?? ""
    resourceType = finding.resource.kind.typeName
    evidence = details.evidence
    missing = details.missing.map(\.operation.name).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    source = (inventory.strings[inventory.files[details.provenance.file.index].path], details.provenance.offset)
    command = details.command
    decision = dataset.annotations[position]
  }

  /// The word of its state.
  public var state: String { decision?.state ?? "open" }

  /// When its acceptance ends; nil when it was not accepted.
  public var expires: String? {
    guard let decision else { return nil }
    if let day = decision.expires { return day.description }
    return decision.state == "accepted" ? "never" : nil
  }
}
