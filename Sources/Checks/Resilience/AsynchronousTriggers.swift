import AWSNames
import Inventory

extension CheckContext {
  /// The versions and aliases of a function that something starts asynchronously; empty stands for the function itself.
  func asynchronousQualifiers(of function: Function) -> [StringID] {
    var qualifiers: [StringID] = []
    for row in inventory.triggers.of(function.row) where isAsynchronous(row) {
      let qualifier = inventory.triggers.qualifier[row.index]
      if !qualifiers.contains(qualifier) { qualifiers.append(qualifier) }
    }
    return qualifiers
  }

  /// Names of what starts a function asynchronously, sorted.
  func asynchronousSources(of function: Function, _ qualifier: StringID) -> [String] {
    let rows = inventory.triggers.of(function.row).filter { row in
      isAsynchronous(row) && inventory.triggers.qualifier[row.index] == qualifier
    }
    return Set(rows.map { text(inventory.triggers.sourceName[$0.index]) }).sorted()
  }

  private func isAsynchronous(_ row: RowID<TriggerRecord>) -> Bool {
    switch inventory.triggers.kind[row.index] {
    case .s3, .sns, .eventBridge: true
    case .service: AsynchronousService.all.contains { matches(inventory.triggers.source[row.index], service: $0) }
    case .functionURL, .restAPI, .httpAPI, .webSocketAPI, .loadBalancer, .sqs, .dynamoDB, .kinesis,
      .otherEventSource, .account, .anyone:
      false
    }
  }

  /// A trigger known by a statement alone names its source's ARN, or the service when no source is given.
  private func matches(_ source: StringID, service: AsynchronousService) -> Bool {
    let text = text(source)
    return text == service.principal || (service.isRegional && text.begins(with: "\(service.arnName)."))
      || ARN(text).map { $0.service == service.arnName } == true
  }
}

/// An AWS service that invokes functions asynchronously.
///
/// Source: Lambda developer guide, "Invoking Lambda with events from other AWS services", as known on 2026-11-21.
struct AsynchronousService: Sendable {
  /// The service's name in ARNs and in its principal.
  var arnName: String
  /// Whether its principal may carry a region, as in `logs.us-east-1.amazonaws.com`.
  var isRegional = false

  /// The service principal.
  var principal: String { ServicePrincipal(service: arnName).text }

  static let all: [AsynchronousService] =
    [
      "cloudformation", "codecommit", "codepipeline", "config", "iot", "iotevents", "scheduler", "ses", "securityhub",
      "cloudwatch", "lambda.alarms.cloudwatch", "cognito-sync",
    ].map { AsynchronousService(arnName: $0) } + [AsynchronousService(arnName: "logs", isRegional: true)]
}
