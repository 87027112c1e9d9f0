public import Inventory

/// A trigger through which strangers start a function.
public struct FrontDoor: Hashable, Sendable {
  /// Who gets in.
  public enum Visitor: Hashable, Sendable {
    /// Anyone on the internet, without credentials.
    case internet
    /// Every principal of every AWS account.
    case anyAWSAccount
  }

  /// Who gets in.
  public var visitor: Visitor
  /// The trigger.
  public var trigger: RowID<TriggerRecord>
  /// The function.
  public var function: RowID<FunctionRecord>
}

extension FrontDoor.Visitor {
  /// Who gets in, as a sentence names it.
  public var name: String {
    switch self {
    case .internet: "the internet"
    case .anyAWSAccount: "any AWS account"
    }
  }

  fileprivate init?(_ exposure: FunctionExposure) {
    switch exposure {
    case .internet: self = .internet
    case .anyAWSAccount: self = .anyAWSAccount
    case .nobody, .services, .namedAccounts, .organization, .unknown: return nil
    }
  }
}

extension CheckContext {
  /// The front doors of a function: the triggers that the exposures call public, the widest first.
  public func frontDoors(of function: RowID<FunctionRecord>) -> [FrontDoor] {
    guard exposures[function].isPublic else { return [] }
    let doors = inventory.triggers.of(function).compactMap { trigger in
      FrontDoor.Visitor(exposures[trigger]).map { FrontDoor(visitor: $0, trigger: trigger, function: function) }
    }
    return doors.filter { $0.visitor == .internet } + doors.filter { $0.visitor != .internet }
  }

  /// What the door is, in a few words.
  public func title(of door: FrontDoor) -> String {
    let trigger = Trigger(inventory, door.trigger)
    let name = text(trigger.sourceName)
    switch trigger.kind {
    case .functionURL:
      // A URL with IAM authentication is public where the policy lets every account in: then callers only have to sign.
      return door.visitor == .internet
        ? "the function URL without authorization" : "the function URL, which signed requests of any account pass"
    case .restAPI, .httpAPI, .webSocketAPI: return "the route \(text(trigger.detail)) of API \(name)"
    case .loadBalancer: return "the load balancer \(name)"
    case .anyone, .account: return "a statement of the function's policy for \(name)"
    case .s3, .sns, .sqs, .dynamoDB, .kinesis, .otherEventSource, .eventBridge, .service: return name
    }
  }
}
