extension ARN {
  /// `NAME:VERSION` of a layer version's ARN, `NAME` of a layer's; nil for others.
  public var layerName: Substring? {
    resource.begins(with: "layer:") ? resource.dropFirst("layer:".count) : nil
  }

  /// A layer version's ARN without its version; what has no colon stays.
  public static func withoutVersion(_ layer: String) -> String {
    layer.lastPlace(of: ":").map { String(layer[..<$0]) } ?? layer
  }

  /// What stands behind `/restapis/` and `/apis/` in the ARN of an API's configuration: its id, and what lies in it.
  public var apiPath: Substring? { resource.behind("/restapis/") ?? resource.behind("/apis/") }

  /// The API and stage of a stage's ARN, `/apis/ID/stages/NAME`: every way to read it, should a name hold such words.
  public var stagesOfAPIs: [(api: Substring, stage: Substring)] {
    guard let path = apiPath else { return [] }
    return path.utf8.indices.compactMap { place in
      path[place...].behind("/stages/").map { (path[..<place], $0) }
    }
  }

  /// What stands behind `function:` in the ARN of a function; a qualifier, if there is one, is part of it.
  public var functionResource: Substring? { service.isExactly("lambda") ? resource.behind("function:") : nil }

  /// The URL of a queue, by which its calls name it.
  public var queueURL: String {
    "https://sqs.\(region).\((knownPartition ?? .aws).dnsSuffix)/\(account)/\(resource)"
  }

  /// The name of a log group; nil for others.
  public var logGroupName: Substring? {
    service.isExactly("logs") ? resource.behind("log-group:") : nil
  }

  /// The ARN of a log group without the `:*` that `describe-log-groups` ends it in, which no other call takes.
  public static func withoutStar(_ logGroup: String) -> String {
    logGroup.ends(with: ":*") ? String(logGroup.dropLast(2)) : logGroup
  }

  /// Everything in a log group, as policies name its streams.
  public static func streams(ofLogGroup arn: String) -> String { arn + ":*" }

  /// A stream of a log group.
  public static func stream(_ name: String, ofLogGroup arn: String) -> String { "\(arn):log-stream:\(name)" }

  /// The ARN of the log group that a stream or another part lies in, of a log group its own; nil for others.
  public var logGroup: ARN? {
    guard let name = logGroupName else { return nil }
    return with(resource: "log-group:\(name.upTo(":"))")
  }

  /// Whether it is of something in a bucket, not of the bucket.
  public var isInBucket: Bool { resource.utf8.contains(UInt8(ascii: "/")) }

  /// The part of a bucket's pattern that names the bucket, without what lies in it.
  public static func wholeBucket(_ pattern: String) -> String { String(pattern.upTo("/")) }

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
    if resource.begins(with: "event-bus/") { return self }
    let parts = pathParts
    guard parts.count > 1, parts[0] == "rule" else { return nil }
    let names = parts.dropFirst().dropLast()
    return with(resource: "event-bus/\(names.isEmpty ? "default" : names.joined(separator: "/"))")
  }

  /// The ARN of a stream of which a consumer reads, `stream/NAME/consumer/…`, and whether it was a consumer's.
  public var kinesisStream: (arn: ARN, isConsumer: Bool) {
    let parts = resource.parts(at: "/", omittingEmptySubsequences: false)
    return (with(resource: parts.prefix(2).joined(separator: "/")), parts.count > 2)
  }

  /// A pattern of a policy that hangs on an API, with the API written out where `execute-api:/STAGE/METHOD/PATH` leaves
  /// it away; other patterns stay.
  ///
  /// Source: API Gateway developer guide, "Create and attach an API Gateway resource policy to an API", as known on
  /// 2026-11-28.
  public static func executeAPI(_ pattern: String, within route: ARN) -> String {
    let short = "execute-api:/"
    guard route.service == "execute-api", pattern.begins(with: short) else { return pattern }
    return route.with(resource: route.firstPathPart + "/" + pattern.dropFirst(short.utf8.count)).text
  }

  /// What people call the source of an event: `orders` of `table/orders/stream/2025-01-01`, `nightly` of
  /// `rule/nightly`, `uploads` of `uploads`, `/shop/orders` of `log-group:/shop/orders:*`.
  public var sourceName: Substring {
    if let group = logGroupName { return group.upTo(":") }
    let parts = pathParts
    guard parts.count > 1 else { return resource }
    return service == "execute-api" ? parts[0] : parts[1]
  }
}
