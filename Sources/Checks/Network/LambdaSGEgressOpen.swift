import Inventory

extension Check {
  static let lambdaSGEgressOpen = Check(
    id: "lambda-sg-egress-open",
    title: "Security group lets everything out",
    severity: .medium,
    subjects: [.function],
    rationale: """
      Code that was tampered with can send what it read anywhere, over any protocol; a list of the few destinations it \
      needs would have stopped it.
      """,
    remedy: Remedy(
      "Allow only the ports and destinations the function needs, then revoke the open permission.",
      command: .aws("ec2 revoke-security-group-egress")
        .option("group-id", .group).option("ip-permissions", "IpProtocol=-1,IpRanges=[{CidrIp=0.0.0.0/0}]")
        .option("region", .region)
    ),
    responsibility: .customer,
    duty: .network,
    operations: [.lambdaListFunctions, .ec2DescribeSecurityGroups],
    examples: [
      .fails("every protocol, everywhere", .medium) {
        $0.addAttachedFunction(subnets: ["subnet-1"])
        $0.addSecurityGroup("sg-1", ipProtocol: "-1", port: -1, to: "0.0.0.0/0")
      },
      .fails("every protocol, everywhere by IPv6", .medium) {
        $0.addAttachedFunction(subnets: ["subnet-1"])
        $0.addSecurityGroup("sg-1", ipProtocol: "-1", port: -1, to: "::/0")
      },
      .passes("one port within the VPC") {
        $0.addAttachedFunction(subnets: ["subnet-1"])
        $0.addSecurityGroup("sg-1", to: "10.0.0.0/8")
      },
      .doesNotApply("it is not in a VPC") { $0.addFunction() },
      .isUnknown("the group is not in the snapshot") { $0.addAttachedFunction(subnets: ["subnet-1"]) },
    ]
  ) { context, resource in
    let function = context.function(resource)
    guard !function.vpc.isEmpty else { return .notApplicable("the function is not in a VPC") }
    var failures: [Failure] = []
    var isUnclear = false
    for id in context.inventory.lists[function.securityGroups] {
      guard let group = context.inventory.securityGroups.row(id) else {
        isUnclear = true
        continue
      }
      if context.fact(OpenEgress.self)[group] { failures.append(context.openEgress(group, of: function)) }
    }
    let call = context.unanswered(.ec2DescribeSecurityGroups, in: function.scope)
    return Verdict(failures, missing: isUnclear ? [call] : [])
  }
}

extension CheckContext {
  fileprivate func openEgress(_ row: RowID<SecurityGroupRecord>, of function: Function) -> Failure {
    let group = inventory.securityGroups[row.index]
    return failure(
      .medium,
      cause: .rule(row),
      discriminator: text(group.id),
      provenance: group.provenance,
      command: Command.aws("ec2 revoke-security-group-egress", region: region(function.scope))
        .option("group-id", text(group.id))
        .option("ip-permissions", openPermission(row)),
      evidence: "\(text(group.id)) (\(text(group.name))) lets every protocol out to everywhere"
    )
  }

  /// The open permission as the command takes it; a group may be open to IPv6 alone.
  private func openPermission(_ row: RowID<SecurityGroupRecord>) -> String {
    let peers = inventory.securityGroupRules.of(row).map { inventory.securityGroupRules[$0.index] }
      .filter { $0.isEgress && text($0.ipProtocol) == "-1" }.map { text($0.peer) }
    let ranges = [
      peers.contains("0.0.0.0/0") ? "IpRanges=[{CidrIp=0.0.0.0/0}]" : nil,
      peers.contains("::/0") ? "Ipv6Ranges=[{CidrIpv6=::/0}]" : nil,
    ]
    return (["IpProtocol=-1"] + ranges.compactMap { $0 }).joined(separator: ",")
  }
}
