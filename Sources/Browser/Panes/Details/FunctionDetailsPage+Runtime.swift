import Answers
import Inventory
import Screen

extension FunctionDetailsPage {
  func writeLayers(to writer: inout PaneWriter) {
    let layers = context.layers(of: function.row)
    let account = inventory.accounts[inventory.account(of: ResourceID(function.row)).index].id
    for layer in layers {
      let isForeign = layer.owner != text(account)
      let owner: String
      if !isForeign {
        owner = "own account"
      } else if let id = layer.owner {
        owner = "account \(inventory.strings.id(of: id).map(context.accountLabel) ?? id)"
      } else {
        owner = "owner unknown"
      }
      let spans = [Span(layer.name), Span("  \(owner)", isForeign ? .warn : .textDim)]
      writer.append(PaneLine(spans, copyText: text(layer.arn).printable))
    }
    if layers.isEmpty { writer.add(absent: .none, context: context) }
  }

  func writeNetwork(to writer: inout PaneWriter) {
    guard !function.vpc.isEmpty || !function.subnets.isEmpty else {
      writer.add("not attached to a VPC", .cellNull)
      return
    }
    writer.field("VPC", function.vpc.isEmpty ? "unknown" : text(function.vpc))
    for row in inventory.vpcAttachments.of(function.row) {
      let attachment = VPCAttachment(inventory, row)
      let zone = attachment.zone.isEmpty ? "zone unknown" : text(attachment.zone)
      let value = "\(text(attachment.subnet))  \(zone)  \(attachment.route.words)"
      writer.field("subnet", value, link: .row(.vpcAttachments, row.rawValue))
    }
    for group in inventory.lists[function.securityGroups] {
      let name = inventory.securityGroups.row(group).map { "  \(text(inventory.securityGroups[$0.index].name))" }
      writer.field("group", text(group) + (name ?? "  not in the snapshot"))
    }
  }

  func writeLogging(to writer: inout PaneWriter) {
    let name = inventory.logGroupName(of: function.row)
    if let group = inventory.logGroup(of: function.row) {
      writer.field("log group", name, .link, link: .resource(ResourceID(group)))
      writer.field("retention", inventory.logGroups[group].retention)
    } else {
      writer.field("log group", name)
      switch context.absence(of: .logsDescribeLogGroups, in: function.scope) {
      case .none: writer.field("", "there is no such log group", .warn)
      case .unknown(let why): writer.field("retention", absent: .unknown(why), context: context)
      }
    }
    if !function.logFormat.isEmpty { writer.field("format", text(function.logFormat)) }
    switch function.tracing {
    case .active: writer.field("tracing", "active")
    case .passThrough: writer.field("tracing", "pass-through: only when the caller traces")
    case .unknown: writeLeftOut("tracing", to: &writer)
    }
  }

  func writeFailures(to writer: inout PaneWriter) {
    if function.deadLetterTarget.isEmpty {
      writer.field("dead letters", absent: .none, context: context)
    } else {
      writer.field("dead letters", text(function.deadLetterTarget))
    }
    let configs = inventory.eventInvokeConfigs.of(function.row)
    for row in configs { write(inventory.eventInvokeConfigs[row.index], to: &writer) }
    guard configs.isEmpty else { return }
    let operations = [Operation.lambdaListFunctionEventInvokeConfigs, .lambdaGetFunctionEventInvokeConfig]
    let absence = context.absence(ofAny: operations, for: function.name, in: function.scope)
    writer.field("destinations", absent: absence, context: context)
  }

  private func write(_ config: EventInvokeConfigRecord, to writer: inout PaneWriter) {
    let qualifier = config.function.qualifier.isEmpty ? "" : " (\(text(config.function.qualifier)))"
    writer.field("on failure", (config.onFailure.isEmpty ? "none" : text(config.onFailure)) + qualifier)
    if !config.onSuccess.isEmpty { writer.field("on success", text(config.onSuccess) + qualifier) }
    if config.maximumRetryAttempts >= 0 { writer.field("retries", "\(config.maximumRetryAttempts)") }
    if config.maximumEventAge >= 0 { writer.field("oldest event", "\(config.maximumEventAge) s") }
  }
}
