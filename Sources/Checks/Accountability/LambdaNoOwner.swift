import Access
package import Inventory
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
        cause: .setting(.tags, of: resource),
        command: Command.aws("lambda tag-resource", region: context.region(function.scope))
          .option("resource", context.inventory.functionARN(function.row)).option(
            "tags",
            context.ownerTag(of: function)
          ),
        evidence: function.tags.isEmpty ? "no tags" : "no owner or team among the tags"
      )
    ])
  }
}

extension CheckContext {
  fileprivate func hasOwner(_ function: Function) -> Bool {
    guard !function.tags.isEmpty else { return false }
    return fact(TaggedOwner.self, for: function.tags).name != nil
  }

  /// The tag that names the team of the other functions with the same role, where that is one, else what is to be put in.
  fileprivate func ownerTag(of function: Function) -> Command.Word {
    guard let role = inventory.links.roleOfFunction[function.row.index] else { return "owner=\(.team)" }
    let owners = Set(inventory.links.functionsOfRole[role].compactMap { owner(of: Function(inventory, $0)) })
    guard owners.count == 1, let owner = owners.first else { return "owner=\(.team)" }
    return .init("owner=\(owner)")
  }

  /// Who the tags of a function say that answers for it; nil where none does.
  package func owner(of function: Function) -> String? {
    function.tags.isEmpty ? nil : fact(TaggedOwner.self, for: function.tags).name
  }
}

/// Who tags name as the owner; functions with the same tags are read once.
private struct TaggedOwner: KeyedFact {
  let name: String?

  init(_ key: ListID, _ inventory: Inventory) {
    let owner = inventory.lists.pairs(key).first { name, value in
      TagName.owners.contains(TagName(inventory.strings[name]))
        && !inventory.strings[value].allSatisfy(\.isWhitespace)
    }
    name = owner.map { inventory.strings[$0.value] }
  }
}
