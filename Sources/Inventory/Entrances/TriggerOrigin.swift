/// What a trigger was read from: the row that says that something starts the function.
///
/// Names and details of a trigger are for people; whatever is decided about it is read from this row.
public enum TriggerOrigin: Hashable, Sendable {
  /// The configuration of a function URL.
  case functionURL(RowID<FunctionURLRecord>)
  /// A route or method of an API.
  case route(RowID<APIRouteRecord>)
  /// A function that is registered with a target group.
  case target(RowID<TargetRecord>)
  /// An event source mapping, which Lambda polls with the execution role.
  case mapping(RowID<EventSourceMappingRecord>)
  /// A target of an EventBridge rule.
  case rule(RowID<EventTargetRecord>)
  /// An SNS subscription.
  case subscription(RowID<SubscriptionRecord>)
  /// A notification of a bucket.
  case notification(RowID<BucketNotificationRecord>)
  /// A statement of the function's own policy that no configuration accounts for.
  case statement(RowID<PermissionRecord>)
}
