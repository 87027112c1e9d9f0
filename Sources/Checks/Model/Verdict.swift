public import Inventory

/// What a check says of one resource.
public enum Verdict: Hashable, Sendable {
  /// The resource is as it should be.
  case passes
  /// The check does not apply, and why.
  case notApplicable(String)
  /// One failure per thing that is wrong: a statement, a variable, a security group.
  case fails([Failure])
  /// The snapshot lacks what the check needs.
  case unknown([MissingCall])
}

/// One thing that is wrong with a resource.
public struct Failure: Hashable, Sendable {
  /// What tells this failure from others of the same check and resource: a statement id, a variable name, a port.
  ///
  /// Empty where there can be only one. It must not change with the order of things in a snapshot.
  public var discriminator: String
  /// How bad it is here; a check may raise or lower its usual severity.
  public var severity: Severity
  /// What was seen, in one line, without secret values.
  public var evidence: String
  /// Where it was seen; nil for the row of the resource itself.
  public var provenance: Provenance?
  /// The command that mends it here, ready to run; nil to use the check's own, as where no program could be given the
  /// names that it is about.
  public private(set) var command: Command?
  /// What must change for it to go; nil where it was only counted, and for checks that name none.
  public var cause: Cause?

  /// One thing that is wrong with a resource.
  public init(
    _ evidence: String,
    severity: Severity,
    discriminator: String = "",
    provenance: Provenance? = nil,
    command: Command? = nil,
    cause: Cause? = nil
  ) {
    self.discriminator = discriminator
    self.severity = severity
    self.evidence = evidence
    self.provenance = provenance
    self.command = command.flatMap { $0.isRunnable ? $0 : nil }
    self.cause = cause
  }
}

extension Verdict {
  /// The kind of verdict, without what led to it.
  public var status: FindingStatus {
    switch self {
    case .passes: .pass
    case .notApplicable: .notApplicable
    case .fails: .fail
    case .unknown: .unknown
    }
  }
}
