import AWSNames
import Inventory

/// A layer version as a function names it: `arn:aws:lambda:REGION:OWNER:layer:NAME:VERSION`.
struct AttachedLayer: Hashable {
  /// The ARN as written.
  var arn: StringID
  /// The account that publishes it; nil when the ARN is not one.
  var owner: String?
  /// The name with the version.
  var name: String

  init(_ id: StringID, arn: String) {
    self.arn = id
    let parts = ARN(arn)
    let layer = parts?.layerName
    owner = layer == nil ? nil : parts.map { String($0.account) }
    name = layer.map(String.init) ?? arn
  }
}

extension PaneContext {
  /// The layers of a function, in their order.
  func layers(of function: RowID<FunctionRecord>) -> [AttachedLayer] {
    inventory.lists[inventory.functions.layers[function.index]].map { AttachedLayer($0, arn: text($0)) }
  }
}
