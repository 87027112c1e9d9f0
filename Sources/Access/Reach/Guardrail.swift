public import IAM
public import Inventory

/// What surely takes away actions that a principal's own policies grant.
public struct Guardrail: Hashable, Sendable {
  /// The Deny statement or the layer, with the actions it takes away.
  public var cut: Reach.Cut
  /// Where in the organization a control policy hangs; nil for other policies.
  public var node: ControlNode?
}

/// A root, a unit or an account as something that control policies hang on.
public struct ControlNode: Hashable, Sendable {
  /// What kind of node it is.
  public enum Kind: Hashable, Sendable {
    /// The root, above all units and accounts.
    case root
    /// An organizational unit.
    case unit
    /// An account of the organization.
    case account
  }

  /// What kind of node it is.
  public var kind: Kind
  /// `r-…`, `ou-…`, or the account's twelve digits.
  public var id: String
  /// The name in the organization; the id where the snapshot tells none.
  public var name: String
}

extension Guardrail {
  /// What takes the actions away, as a sentence names it.
  public var title: String {
    let place = node.map { " at \($0)" } ?? ""
    guard let statement = cut.statement else {
      let names = cut.policies.map(\.name).joined(separator: ", ")
      return "\(cut.layer.kind.title) \(names)\(place) does not allow it"
    }
    return "\(cut.layer.kind.title) \(statement)\(place) denies it"
  }
}

extension ControlNode: CustomStringConvertible {
  /// The kind and the name.
  public var description: String {
    switch kind {
    case .root: "the root \(name)"
    case .unit: "the unit \(name)"
    case .account: "the account \(name)"
    }
  }
}

extension PolicyKind {
  /// One policy of the kind, as a sentence names it.
  public var title: String {
    switch self {
    case .identity: "identity policy"
    case .boundary: "permissions boundary"
    case .session: "session policy"
    case .resource: "resource policy"
    case .serviceControl: "service control policy"
    case .resourceControl: "resource control policy"
    case .endpoint: "endpoint policy"
    }
  }
}

extension AccessModel {
  /// A root, unit or account as something that control policies hang on.
  private func controlNode(_ row: RowID<OrganizationNodeRecord>) -> ControlNode {
    let node = inventory.organizationNodes[row.index]
    return ControlNode(kind: ControlNode.Kind(node.kind), id: text(node.id), name: text(node.name))
  }

  /// Where a layer of service control policies hangs for an account; nil for other layers.
  public func controlNode(of layer: PolicyLayer, account: RowID<AccountRecord>) -> ControlNode? {
    guard layer.kind == .serviceControl || layer.kind == .resourceControl else { return nil }
    let controls = controls(of: account)
    let levels = (layer.kind == .serviceControl ? controls.service : controls.resource).levels
    return levels.indices.contains(layer.level) ? controlNode(levels[layer.level].node) : nil
  }
}

extension ControlNode.Kind {
  fileprivate init(_ kind: OrganizationNodeKind) {
    switch kind {
    case .root: self = .root
    case .unit: self = .unit
    case .account: self = .account
    }
  }
}
