extension ARN {
  /// `NAME:VERSION` of a layer version's ARN, `NAME` of a layer's; nil for others.
  public var layerName: Substring? {
    resource.hasPrefix("layer:") ? resource.dropFirst("layer:".count) : nil
  }

  /// A layer version's ARN without its version; what has no colon stays.
  public static func withoutVersion(_ layer: String) -> String {
    layer.lastIndex(of: ":").map { String(layer[..<$0]) } ?? layer
  }

  /// The API that its configuration's ARN names, and the stage of one: `/restapis/ID`, `/apis/ID/stages/NAME`.
  public var api: (id: Substring, stage: Substring?)? {
    let parts = resource.split(separator: "/", maxSplits: 3)
    guard parts.count >= 2 else { return nil }
    return (parts[1], parts.count == 4 && parts[2] == "stages" ? parts[3] : nil)
  }

  /// The URL of a queue, by which its calls name it.
  public var queueURL: String {
    "https://sqs.\(region).\((knownPartition ?? .aws).dnsSuffix)/\(account)/\(resource)"
  }

  /// The name of a log group; nil for others.
  public var logGroupName: Substring? {
    guard service == "logs", resource.hasPrefix("log-group:") else { return nil }
    return resource.dropFirst("log-group:".count)
  }

  /// The ARN of a log group without the `:*` that `describe-log-groups` ends it in, which no other call takes.
  public static func withoutStar(_ logGroup: String) -> String {
    logGroup.hasSuffix(":*") ? String(logGroup.dropLast(2)) : logGroup
  }

  /// Everything in a log group, as policies name its streams.
  public static func streams(ofLogGroup arn: String) -> String { arn + ":*" }

  /// A stream of a log group.
  public static func stream(_ name: String, ofLogGroup arn: String) -> String { "\(arn):log-stream:\(name)" }

  /// The ARN of the log group that a stream or another part lies in, of a log group its own; nil for others.
  public var logGroup: ARN? {
    guard let name = logGroupName else { return nil }
    return with(resource: "log-group:\(name.prefix { $0 != ":" })")
  }

  /// Whether it is of something in a bucket, not of the bucket.
  public var isInBucket: Bool { resource.utf8.contains(UInt8(ascii: "/")) }

  /// The part of a bucket's pattern that names the bucket, without what lies in it.
  public static func wholeBucket(_ pattern: String) -> String { String(pattern.prefix { $0 != "/" }) }

  /// The indexes of a table.
  public static func indexes(ofTable arn: String) -> String { arn + "/index/*" }

  /// Everything in a bucket.
  public static func objects(ofBucket arn: String) -> String { arn + "/*" }

  /// The ARN of the bucket that an object lies in, of a bucket its own.
  public var bucket: ARN { with(resource: firstPathPart) }

  /// The ARN of the topic that a subscription belongs to, of a topic its own.
  public var topic: ARN { with(resource: resourceType) }

  /// The ARN of the event bus that a rule is on, `rule/BUS/NAME` or `rule/NAME` for the default one, of a bus its own;
  /// nil for others.
  public var eventBus: ARN? {
    if resource.hasPrefix("event-bus/") { return self }
    let parts = pathParts
    guard parts.count > 1, parts[0] == "rule" else { return nil }
    let names = parts.dropFirst().dropLast()
    return with(resource: "event-bus/\(names.isEmpty ? "default" : names.joined(separator: "/"))")
  }

  /// The ARN of a stream of which a consumer reads, `stream/NAME/consumer/…`, and whether it was a consumer's.
  public var kinesisStream: (arn: ARN, isConsumer: Bool) {
    let parts = resource.split(separator: "/", omittingEmptySubsequences: false)
    return (with(resource: parts.prefix(2).joined(separator: "/")), parts.count > 2)
  }

  /// A pattern of a policy that hangs on an API, with the API written out where `execute-api:/STAGE/METHOD/PATH` leaves
  /// it away; other patterns stay.
  ///
  /// Source: API Gateway developer guide, "Create and attach an API Gateway resource policy to an API", as known on
  /// 2026-11-28.
  public static func executeAPI(_ pattern: String, within route: ARN) -> String {
    let short = "execute-api:/"
    guard route.service == "execute-api", pattern.hasPrefix(short) else { return pattern }
    return route.with(resource: route.firstPathPart + "/" + pattern.dropFirst(short.utf8.count)).text
  }

  /// What people call the source of an event: `orders` of `table/orders/stream/2025-01-01`, `nightly` of
  /// `rule/nightly`, `uploads` of `uploads`, `/shop/orders` of `log-group:/shop/orders:*`.
  public var sourceName: Substring {
    if let group = logGroupName { return group.prefix { $0 != ":" } }
    let parts = pathParts
    guard parts.count > 1 else { return resource }
    return service == "execute-api" ? parts[0] : parts[1]
  }
}
