extension EscalationTechnique {
  /// Every technique the graph knows; shorter and surer ones of a kind come first.
  public static let all =
    ownPermissions + identities + newIdentities + roles + functions + passedRoles
    + runningRoles

  /// The technique of that id.
  public static func named(_ id: String) -> EscalationTechnique? {
    byID[id].map { all[$0] }
  }

  private static let byID = Dictionary(uniqueKeysWithValues: all.enumerated().map { ($0.element.id, $0.offset) })
}

// MARK: Words of the table

extension EscalationTechnique {
  init(
    _ id: String,
    _ title: String,
    _ subject: Subject,
    _ effect: Effect,
    _ needs: [Need],
    requires requirements: [Requirement] = [],
    _ references: Reference...
  ) {
    self.init(
      id: id,
      title: title,
      subject: subject,
      effect: effect,
      needs: needs,
      requirements: requirements,
      references: references
    )
  }

  /// A technique that passes a role to a service.
  static func passing(
    _ id: String,
    _ title: String,
    to service: String,
    _ needs: [Need],
    requires requirements: [Requirement] = [],
    _ references: Reference...
  ) -> Self {
    Self(
      id: "pass-role-\(id)",
      title: title,
      subject: .passedRole(service: service),
      effect: .takesOver,
      needs: [.subject("iam:PassRole")] + needs,
      requirements: requirements,
      references: references
    )
  }

  /// A technique that enters something of a service that already runs with a role.
  static func entering(
    _ id: String,
    _ title: String,
    of service: String,
    _ needs: [Need],
    requires requirements: [Requirement],
    _ references: Reference...
  ) -> Self {
    Self(
      id: id,
      title: title,
      subject: .runningRole(service: service),
      effect: .takesOver,
      needs: needs,
      requirements: requirements,
      references: references
    )
  }
}

extension EscalationTechnique.Reference {
  static func rhino(_ number: Int) -> Self { Self(source: .rhino, entry: String(number)) }
  static func pathfinding(_ id: String) -> Self { Self(source: .pathfinding, entry: id) }
  static func pmapper(_ edge: String) -> Self { Self(source: .pmapper, entry: edge) }
  static func prowler(_ name: String) -> Self { Self(source: .prowler, entry: name) }
  static func service(_ action: String) -> Self { Self(source: .serviceAuthorization, entry: action) }
}

extension EscalationTechnique.Reference: CustomStringConvertible {
  /// Source and entry, on one line.
  public var description: String { "\(source.rawValue) \(entry)" }
}
