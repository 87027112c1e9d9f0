import Access
import Checks
import Inventory

extension TableKind.Description {
  /// Functions.
  static let functions = TableKind.Description(
    "functions",
    fields,
    flags: [
      QueryFlag("is:public", "can be started by anyone", "exposure", isAmong: QueryFlag.wideAudiences),
      QueryFlag("is:fail", "has failed checks", anyOf: "failed"),
      QueryFlag("is:unknown", "has checks that the snapshot cannot tell", anyOf: "unknown"),
      QueryFlag("is:image", "is a container image") { $0.inventory.functions.packageType[$1] == .image },
      QueryFlag("is:edge", "is a replica of a Lambda@Edge function") { $0.inventory.functions.isEdgeReplica[$1] },
      QueryFlag("has:url", "has a function URL") { $0.inventory.functionURLs.of(RowID(index: $1)).count > 0 },
      QueryFlag("has:vpc", "is attached to a VPC") { !$0.inventory.functions.vpc[$1].isEmpty },
      QueryFlag("has:tags", "has tags") { $0.inventory.lists.count($0.inventory.functions.tags[$1]) > 0 },
      QueryFlag("has:variables", "has environment variables") {
        $0.inventory.lists.count($0.inventory.functions.environment[$1]) > 0
      },
      QueryFlag("has:layers", "uses layers") { $0.inventory.lists.count($0.inventory.functions.layers[$1]) > 0 },
      QueryFlag("has:triggers", "is started by something") {
        $0.inventory.triggers.of(RowID(index: $1)).count > 0
      },
    ],
    relations: [
      .account { dataset, row in dataset.inventory.functions.scope[row] },
      TableRelation(id: "trigger", target: .triggers) { dataset, row in
        dataset.inventory.triggers.of(RowID(index: row)).map(\.index)
      },
      TableRelation(id: "vpc", target: .vpcAttachments) { dataset, row in
        dataset.inventory.vpcAttachments.of(RowID(index: row)).map(\.index)
      },
      TableRelation(id: "permission", target: .permissions) { dataset, row in
        dataset.inventory.links.permissionsOfFunction[RowID(index: row)].map(\.index)
      },
      TableRelation(id: "role", target: .permissions) { dataset, row in
        let links = dataset.inventory.links
        return links.roleOfFunction[row].map { links.permissionsOfRole[$0].map(\.index) } ?? []
      },
      TableRelation(id: "finding", target: .findings) { dataset, row in
        dataset.findings.map { Array($0.range(of: ResourceID(type: .function, row: UInt32(row)))) } ?? []
      },
    ],
    function: { RowID(index: $1) },
    isOfFunctions: true,
    count: { $0.inventory.functions.count }
  )

  private static let fields =
    [
      Field(
        "name",
        "Function",
        aliases: ["function"],
        width: 28,
        minimumWidth: 12,
        .text { $0.inventory.functions.name[$1] }
      )
    ] + Field.scoped { $0.inventory.functions.scope[$1] } + configuration + access + surroundings
    + FindingFields.counts(.function)

  private static let configuration = [
    Field(
      "runtime",
      "Runtime",
      kind: .runtime,
      width: 14,
      minimumWidth: 8,
      .text { $0.inventory.functions.runtime[$1] }
    ),
    Field(
      "memory",
      "Memory",
      kind: .number(.mebibytes),
      aliases: ["mem"],
      width: 8,
      .number { known($0.inventory.functions.memory[$1]) }
    ),
    Field(
      "timeout",
      "Timeout",
      kind: .number(.seconds),
      width: 8,
      .number { known($0.inventory.functions.timeout[$1]) }
    ),
    Field(
      "modified",
      "Modified",
      kind: .date,
      aliases: ["last-modified"],
      width: 10,
      minimumWidth: 10,
      .number { dataset, row in
        let seconds = dataset.inventory.functions.lastModified[row]
        return seconds == 0 ? nil : seconds
      }
    ),
    Field(
      "package",
      "Package",
      width: 7,
      visibility: .wide,
      .label(
        .fixed(["zip", "image"]),
        { dataset, row in
          switch dataset.inventory.functions.packageType[row] {
          case .unknown: nil
          case .zip: 0
          case .image: 1
          }
        }
      )
    ),
    Field(
      "architecture",
      "Arch",
      aliases: ["arch"],
      width: 7,
      visibility: .wide,
      .text { $0.inventory.functions.architecture[$1] }
    ),
    Field(
      "size",
      "Size",
      kind: .number(.bytes),
      aliases: ["code-size"],
      width: 9,
      visibility: .wide,
      .number { $0.inventory.functions.codeSize[$1] }
    ),
    Field(
      "storage",
      "/tmp",
      kind: .number(.mebibytes),
      aliases: ["tmp"],
      width: 8,
      visibility: .hidden,
      .number { known($0.inventory.functions.ephemeralStorage[$1]) }
    ),
    Field("handler", "Handler", width: 20, visibility: .hidden, .text { $0.inventory.functions.handler[$1] }),
    Field(
      "description",
      "Description",
      width: 30,
      visibility: .hidden,
      .text { $0.inventory.functions.description[$1] }
    ),
    Field("status", "Status", width: 8, visibility: .hidden, .text { $0.inventory.functions.state[$1] }),
    Field("snapstart", "SnapStart", width: 10, visibility: .hidden, .text { $0.inventory.functions.snapStart[$1] }),
    Field(
      "tracing",
      "Tracing",
      width: 12,
      visibility: .wide,
      .label(
        .fixed(["PassThrough", "Active"]),
        { dataset, row in
          switch dataset.inventory.functions.tracing[row] {
          case .unknown: nil
          case .passThrough: 0
          case .active: 1
          }
        }
      )
    ),
    Field(
      "concurrency",
      "Reserved",
      kind: .number(.count),
      aliases: ["reserved"],
      width: 8,
      visibility: .wide,
      .number { known($0.inventory.functions.reservedConcurrency[$1]) }
    ),
  ]

