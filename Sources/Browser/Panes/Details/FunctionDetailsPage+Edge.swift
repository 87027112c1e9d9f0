import AWSNames
import Inventory
import Screen

extension FunctionDetailsPage {
  /// Whether the function runs at the edge of CloudFront, and what a replica is a copy of.
  func writeEdge(to writer: inout PaneWriter) {
    guard function.isEdgeReplica else {
      if function.runsAtEdge { writer.field("edge", "Lambda@Edge copies it to other regions") }
      return
    }
    let master = text(function.master)
    let words = "replica of \(ARN(master).map { String($0.nameBehindType) } ?? master)"
    if let original = inventory.links.originalOfReplica[function.row] {
      writer.field("edge", words, .link, link: .resource(ResourceID(original)), copy: master)
    } else {
      writer.field("edge", words)
    }
  }
}
