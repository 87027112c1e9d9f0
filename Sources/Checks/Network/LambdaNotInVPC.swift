import Inventory

extension Check {
  static let lambdaNotInVPC = Check(
    id: "lambda-not-in-vpc",
    title: "Function is not attached to a VPC",
    severity: .low,
    subjects: [.function],
    rationale: """
      Outside a VPC no security group or route limits where a function may connect. For most functions that is as AWS \
      means it; for one that handles sensitive data it leaves a way out that nobody watches.
      """,
    remedy: Remedy(
      "Attach the function to private subnets when what it handles asks for controlled egress; else accept the finding.",
      command: .aws("lambda update-function-configuration")
        .option("function-name", .name)
        .option("vpc-config", "SubnetIds=\(.subnets),SecurityGroupIds=\(.securityGroups)").option("region", .region)
    ),
    responsibility: .customer,
    duty: .network,
    operations: [.lambdaListFunctions, .lambdaListTags],
    examples: [
      .fails("no VPC", .info) { $0.addFunction() },
      .fails("no VPC, though its tag calls it confidential", .low) {
        $0.addFunction()
        $0.addTags(["data-classification": "Confidential"])
      },
      .passes("it is attached") { $0.addAttachedFunction(subnets: ["subnet-1"]) },
      .doesNotApply("a replica of Lambda@Edge") {
        $0.addReplica()
      },
      .doesNotApply("Lambda@Edge is let into its role") {
        $0.addFunction()
        $0.addEdgeRole()
      },
      .doesNotApply("a capacity provider gives it its network") {
        $0.addFunction { function, _ in function.hasCapacityProvider = true }
      },
      .isUnknown("little more than its name is known") { $0.addFunction { $0.role = $1.id("") } },
    ],
    failsWithout: [.lambdaListFunctions]
  ) { context, resource in
    let function = context.function(resource)
    if function.runsAtEdge { return .notApplicable("Lambda@Edge runs outside every VPC") }
    if function.hasCapacityProvider { return .notApplicable("its capacity provider gives it its network") }
    if !function.vpc.isEmpty { return .passes }
    if let missing = context.missingConfiguration(of: function) { return .unknown([missing]) }
    let classification = context.sensitiveClassification(of: function)
    return .fails([
      context.failure(
        classification == nil ? .info : .low,
        cause: .setting(.network, of: resource),
        command: context.vpcUpdate(function, "SubnetIds=\(.subnets),SecurityGroupIds=\(.securityGroups)"),
        evidence: "no VPC\(classification.map { ", though it is tagged \($0)" } ?? "")"
      )
    ])
  }
}

extension CheckContext {
  /// The tag that says a function handles sensitive data; nil when none does.
  fileprivate func sensitiveClassification(of function: Function) -> String? {
    guard !function.tags.isEmpty else { return nil }
    for (key, value) in inventory.lists.pairs(function.tags) {
      let name = TagName(text(key))
      guard TagName.classifications.contains(name), TagName.sensitive.contains(text(value).lowercased()) else {
        continue
      }
      return "\(text(key))=\(text(value))"
    }
    return nil
  }
}
