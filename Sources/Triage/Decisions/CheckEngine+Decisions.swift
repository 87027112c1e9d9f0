public import Checks
import Inventory

extension CheckEngine {
  /// The findings of the open snapshot that decisions are about, each once.
  ///
  /// A name without an account, as older releases wrote it, stands for the one resource of its ARN, unless that has a
  /// decision under its whole name.
  public func standing(_ decisions: [FindingID: Decision]) -> [(finding: Finding, decision: Decision)] {
    decisions.compactMap { id, decision in
      guard let finding = finding(id) else { return nil }
      if id.account.isEmpty {
        let whole = FindingID(
          check: id.check,
          context.inventory.key(of: finding.resource),
          discriminator: id.discriminator
        )
        if whole != id, decisions[whole] != nil { return nil }
      }
      return (finding, decision)
    }
  }
}
