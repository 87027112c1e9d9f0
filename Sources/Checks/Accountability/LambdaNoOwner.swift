import Access
import Inventory
import Workers

extension Check {
  static let lambdaNoOwner = Check(
    id: "lambda-no-owner",
    title: "No tag says who owns the function",
    severity: .low,
    subjects: [.function],
    rationale: """
      When a function misbehaves or a key leaks, minutes go into finding out whom to ask; and nobody retires what \
      nobody owns.
      """,
    remedy: Remedy(
      "Tag the function with the team that answers for it.",
      command: .aws("lambda tag-resource")
        .option("resource", .arn).option("tags", "owner=\(.team)").option("region", .region)
    ),
    responsibility: .customer,
    duty: .runtimeAndCode,
    operations: [.lambdaListFunctions, .lambdaListTags, .resourcegroupstaggingapiGetResources],
    examples: [
      .fails("no tags at all", .low) { $0.addFunction() },
      .fails("the owner's tag is empty", .low) {
        $0.addFunction()
        $0.addTags(["owner": " "])
      },
      .passes("a team is named") {
        $0.addFunction()
        $0.addTags(["acme:Team": "payments"])
      },
      .doesNotApply("a replica of Lambda@Edge") { $0.addReplica() },
      .isUnknown("tags were not collected", without: .lambdaListTags, .resourcegroupstaggingapiGetResources),
    ],
    edgeReplicas: .neverApplies,
    failsWithout: [.lambdaListTags, .resourcegroupstaggingapiGetResources]
  ) { context, resource in
    let function = context.function(resource)
    guard function.tagsKnown else {
      let missing = context.missing(
        .lambdaListTags,
        or: .resourcegroupstaggingapiGetResources,
        for: function.name,
        in: function.scope
      )
      return .unknown([missing ?? MissingCall(.lambdaListTags, .failed, in: function.scope)])
    }
    if context.hasOwner(function) { return .passes }
    return .fails([
      context.failure(
        .low,
        command: Command.aws("lambda tag-resource", region: context.region(function.scope))
          .option("resource", context.inventory.functionARN(function.row)).option("tags", "owner=\(.team)"),
        evidence: function.tags.isEmpty ? "no tags" : "no owner or team among the tags"
      )
    ])
  }
}

extension CheckContext {
  fileprivate func hasOwner(_ function: Function) -> Bool {
    guard !function.tags.isEmpty else { return false }
    return fact(TaggedOwner.self, for: function.tags).isNamed
  }
}

/// Whether tags name an owner; functions with the same tags are read once.
private struct TaggedOwner: KeyedFact {
  let isNamed: Bool

  init(_ key: ListID, _ inventory: Inventory) {
    isNamed = inventory.lists.pairs(key).contains { name, value in
      TagName.owners.contains(TagName(inventory.strings[name]))
        && !inventory.strings[value].allSatisfy(\.isWhitespace)
    }
  }
}
