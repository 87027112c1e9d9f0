public import Inventory

/// What a finding says: something is wrong, or the snapshot cannot tell.
public enum FindingStatus: UInt8, CaseIterable, Sendable {
  /// Something is wrong with the resource.
  case fail
  /// The snapshot lacks what would tell.
  case unknown
  /// The resource is as it should be; kept only where somebody asks for what passed.
  case pass
  /// The check does not speak of such a resource; kept only where somebody asks for it.
  case notApplicable

  /// The word for it.
  public var name: String {
    switch self {
    case .fail: "fail"
    case .unknown: "unknown"
    case .pass: "pass"
    case .notApplicable: "not-applicable"
    }
  }
}

/// A finding in brief: sixteen bytes; its words are made again from the inventory when someone looks.
public struct Finding: Hashable, Sendable {
  /// The resource.
  public var resource: ResourceID
  /// The position among the failures that the check gives for the resource.
  public var ordinal: UInt32
  /// The check's position in the catalogue.
  public var check: UInt16
  /// What it says.
  public var status: FindingStatus
  /// How bad it is here.
  public var severity: Severity

  /// A finding in brief.
  public init(resource: ResourceID, check: UInt16, ordinal: UInt32, status: FindingStatus, severity: Severity) {
    self.resource = resource
    self.check = check
    self.ordinal = ordinal
    self.status = status
    self.severity = severity
  }
}

/// A finding in words.
public struct FindingDetails: Hashable, Sendable {
  /// Its name.
  public var id: FindingID
  /// What it says.
  public var status: FindingStatus
  /// How bad it is here.
  public var severity: Severity
  /// What was seen.
  public var evidence: String
  /// Calls the snapshot lacks, where it cannot tell.
  public var missing: [MissingCall]
  /// Where it was seen.
  public var provenance: Provenance
  /// The command that mends it; nil where it is not known whether anything is wrong.
  public var command: Command?
}
