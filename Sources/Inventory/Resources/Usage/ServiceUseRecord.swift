/// When a service, or one tracked action of it, was last used as a report says.
///
/// A report names every service that the entity's policies grant, so that a service without a time was not used in the
/// reporting period.
public struct ServiceUseRecord: Hashable, Sendable {
  /// The service's namespace, such as `s3`.
  public var service: StringID
  /// The action's name without the service; empty for the service as a whole.
  public var action: StringID
  /// Seconds since 1970; 0 when it was not used in the reporting period.
  public var lastUsed: Int64

  /// A service or action that was not used.
  public init(service: StringID, action: StringID = .empty, lastUsed: Int64 = 0) {
    self.service = service
    self.action = action
    self.lastUsed = lastUsed
  }
}

extension ServiceUseRecord: TableRow {}
