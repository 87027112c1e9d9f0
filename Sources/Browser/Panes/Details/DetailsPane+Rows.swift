import Answers
import Checks
import Inventory
import Screen
import Triage

extension DetailsPane {
  func writeTrigger(_ row: RowID<TriggerRecord>, to writer: inout PaneWriter) {
    let trigger = Trigger(inventory, row)
    writer.field("trigger", trigger.kind.words, .textStrong)
    writeFunction(trigger.function, to: &writer)
    optional("qualifier", trigger.qualifier, to: &writer)
    optional("source", trigger.sourceName, to: &writer)
    optional("arn", trigger.source, to: &writer)
    if !trigger.sourceAccount.isEmpty { writer.field("account", context.accountLabel(trigger.sourceAccount)) }
    optional("detail", trigger.detail, to: &writer)
    if !trigger.authorization.isEmpty {
      let word = text(trigger.authorization)
      writer.field("authorization", word, word == "NONE" ? .warn : .text)
    }
    writer.field("enabled", trigger.isEnabled ? "yes" : "no", trigger.isEnabled ? .text : .cellNull)
    writeHalves(trigger, to: &writer)
    writeSource(trigger.provenance, to: &writer)
  }

  /// A trigger needs a configured source and a statement that lets it in; one without the other is worth a look.
  private func writeHalves(_ trigger: Trigger, to writer: inout PaneWriter) {
    let name = inventory.functions.name[trigger.function.index]
    let scope = inventory.functions.scope[trigger.function.index]
    if trigger.hasConfiguration {
      writer.field("configured", "at the source")
    } else if !trigger.kind.isPrincipal {
      writer.field("configured", "only a statement lets it in; its source is not in the snapshot", .warn)
    }
    if trigger.kind.isPolled {
      writer.field("permission", "polled with the execution role")
    } else if trigger.hasPermission {
      writer.field("permission", "a statement of the function's policy lets it in")
    } else if case .unknown(let why) = context.absence(of: .lambdaGetPolicy, for: name, in: scope) {
      writer.field("permission", absent: .unknown(why), context: context)
    } else {
      writer.field("permission", "no statement lets it in, so it cannot start the function", .warn)
    }
  }

  func writeAttachment(_ row: RowID<VPCAttachmentRecord>, to writer: inout PaneWriter) {
    let attachment = VPCAttachment(inventory, row)
    writeFunction(attachment.function, to: &writer)
    writer.field("VPC", attachment.vpc.isEmpty ? "unknown" : text(attachment.vpc))
    writer.field("subnet", text(attachment.subnet), .textStrong)
    let scope = inventory.functions.scope[attachment.function.index]
    if let subnet = attachment.subnetRow.map({ inventory.subnets[$0.index] }) {
      optional("name", subnet.name, to: &writer)
      writer.field("zone", "\(text(subnet.zone))\(subnet.zoneID.isEmpty ? "" : " (\(text(subnet.zoneID)))")")
      optional("addresses", subnet.cidr, to: &writer)
      if subnet.freeAddresses >= 0 { writer.field("left", "\(subnet.freeAddresses) addresses") }
    } else {
      writer.field("zone", absent: missing(.ec2DescribeSubnets, scope), context: context)
    }
    if attachment.route == .unknown {
      writer.field("route", absent: missing(.ec2DescribeRouteTables, scope), context: context)
    } else {
      writer.field("route", attachment.route.words, attachment.route == .internetGateway ? .warn : .text)
    }
    writeGroups(attachment, scope, to: &writer)
    if let subnet = attachment.subnetRow { writeSource(inventory.subnets[subnet.index].provenance, to: &writer) }
  }

  /// Why something is missing although the call may have been answered: then the answer lacks it.
  private func missing(_ operation: Operation, _ scope: RowID<ScopeRecord>) -> Absence {
    let absence = context.absence(of: operation, in: scope)
    return absence == .none ? .unknown("not in the answer of \(operation.name)") : absence
  }

  private func writeGroups(_ attachment: VPCAttachment, _ scope: RowID<ScopeRecord>, to writer: inout PaneWriter) {
    writer.section("Security groups", fold: "details.groups") { writer in
      for id in inventory.lists[attachment.securityGroups] {
        guard let row = inventory.securityGroups.row(id) else {
          writer.field(text(id), absent: missing(.ec2DescribeSecurityGroups, scope), context: context)
          continue
        }
        let group = inventory.securityGroups[row.index]
        writer.field(text(id), text(group.name), link: .source(group.provenance))
        let rules = inventory.securityGroupRules.of(row).map { inventory.securityGroupRules[$0.index] }
        writer.indented { writer in
          for rule in rules { writer.add("\(rule.isEgress ? "out to" : "in from") \(words(rule))", .textDim) }
        }
      }
    }
  }

  private func words(_ rule: SecurityGroupRuleRecord) -> String {
    let peer = rule.peer.isEmpty ? "anything" : text(rule.peer)
    let traffic = text(rule.ipProtocol)
    if traffic == "-1" { return "\(peer), all traffic" }
    if rule.fromPort < 0 { return "\(peer), \(traffic)" }
    let ports = rule.fromPort == rule.toPort ? "\(rule.fromPort)" : "\(rule.fromPort)-\(rule.toPort)"
    return "\(peer), \(traffic) \(ports)"
  }

  private func writeFunction(_ row: RowID<FunctionRecord>, to writer: inout PaneWriter) {
    let name = text(inventory.functions.name[row.index])
    writer.field("function", name, .link, link: .resource(ResourceID(row)))
  }

  /// A finding: what it says, where the team stands, and the resource it is about.
  func writeFinding(_ id: FindingID, of resource: ResourceID, to writer: inout PaneWriter) {
    writer.field("check", id.check, .textStrong)
    let result = context.evaluate(resource).first { $0.check.id == id.check }
    if let result { writer.add(result.check.title, .textDim) }
    writer.field("about", context.inventory.name(of: resource), .link, link: .resource(resource))
    writer.field("in", context.whereabouts(of: resource))
    if !id.discriminator.isEmpty { writer.field("what", id.discriminator) }
    writer.field("name", "\(id)")
    if let decision = context.decision(of: id) {
      let sentence = DecisionSentence(decision, today: context.today)
      writer.field("state", sentence.state + sentence.rest, sentence.role)
      if !decision.reason.isEmpty { writer.field("reason", decision.reason) }
      if !decision.note.isEmpty { writer.field("note", decision.note) }
    } else {
      writer.field("state", "open", .stateOpen)
    }
    guard let check = result?.check else { return }
    writer.field("duty", "\(check.duty.name) (\(check.responsibility.label))", check.responsibility.role)
    for (index, control) in check.controls.enumerated() {
      writer.field(index == 0 ? "controls" : "", control.description)
    }
    writer.section("Needs", fold: "details.needs", isFolded: true) { writer in
      for operation in check.operations { writer.add(operation.name) }
    }
    writer.space()
    write(resource, to: &writer)
  }
}

extension TriggerKind {
  /// Whether it is somebody who calls, rather than a source that is configured to.
  var isPrincipal: Bool { self == .account || self == .anyone }

  /// Whether Lambda fetches the events itself, so that no statement lets anyone in.
  var isPolled: Bool {
    switch self {
    case .sqs, .dynamoDB, .kinesis, .otherEventSource: true
    default: false
    }
  }
}
