import Inventory
import Workers

/// Subnets that functions are attached to and from which no internet gateway is reached, by their VPC.
struct PrivateSubnets: Fact {
  private let byVPC: [StringID: [RowID<SubnetRecord>]]

  init(_ inventory: Inventory) {
    var seen: Set<RowID<SubnetRecord>> = []
    var found: [StringID: [RowID<SubnetRecord>]] = [:]
    for index in 0..<inventory.vpcAttachments.count {
      let isPrivate =
        switch inventory.vpcAttachments.route[index] {
        case .nat, .endpointOnly: true
        case .none, .internetGateway, .other, .unknown: false
        }
      guard isPrivate, let row = inventory.vpcAttachments.subnetRow[index], seen.insert(row).inserted else { continue }
      found[inventory.subnets[row.index].vpc, default: []].append(row)
    }
    byVPC = found
  }

  /// The subnets of a VPC.
  subscript(vpc: StringID) -> [RowID<SubnetRecord>] { byVPC[vpc] ?? [] }
}

extension CheckContext {
  /// The command that attaches a function to other subnets of its VPC and leaves it its groups; what to put in where no
  /// fitting subnet is known.
  func vpcUpdate(_ function: Function, to subnets: [String]) -> Command {
    let groups = inventory.lists[function.securityGroups].map(text)
    guard !subnets.isEmpty, !groups.isEmpty else { return vpcUpdate(function, "SubnetIds=\(.subnets)") }
    let value = "SubnetIds=\(subnets.joined(separator: ",")),SecurityGroupIds=\(groups.joined(separator: ","))"
    return vpcUpdate(function, Command.Word(value))
  }
}
