import Inventory

extension CheckContext {
  /// What kept a function's subnets from being known.
  func missingSubnets(_ function: Function) -> MissingCall {
    let state = inventory.coverage.state(.ec2DescribeSubnets, in: function.scope)
    return MissingCall(.ec2DescribeSubnets, state == .collected ? .failed : state, in: function.scope)
  }

  /// The command that sets one field of a function's VPC configuration.
  func vpcUpdate(_ function: Function, _ value: String) -> String {
    AWSCommand("lambda update-function-configuration", region: region(function.scope))
      .option("function-name", text(function.name)).option("vpc-config", value).description
  }
}
