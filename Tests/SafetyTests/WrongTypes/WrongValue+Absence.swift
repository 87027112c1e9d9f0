import JSON

extension WrongValue {
  /// Whether a null or an empty text says that there is nothing of the kind, as AWS does by leaving the field out.
  ///
  /// Source: API references of the services, as known on 2026-11-28.
  static func mayBeAbsent(_ place: ValuePlace) -> Bool {
    // An answer without its list has no element; a line without output has none either.
    let isList =
      place.enclosing.count == 1 && place.kind == .array || place.path.hasPrefix("output.") && place.kind == .array
    return isList || place.path == "output" || place.path.hasSuffix("[]") || isPartOfMap(place)
      || absent.contains(place.field)
  }

  /// Names and values that people have chosen.
  private static func isPartOfMap(_ place: ValuePlace) -> Bool {
    ["Variables.", "variables.", "Tags.", "collected."].contains { place.path.contains($0) }
  }

  private static let absent: Set = [
    // Functions: not in a VPC, without layers, variables, a key, a dead-letter queue, tags, a limit, tracing.
    "VpcConfig", "VpcId", "SubnetIds", "SecurityGroupIds", "Layers", "Environment", "KMSKeyArn", "DeadLetterConfig",
    "TargetArn", "Tags", "Concurrency", "ReservedConcurrentExecutions",
    // URLs without rules for other origins.
    "Cors", "AllowOrigins", "AllowCredentials", "AllowMethods",
    // Principals that hold nothing of the kind.
    "GroupList", "UserPolicyList", "RolePolicyList", "GroupPolicyList", "AttachedManagedPolicies", "UserDetailList",
    "GroupDetailList", "Policies", "PermissionsBoundary", "RoleLastUsed", "LastUsedDate", "LastAuthenticated",
    // Rules of security groups without peers of the kind.
    "IpRanges", "Ipv6Ranges", "PrefixListIds", "UserIdGroupPairs", "IpPermissions",
    // Tags without a value; routes and methods that call nothing.
    "Value", "Target", "IntegrationUri", "resourceMethods", "methodIntegration", "uri",
    // Log groups that keep events for good.
    "retentionInDays",
  ]
}
