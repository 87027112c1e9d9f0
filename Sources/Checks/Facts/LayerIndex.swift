import AWSNames
import IAM
import Inventory
import Workers

/// The layer versions that accounts publish, with their policies.
struct LayerIndex: Fact {
  /// A published layer version.
  struct Version: Sendable {
    let layer: StringID
    /// `NAME:VERSION`, as the call for its policy names it.
    let name: String
  }

  /// The versions of each account and region, by scope row.
  private(set) var versions: [[Version]]
  /// The rows of the policies of each account and region, by scope row.
  private(set) var policies: [[RowID<ResourcePolicyRecord>]]

  init(_ inventory: Inventory) {
    versions = Array(repeating: [], count: inventory.scopes.count)
    policies = Array(repeating: [], count: inventory.scopes.count)
    // Two calls tell of the newest version.
    var seen: Set<StringID> = []
    for version in inventory.layerVersions where seen.insert(version.arn).inserted {
      let name = LayerIndex.name(of: inventory.strings[version.arn])
      versions[version.scope.index].append(Version(layer: version.layer, name: name))
    }
    for (row, policy) in inventory.resourcePolicies.enumerated() where policy.kind == .layer {
      policies[policy.scope.index].append(RowID(index: row))
    }
  }

  /// `NAME:VERSION` of a version's ARN or of either alone.
  static func name(of text: String) -> String {
    ARN(text)?.layerName.map(String.init) ?? text
  }
}
