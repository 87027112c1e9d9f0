import Access
import Checks
public import Inventory

extension TableKind.Description {
  /// Ways in which functions are started.
  static let triggers = TableKind.Description(
    "triggers",
    fields,
    flags: [
      QueryFlag("is:public", "lets anyone start the function", "exposure", isAmong: QueryFlag.wideAudiences),
      QueryFlag("is:enabled", "is switched on") { $0.inventory.triggers.isEnabled[$1] },
      QueryFlag("is:dangling", "is allowed, but nothing in the snapshot uses it") {
        $0.inventory.triggers.hasPermission[$1] && !$0.inventory.triggers.hasConfiguration[$1]
      },
    ],
    ofFunction: { $0.inventory.triggers.function[$1] },
    isOfFunctions: true,
    count: { $0.inventory.triggers.count }
  )

  private static let fields =
    [
      Field(
        "type",
        "Type",
        aliases: ["kind"],
        width: 14,
        minimumWidth: 8,
        .label(.fixed(TriggerKind.allCases.map(\.name)), { Int($0.inventory.triggers.kind[$1].rawValue) })
      ),
      Field(
        "source",
        "Source",
        width: 26,
        minimumWidth: 10,
        alsoMatches: ["source-arn"],
        .text { $0.inventory.triggers.sourceName[$1] }
      ),
      Field(
        "function",
        "Function",
        aliases: ["name"],
        width: 24,
        minimumWidth: 10,
        .text { $0.inventory.functions.name[$0.inventory.triggers.function[$1].index] }
      ),
      Field(
        "qualifier",
        "Version",
        aliases: ["alias", "version"],
        width: 8,
        visibility: .wide,
        .text { $0.inventory.triggers.qualifier[$1] }
      ),
    ]
    + Field.scoped { $0.inventory.functions.scope[$0.inventory.triggers.function[$1].index] } + [
      Field(
        "source-account",
        "From account",
        width: 12,
        minimumWidth: 12,
        .text { $0.inventory.triggers.sourceAccount[$1] }
      ),
      Field(
        "exposure",
        "Exposure",
        aliases: ["reach"],
        width: 12,
        minimumWidth: 8,
        .derived(Audience.allCases.map(\.name), { $0.exposures().triggers.map { UInt16($0.rawValue) } })
      ),
      Field(
        "authorization",
        "Authorization",
        aliases: ["auth"],
        width: 13,
        .text { $0.inventory.triggers.authorization[$1] }
      ),
      .flag("permission", "Allowed") { $0.inventory.triggers.hasPermission[$1] },
      .flag("configuration", "Configured") { $0.inventory.triggers.hasConfiguration[$1] },
      .flag("enabled", "Enabled") { $0.inventory.triggers.isEnabled[$1] },
      Field("detail", "Detail", width: 30, .text { $0.inventory.triggers.detail[$1] }),
      Field("source-arn", "Source ARN", width: 40, visibility: .hidden, .text { $0.inventory.triggers.source[$1] }),
      Field(
        "function-arn",
        "Function ARN",
        width: 60,
        visibility: .hidden,
        .composed { $0.inventory.functionARN($0.inventory.triggers.function[$1]) }
      ),
    ]
}

extension TriggerKind {
  /// The word for it, as filters and tables write it.
  public var name: String {
    switch self {
    case .functionURL: "function-url"
    case .restAPI: "rest-api"
    case .httpAPI: "http-api"
    case .webSocketAPI: "websocket-api"
    case .loadBalancer: "load-balancer"
    case .s3: "s3"
    case .sns: "sns"
    case .sqs: "sqs"
    case .dynamoDB: "dynamodb"
    case .kinesis: "kinesis"
    case .otherEventSource: "event-source"
    case .eventBridge: "eventbridge"
    case .account: "account"
    case .anyone: "anyone"
    case .service: "service"
    }
  }
}
