import AWSNames
import Inventory

extension ExampleBuilder {
  /// Adds a version of the layer `common`; the account that publishes it is what is judged.
  mutating func addLayer(version: Int32 = 1) {
    var record = LayerVersionRecord(scope: regional, provenance: provenance)
    record.arn = id(ExampleBuilder.names.layer("common:\(version)"))
    record.layer = id("common")
    record.version = version
    rows.append(record)
    propose(.account, "root")
  }

  /// Adds the policy of a version of the layer `common`, given as the JSON of its statements.
  mutating func addLayerPolicy(version: Int32 = 1, _ statements: String...) {
    var policy = ResourcePolicyRecord(kind: .layer, scope: regional, provenance: provenance)
    policy.owner = id("common:\(version)")
    policy.document = document(statements)
    rows.append(policy)
  }
}
