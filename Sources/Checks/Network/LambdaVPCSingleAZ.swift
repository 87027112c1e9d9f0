import Inventory

extension Check {
  static let lambdaVPCSingleAZ = Check(
    id: "lambda-vpc-single-az",
    title: "Function in a VPC runs in one Availability Zone",
    severity: .medium,
    subjects: [.function],
    rationale: """
      When that zone fails or its subnet runs out of addresses the function stops, though Lambda itself would carry on \
      in the others.
      """,
    remedy: Remedy(
      "Add a subnet of another Availability Zone.",
      command: .aws("lambda update-function-configuration")
        .option("function-name", .name).option("vpc-config", "SubnetIds=\(.subnets)").option("region", .region)
    ),
    responsibility: .customer,
    duty: .recovery,
    operations: [.lambdaListFunctions, .ec2DescribeSubnets],
    examples: [
      .fails("two subnets of one zone", .medium) {
        $0.addAttachedFunction(subnets: ["subnet-1", "subnet-2"])
        $0.addSubnet("subnet-1", zone: "a")
        $0.addSubnet("subnet-2", zone: "a")
      },
      .passes("two zones") {
        $0.addAttachedFunction(subnets: ["subnet-1", "subnet-2"])
        $0.addSubnet("subnet-1", zone: "a")
        $0.addSubnet("subnet-2", zone: "b")
      },
      .doesNotApply("it is not in a VPC") { $0.addFunction() },
      .isUnknown("a subnet is not in the snapshot") {
        $0.addAttachedFunction(subnets: ["subnet-1", "subnet-2"])
        $0.addSubnet("subnet-1", zone: "a")
      },
    ],
    failsWithout: [.lambdaListFunctions, .ec2DescribeSubnets]
  ) { context, resource in
    let function = context.function(resource)
    guard !function.subnets.isEmpty else { return .notApplicable("the function is not in a VPC") }
    var first: StringID?
    var hasSecond = false
    for row in context.inventory.vpcAttachments.of(function.row) {
      guard let zone = context.zone(of: row) else {
        return .unknown([context.unanswered(.ec2DescribeSubnets, in: function.scope)])
      }
      hasSecond = hasSecond || (first.map { $0 != zone } ?? false)
      first = first ?? zone
    }
    if hasSecond { return .passes }
    return .fails([
      context.failure(
        .medium,
        cause: .setting(.network, of: resource),
        command: context.vpcUpdate(function, to: context.subnets(of: function, beside: first)),
        evidence: "all its subnets are in \(first.map { context.text($0) } ?? "one zone")"
      )
    ])
  }
}

extension CheckContext {
  /// The function's subnets with private ones of other zones; none where no such is known.
  fileprivate func subnets(of function: Function, beside zone: StringID?) -> [String] {
    let others = fact(PrivateSubnets.self)[function.vpc].map { inventory.subnets[$0.index] }.filter { subnet in
      (subnet.zoneID.isEmpty ? subnet.zone : subnet.zoneID) != zone
    }
    return others.isEmpty ? [] : inventory.lists[function.subnets].map(text) + others.map { text($0.id) }
  }

  /// The zone of an attachment: the zone's id, which is the same in every account, else its name.
  fileprivate func zone(of row: RowID<VPCAttachmentRecord>) -> StringID? {
    guard let subnet = inventory.vpcAttachments.subnetRow[row.index] else { return nil }
    let record = inventory.subnets[subnet.index]
    let zone = record.zoneID.isEmpty ? record.zone : record.zoneID
    return zone.isEmpty ? nil : zone
  }
}
