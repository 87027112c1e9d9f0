import Inventory

extension CheckContext {
  /// The command that sets one field of a function's VPC configuration.
  func vpcUpdate(_ function: Function, _ value: Command.Word) -> Command {
    Command.aws("lambda update-function-configuration", region: region(function.scope))
      .option("function-name", text(function.name)).option("vpc-config", value)
  }
}
