import AWSNames
import Inventory

/// Fields that say one thing alone, so that only some of the checks that name their call rest on them.
///
/// Whatever is not listed concerns all of them: a line too few makes verdicts unknown that need not be, a line too many
/// would let them pass, which the tests that put every field to every wrong type find.
private let concerns: [Operation: [String: [String]]] = [
  .lambdaListFunctions: [
    "Runtime": ["lambda-runtime-"],
    "PackageType": [
      "lambda-runtime-", "lambda-updatecode-", "lambda-updateconfig-", "lambda-role-privesc", "passrole-",
    ],
    "TracingConfig": tracing, "Mode": tracing,
    "Layers": ["lambda-layer-"], "Arn": ["lambda-layer-"],
    "Environment": variables, "Variables": variables, "Error": variables,
    "KMSKeyArn": ["lambda-env-no-cmk", "lambda-role-unused-services"],
    "VpcConfig": network, "VpcId": network, "SubnetIds": network, "SecurityGroupIds": network,
    "DeadLetterConfig": deadLetters, "TargetArn": deadLetters,
    "LoggingConfig": logs, "LogGroup": logs,
    "State": ["lambda-log-group-missing", "lambda-vpc-"], "StateReasonCode": ["lambda-vpc-"],
    "CapacityProviderConfig": ["lambda-not-in-vpc", "lambda-no-reserved-concurrency"],
  ],
  // What a principal holds and cannot be read is held under a name of its own.
  .iamGetAccountAuthorizationDetails: [
    "PolicyDocument": escalation, "Document": escalation, "GroupList": escalation,
    "RolePolicyList": ["lambda-role-inline-policy"] + escalation, "UserPolicyList": escalation,
    "GroupPolicyList": escalation, "PolicyName": ["lambda-role-inline-policy"],
    "AttachedManagedPolicies": ["lambda-role-managed-broad"] + escalation,
    "PolicyArn": ["lambda-role-managed-broad"] + escalation,
    "PermissionsBoundary": escalation, "PermissionsBoundaryArn": escalation,
    "RoleLastUsed": lastUse, "LastUsedDate": lastUse, "CreateDate": ["lambda-role-unused"],
    "InstanceProfileList": escalation, "AssumeRolePolicyDocument": ["role-trust-"] + escalation,
  ],
  // Control policies only take away, and one that is not known is taken to allow.
  .organizationsDescribePolicy: ["Content": []],
]

private let lastUse = ["lambda-role-unused", "lambda-log-group-missing"]
private let tracing = ["lambda-tracing-off", "lambda-role-unused-services"]
private let variables = ["lambda-env-", "lambda-event-source-token-plain", "lambda-role-unused-services"]
private let network = ["lambda-vpc-", "lambda-not-in-vpc", "lambda-sg-", "lambda-role-unused-services"]
private let deadLetters = [
  "lambda-async-no-failure-target", "resource-confused-deputy", "lambda-role-unused-services",
]
private let logs = [
  "lambda-log-group-missing", "lambda-role-cannot-log", "log-retention", "lambda-role-unused-services",
]
private let escalation = [
  "lambda-role-privesc", "passrole-", "lambda-passrole-star", "lambda-updatecode-", "lambda-updateconfig-",
  "policy-assume-any-role", "lambda-wildcard-expansion",
]

/// Which of the checks that name a call rest on one of its fields.
struct FieldConcern: Sendable {
  /// What their names begin with; nil for all of them.
  private let checks: [String]?

  /// Whether the field tells what its row is: a function or, with an ARN in `MasterArn`, a replica of one.
  let tellsKind: Bool

  /// Of a field without those above it, such as `Runtime`.
  init(of field: String, of call: Operation) {
    checks = concerns[call]?[field]
    tellsKind = call == .lambdaListFunctions && field == "MasterArn"
  }

  func holds(for check: Check) -> Bool { checks?.contains { check.id.begins(with: $0) } ?? true }
}
