import AWSNames
import IAM
public import Inventory
import Workers

extension AccessModel {
  /// What the settings of a function and its event source mappings need of its role.
  ///
  /// Source: Lambda developer guide, "Defining Lambda function permissions with an execution role" and the pages of
  /// each event source, destination and network setting, as known on 2026-11-25.
  public func configuredNeeds(of row: RowID<FunctionRecord>) -> [RoleNeed] {
    let function = Function(inventory, row)
    var needs = [logNeed(function)]
    if !function.vpc.isEmpty || !function.subnets.isEmpty { needs.append(.network(isEventSource: false)) }
    if function.tracing == .active {
      let actions = ["xray:PutTelemetryRecords", "xray:PutTraceSegments"]
      needs.append(RoleNeed(actions: actions, resources: ["*"], reason: .tracing))
    }
    if !function.key.isEmpty {
      needs.append(RoleNeed(actions: ["kms:Decrypt"], resources: [text(function.key)], reason: .environmentKey))
    }
    needs += delivery(to: function.deadLetterTarget, .deadLetter)
    for config in inventory.eventInvokeConfigs.of(row) {
      let record = inventory.eventInvokeConfigs[config.index]
      needs += delivery(to: record.onFailure, .destination) + delivery(to: record.onSuccess, .destination)
    }
    for mapping in inventory.eventSourceMappings.of(row) {
      let record = inventory.eventSourceMappings[mapping.index]
      needs += polling(record.source) + delivery(to: record.onFailure, .destination)
    }
    var seen: Set<RoleNeed> = []
    return needs.filter { seen.insert($0).inserted }
  }

  /// Prefixes of the services that the settings of a role's functions need.
  public func configuredServices(ofRole role: RowID<RoleRecord>) -> Set<String> {
    fact(ConfiguredServices.self, for: role).names
  }

  private func logNeed(_ function: Function) -> RoleNeed {
    let group = inventory.logGroupName(of: function.row)
    let home = inventory.names(in: function.scope)
    // A function at the edge writes in whatever region a viewer is near.
    let place = function.runsAtEdge ? ARNScope(partition: home.partition, region: "*", account: home.account) : home
    var actions = ["logs:CreateLogStream", "logs:PutLogEvents"]
    let isMissing =
      inventory.logGroup(of: function.row) == nil
      && inventory.coverage.state(.logsDescribeLogGroups, in: function.scope) == .collected
    // Lambda makes the group at the first invocation when nobody else has, at the edge in each region.
    if isMissing || function.runsAtEdge { actions.insert("logs:CreateLogGroup", at: 0) }
    return RoleNeed(
      actions: actions,
      resources: [ARN.streams(ofLogGroup: place.logGroup(group))],
      reason: .log(group: group)
    )
  }

  /// What it takes to hand something to a target.
  private func delivery(to target: StringID, _ reason: RoleNeed.Reason) -> [RoleNeed] {
    guard let arn = ARN(text(target)) else { return [] }
    let target = arn.description
    switch arn.service {
    case "sqs": return [RoleNeed(actions: ["sqs:SendMessage"], resources: [target], reason: reason)]
    case "sns": return [RoleNeed(actions: ["sns:Publish"], resources: [target], reason: reason)]
    case "lambda": return [RoleNeed(actions: ["lambda:InvokeFunction"], resources: [target], reason: reason)]
    case "events": return [RoleNeed(actions: ["events:PutEvents"], resources: [target], reason: reason)]
    case "s3":
      return [
        RoleNeed(actions: ["s3:ListBucket"], resources: [target], reason: reason),
        RoleNeed(actions: ["s3:PutObject"], resources: [ARN.objects(ofBucket: target)], reason: reason),
      ]
    default: return []
    }
  }

  /// What polling an event source takes.
  private func polling(_ source: StringID) -> [RoleNeed] {
    guard let arn = ARN(text(source)) else { return [] }
    let need = { (actions: [String], resource: String) in
      RoleNeed(actions: actions, resources: [resource], reason: .eventSource)
    }
    switch arn.service {
    case "sqs":
      return [need(["sqs:DeleteMessage", "sqs:GetQueueAttributes", "sqs:ReceiveMessage"], arn.description)]
    case "kinesis": return kinesisPolling(arn).map(need)
    case "dynamodb":
      return [
        need(["dynamodb:DescribeStream", "dynamodb:GetRecords", "dynamodb:GetShardIterator"], arn.description),
        need(["dynamodb:ListStreams"], "*"),
      ]
    case "kafka":
      let actions = ["kafka:DescribeCluster", "kafka:DescribeClusterV2", "kafka:GetBootstrapBrokers"]
      return [need(actions, arn.description), .network(isEventSource: true)]
    case "mq": return [need(["mq:DescribeBroker"], arn.description), .network(isEventSource: true)]
    case "rds":
      let actions = ["rds:DescribeDBClusterParameters", "rds:DescribeDBClusters", "rds:DescribeDBSubnetGroups"]
      return [need(actions, "*"), .network(isEventSource: true)]
    default: return []
    }
  }

  private func kinesisPolling(_ arn: ARN) -> [([String], String)] {
    let (stream, isConsumer) = arn.kinesisStream
    let reading = [
      "kinesis:DescribeStream", "kinesis:DescribeStreamSummary", "kinesis:GetRecords", "kinesis:GetShardIterator",
      "kinesis:ListShards",
    ]
    let consumer = isConsumer ? [(["kinesis:SubscribeToShard"], arn.description)] : []
    return [(reading, stream.description)] + consumer
  }
}

extension RoleNeed {
  /// Network interfaces in a VPC, whose actions AWS documents for every resource.
  fileprivate static func network(isEventSource: Bool) -> RoleNeed {
    let own = ["ec2:AssignPrivateIpAddresses", "ec2:UnassignPrivateIpAddresses"]
    let others = ["ec2:DescribeSecurityGroups", "ec2:DescribeVpcs"]
    let both = [
      "ec2:CreateNetworkInterface", "ec2:DeleteNetworkInterface", "ec2:DescribeNetworkInterfaces",
      "ec2:DescribeSubnets",
    ]
    return RoleNeed(actions: (both + (isEventSource ? others : own)).sorted(), resources: ["*"], reason: .network)
  }
}

/// Prefixes of the services that the settings of a role's functions need.
private struct ConfiguredServices: KeyedFact {
  let names: Set<String>

  init(_ key: RowID<RoleRecord>, _ model: AccessModel) {
    let needs = model.inventory.links.functionsOfRole[key].flatMap(model.configuredNeeds)
    names = Set(needs.flatMap(\.actions).map { String($0.upTo(":")) })
  }
}
