import Inventory

extension Check {
  static let lambdaVPCGhost = Check(
    id: "lambda-vpc-ghost",
    title: "Function names a subnet or security group that is gone",
    severity: .high,
    subjects: [.function],
    rationale: """
      Lambda cannot make network interfaces for the function any more: new environments fail to start, at the latest \
      when the last warm one ends.
      """,
    remedy: Remedy(
      "Name subnets and security groups that exist.",
      command: .aws("lambda update-function-configuration")
        .option("function-name", .name)
        .option("vpc-config", "SubnetIds=\(.subnets),SecurityGroupIds=\(.securityGroups)").option("region", .region)
    ),
    responsibility: .customer,
    duty: .network,
    operations: [.lambdaListFunctions, .ec2DescribeSubnets, .ec2DescribeSecurityGroups],
    examples: [
      .fails("a subnet is gone", .high) {
        $0.addAttachedFunction(subnets: ["subnet-1"])
        $0.addSecurityGroup("sg-1", to: "10.0.0.0/8")
      },
      .fails("Lambda itself says the group is invalid", .high) {
        $0.addAttachedFunction(subnets: ["subnet-1"]) { $0.stateReasonCode = $1.id("InvalidSecurityGroup") }
        $0.forget(.ec2DescribeSubnets, .ec2DescribeSecurityGroups)
      },
      .passes("all are there") {
        $0.addAttachedFunction(subnets: ["subnet-1"])
        $0.addSubnet("subnet-1", zone: "a")
        $0.addSecurityGroup("sg-1", to: "10.0.0.0/8")
      },
      .doesNotApply("it is not in a VPC") { $0.addFunction() },
      .isUnknown("security groups were not collected") {
        $0.addAttachedFunction(subnets: ["subnet-1"])
        $0.addSubnet("subnet-1", zone: "a")
        $0.forget(.ec2DescribeSecurityGroups)
      },
    ]
  ) { context, resource in
    let function = context.function(resource)
    guard !function.subnets.isEmpty else { return .notApplicable("the function is not in a VPC") }
    var ghosts: [StringID] = []
    var missing: [MissingCall] = []
    let subnets = context.inventory.lists[function.subnets].filter { context.inventory.subnets.row($0) == nil }
    if !subnets.isEmpty, let call = context.missing(.ec2DescribeSubnets, in: function.scope) {
      missing.append(call)
    } else {
      ghosts += subnets
    }
    let groups = context.inventory.lists[function.securityGroups].filter {
      context.inventory.securityGroups.row($0) == nil
    }
    if !groups.isEmpty, let call = context.missing(.ec2DescribeSecurityGroups, in: function.scope) {
      missing.append(call)
    } else {
      ghosts += groups
    }
    var failures = ghosts.map { context.ghost($0, of: function) }
    if failures.isEmpty { failures += context.reportedGhost(of: function) }
    return Verdict(failures, missing: missing)
  }
}

extension CheckContext {
  fileprivate func ghost(_ id: StringID, of function: Function) -> Failure {
    failure(
      .high,
      cause: .missing(.network, name: id, of: ResourceID(inventory.scopes[function.scope.index].account)),
      discriminator: text(id),
      command: withoutGhosts(function),
      evidence: "\(text(id)) is not in the account's \(region(function.scope))"
    )
  }

  /// The command that leaves the function the subnets and groups that are there, where some are.
  private func withoutGhosts(_ function: Function) -> Command {
    let subnets = inventory.lists[function.subnets].filter { inventory.subnets.row($0) != nil }.map(text)
    let groups = inventory.lists[function.securityGroups].filter { inventory.securityGroups.row($0) != nil }.map(text)
    let left: Command.Word? =
      subnets.isEmpty || groups.isEmpty
      ? nil
      : .init("SubnetIds=\(subnets.joined(separator: ",")),SecurityGroupIds=\(groups.joined(separator: ","))")
    return vpcUpdate(function, left ?? "SubnetIds=\(.subnets),SecurityGroupIds=\(.securityGroups)")
  }

  /// What Lambda says of the function's own state.
  fileprivate func reportedGhost(of function: Function) -> [Failure] {
    guard !function.stateReasonCode.isEmpty else { return [] }
    let code = text(function.stateReasonCode)
    guard code == "InvalidSubnet" || code == "InvalidSecurityGroup" else { return [] }
    return [
      failure(
        .high,
        cause: .setting(.network, of: function),
        discriminator: code,
        command: vpcUpdate(function, "SubnetIds=\(.subnets),SecurityGroupIds=\(.securityGroups)"),
        evidence: "Lambda reports \(code)"
      )
    ]
  }
}
