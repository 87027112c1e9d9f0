public import Inventory

extension TableKind.Description {
  /// Subnets that functions are attached to.
  static let vpcAttachments = TableKind.Description(
    "vpc-attachments",
    fields,
    flags: [
      QueryFlag("is:public", "lies in a public subnet") { $0.inventory.vpcAttachments.route[$1] == .internetGateway },
      QueryFlag("is:unknown", "lies in a subnet that the snapshot does not hold") {
        $0.inventory.vpcAttachments.subnetRow[$1] == nil
      },
    ],
    ofFunction: { $0.inventory.vpcAttachments.function[$1] },
    isOfFunctions: true,
    count: { $0.inventory.vpcAttachments.count }
  )

  private static let fields =
    [
      Field(
        "function",
        "Function",
        aliases: ["name"],
        width: 26,
        minimumWidth: 10,
        .text { $0.inventory.functions.name[$0.inventory.vpcAttachments.function[$1].index] }
      )
    ]
    + Field.scoped { $0.inventory.functions.scope[$0.inventory.vpcAttachments.function[$1].index] } + [
      Field("vpc", "VPC", width: 14, minimumWidth: 8, .text { $0.inventory.vpcAttachments.vpc[$1] }),
      Field(
        "subnet",
        "Subnet",
        width: 18,
        minimumWidth: 8,
        alsoMatches: ["subnet-name"],
        .text { $0.inventory.vpcAttachments.subnet[$1] }
      ),
      Field(
        "subnet-name",
        "Subnet name",
        width: 18,
        visibility: .wide,
        .text { dataset, row in subnet(dataset, row)?.name ?? .empty }
      ),
      Field("zone", "Zone", aliases: ["az"], width: 12, .text { $0.inventory.vpcAttachments.zone[$1] }),
      Field(
        "route",
        "Route",
        width: 16,
        .label(
          .fixed(RouteKind.allCases.map(\.name)),
          { dataset, row in
            RouteKind.allCases.firstIndex(of: dataset.inventory.vpcAttachments.route[row])
          }
        )
      ),
      Field(
        "security-groups",
        "Security groups",
        aliases: ["sg"],
        width: 24,
        .list { $0.inventory.lists[$0.inventory.vpcAttachments.securityGroups[$1]] }
      ),
      Field("egress", "Egress", width: 28, .text { $0.inventory.vpcAttachments.egress[$1] }),
      Field(
        "free",
        "Free addresses",
        kind: .number(.count),
        width: 7,
        visibility: .wide,
        .number { dataset, row in
          subnet(dataset, row).flatMap { $0.freeAddresses < 0 ? nil : Int64($0.freeAddresses) }
        }
      ),
      Field(
        "cidr",
        "Addresses",
        width: 18,
        visibility: .wide,
        .text { dataset, row in subnet(dataset, row)?.cidr ?? .empty }
      ),
      Field(
        "function-arn",
        "Function ARN",
        width: 60,
        visibility: .hidden,
        .composed { $0.inventory.functionARN($0.inventory.vpcAttachments.function[$1]) }
      ),
    ]

  private static func subnet(_ dataset: Dataset, _ row: Int) -> SubnetRecord? {
    dataset.inventory.vpcAttachments.subnetRow[row].map { dataset.inventory.subnets[$0.index] }
  }
}

extension RouteKind {
  /// The words for it, as filters and tables write them.
  public var name: String {
    switch self {
    case .unknown: "unknown"
    case .none: "none"
    case .endpointOnly: "endpoint-only"
    case .nat: "nat"
    case .internetGateway: "internet-gateway"
    case .other: "other"
    }
  }
}
