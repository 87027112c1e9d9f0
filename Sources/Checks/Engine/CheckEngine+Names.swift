import Inventory

extension CheckEngine {
  /// The names of findings, without those that no name leads back to, such as one of two that share an ARN.
  public func names(of findings: some Sequence<Finding>) -> [FindingID] {
    var narrator = FindingNarrator(self)
    return findings.compactMap { finding in
      let id = narrator.details(of: finding).id
      // Beyond the last ordinal, findings are not told apart.
      guard finding.ordinal < .max, FindingID(id.description) == id else { return nil }
      return context.inventory.resource(id.resourceKey) == finding.resource ? id : nil
    }
  }
}
