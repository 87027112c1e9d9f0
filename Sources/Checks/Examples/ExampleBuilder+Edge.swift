import AWSNames
import Inventory

extension ExampleBuilder {
  /// Adds a replica of a version of a function in another region, with what else differs from its master.
  mutating func addReplica(
    of function: String = "checkout",
    in region: String = "eu-west-1",
    version: Int = 3,
    change: (inout FunctionRecord, ExampleBuilder) -> Void = { _, _ in }
  ) {
    let name = "\(Region.edgeHome).\(function)"
    let scope = scope(region)
    addFunction(name, role: "\(function)-role") { replica, builder in
      replica.scope = scope
      replica.tracing = .passThrough
      replica.master = builder.id(ExampleBuilder.names.function(function, qualifier: "\(version)"))
      change(&replica, builder)
    }
  }

  /// Adds the role of a function, which Lambda@Edge may take on beside Lambda.
  mutating func addEdgeRole(_ name: String = "checkout-role", _ statements: String...) {
    let trust = #"""
      {"Effect": "Allow", "Principal": {"Service": ["lambda.amazonaws.com", "\#(ServicePrincipal.edge)"]},
       "Action": "sts:AssumeRole"}
      """#
    if statements.isEmpty {
      addRole(name, trust: trust)
    } else {
      addRole(name, statements.joined(separator: ", "), trust: trust)
    }
  }
}