  private static let access = [
    Field(
      "exposure",
      "Exposure",
      aliases: ["reach"],
      width: 12,
      minimumWidth: 8,
      .derived(Audience.allCases.map(\.name), { $0.exposures().functions.map { UInt16($0.rawValue) } })
    ),
    Field(
      "role",
      "Role",
      width: 24,
      minimumWidth: 8,
      alsoMatches: ["role-arn"],
      .text { dataset, row in
        dataset.inventory.links.roleOfFunction[row].map { dataset.inventory.roles[$0.index].name }
          ?? dataset.inventory.functions.role[row]
      }
    ),
    Field("role-arn", "Role ARN", width: 40, visibility: .hidden, .text { $0.inventory.functions.role[$1] }),
    Field(
      "url",
      "URL",
      width: 7,
      visibility: .wide,
      .label(
        .fixed(["NONE", "AWS_IAM", "unknown"]),
        { dataset, row in
          let urls = dataset.inventory.functionURLs.of(RowID(index: row))
          let types = urls.map { dataset.inventory.functionURLs[$0.index].authType }
          if types.contains(.none) { return 0 }
          if types.contains(.iam) { return 1 }
          return types.isEmpty ? nil : 2
        }
      )
    ),
    Field("key", "KMS key", width: 24, visibility: .hidden, .text { $0.inventory.functions.key[$1] }),
  ]

  private static let surroundings = [
    Field(
      "triggers",
      "Triggers",
      kind: .number(.count),
      width: 8,
      .number { Int64($0.inventory.triggers.of(RowID(index: $1)).count) }
    ),
    Field("vpc", "VPC", width: 14, minimumWidth: 8, .text { $0.inventory.functions.vpc[$1] }),
    Field(
      "subnets",
      "Subnets",
      kind: .number(.count),
      width: 7,
      visibility: .hidden,
      .number { Int64($0.inventory.lists.count($0.inventory.functions.subnets[$1])) }
    ),
    Field(
      "security-groups",
      "Security groups",
      aliases: ["sg"],
      width: 24,
      visibility: .hidden,
      .list { $0.inventory.lists[$0.inventory.functions.securityGroups[$1]] }
    ),
    Field(
      "layers",
      "Layers",
      kind: .number(.count),
      width: 6,
      visibility: .hidden,
      .number { Int64($0.inventory.lists.count($0.inventory.functions.layers[$1])) }
    ),
    Field(
      "layer",
      "Layer ARNs",
      width: 40,
      visibility: .hidden,
      .list { $0.inventory.lists[$0.inventory.functions.layers[$1]] }
    ),
    // Names alone: the values of variables are secrets.
    Field(
      "variable",
      "Variables",
      aliases: ["env"],
      width: 24,
      visibility: .hidden,
      .list { dataset, row in
        dataset.inventory.lists.pairs(dataset.inventory.functions.environment[row]).map(\.name)
      }
    ),
    Field("log-group", "Log group", width: 30, visibility: .hidden, .text { $0.inventory.functions.logGroup[$1] }),
    Field(
      "dead-letter",
      "Dead letters",
      width: 30,
      visibility: .hidden,
      .text { $0.inventory.functions.deadLetterTarget[$1] }
    ),
    Field(
      "arn",
      "ARN",
      width: 60,
      visibility: .hidden,
      .composed { $0.inventory.functionARN(RowID(index: $1)) }
    ),
  ]

  /// Inventory columns write -1 for what is not known.
  private static func known(_ number: Int32) -> Int64? { number < 0 ? nil : Int64(number) }
}
