import Inventory

extension Check {
  static let lambdaVPCPublicSubnet = Check(
    id: "lambda-vpc-public-subnet",
    title: "Function sits in a public subnet",
    severity: .medium,
    subjects: [.function],
    rationale: """
      The function's network interface never gets a public address, so that the route to the internet gateway gives it \
      no way out; it only puts the function beside machines that strangers can reach.
      """,
    remedy: Remedy(
      "Move the function to private subnets; a NAT gateway or endpoints give it the way out it needs.",
      command: .aws("lambda update-function-configuration")
        .option("function-name", .name).option("vpc-config", "SubnetIds=\(.subnets)").option("region", .region)
    ),
    responsibility: .customer,
    duty: .network,
    operations: [.lambdaListFunctions, .ec2DescribeSubnets, .ec2DescribeRouteTables],
    examples: [
      .fails("the default route leads to an internet gateway", .medium) {
        $0.addAttachedFunction(subnets: ["subnet-1"])
        $0.addSubnet("subnet-1", zone: "a", routesTo: "igw-1")
      },
      .passes("the default route leads to a NAT gateway") {
        $0.addAttachedFunction(subnets: ["subnet-1"])
        $0.addSubnet("subnet-1", zone: "a")
      },
      .doesNotApply("it is not in a VPC") { $0.addFunction() },
      .isUnknown("the subnet is not in the snapshot") { $0.addAttachedFunction(subnets: ["subnet-1"]) },
    ]
  ) { context, resource in
    let function = context.function(resource)
    guard !function.subnets.isEmpty else { return .notApplicable("the function is not in a VPC") }
    var failures: [Failure] = []
    var isUnclear = false
    for row in context.inventory.vpcAttachments.of(function.row) {
      switch context.inventory.vpcAttachments.route[row.index] {
      case .unknown: isUnclear = true
      case .internetGateway: failures.append(context.publicSubnet(row, of: function))
      case .none, .endpointOnly, .nat, .other: break
      }
    }
    return Verdict(failures, missing: isUnclear ? [context.missingRoutes(function)] : [])
  }
}

extension CheckContext {
  fileprivate func publicSubnet(_ row: RowID<VPCAttachmentRecord>, of function: Function) -> Failure {
    let subnet = text(inventory.vpcAttachments.subnet[row.index])
    return failure(
      .medium,
      cause: .setting(.network, of: function),
      discriminator: subnet,
      command: vpcUpdate(
        function,
        to: fact(PrivateSubnets.self)[function.vpc].map { text(inventory.subnets[$0.index].id) }
      ),
      evidence: "\(subnet) sends its internet traffic to an internet gateway"
    )
  }

  fileprivate func missingRoutes(_ function: Function) -> MissingCall {
    let isSubnetMissing = inventory.vpcAttachments.of(function.row).contains {
      inventory.vpcAttachments.subnetRow[$0.index] == nil
    }
    return unanswered(isSubnetMissing ? .ec2DescribeSubnets : .ec2DescribeRouteTables, in: function.scope)
  }
}
