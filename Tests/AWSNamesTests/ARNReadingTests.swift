import AWSNames
import Testing

/// What services put into the resource of their ARNs, in every partition.
@Suite struct ARNReadingTests {
  static let scopes = Partition.allCases.map { ARNScope(region: $0.firstRegion, account: "111122223333") }

  private func arn(_ text: String) throws -> ARN { try #require(ARN(text)) }

  @Test(arguments: scopes)
  func `functions with and without a qualifier`(scope: ARNScope) throws {
    let start = "arn:\(scope.partition):lambda:\(scope.region):111122223333:function:"
    #expect(scope.function("f") == start + "f")
    #expect(scope.function("f", qualifier: "live") == start + "f:live")
    let plain = try #require(FunctionName(arn(scope.function("f"))))
    #expect((plain.name, plain.qualifier) == ("f", ""))
    let alias = try #require(FunctionName(arn(scope.function("f", qualifier: "live"))))
    #expect((alias.name, alias.qualifier) == ("f", "live"))
    #expect(ARN.withoutQualifier(start + "f:live") == start + "f")
    #expect(ARN.withoutQualifier(start + "f") == start + "f")
    #expect(FunctionName(try arn(scope.layer("common:3"))) == nil)
    #expect(FunctionName(try arn(scope.arn("logs", "function:f"))) == nil)
    #expect(FunctionName(try arn(scope.arn("lambda", "function"))) == nil)
  }

  @Test(arguments: scopes)
  func `layers, log groups, buckets and what lies in them`(scope: ARNScope) throws {
    #expect(try arn(scope.layer("common:3")).layerName == "common:3")
    #expect(ARN.withoutVersion(scope.layer("common:3")) == scope.layer("common"))
    let group = scope.logGroup("/aws/lambda/f")
    #expect(try arn(group).logGroupName == "/aws/lambda/f")
    #expect(ARN.withoutStar(group + ":*") == group)
    #expect(ARN.withoutStar(group) == group)
    #expect(try arn(ARN.streams(ofLogGroup: group)).logGroup?.text == group)
    #expect(try arn(ARN.stream("s", ofLogGroup: group)).logGroup?.text == group)
    let bucket = scope.bucket("uploads")
    #expect(bucket == "arn:\(scope.partition):s3:::uploads")
    #expect(try !arn(bucket).isInBucket)
    let objects = try arn(ARN.objects(ofBucket: bucket))
    #expect(objects.isInBucket)
    #expect(objects.bucket.text == bucket)
    #expect(ARN.wholeBucket(objects.text) == bucket)
  }

  @Test(arguments: scopes)
  func `queues, topics, buses, streams and keys`(scope: ARNScope) throws {
    let queue = try arn(scope.queue("orders"))
    #expect(queue.queueURL == "https://sqs.\(scope.region).\(scope.partition.dnsSuffix)/111122223333/orders")
    #expect(scope.queue(queue.queueURL) == queue.text)
    #expect(try arn(scope.topic("orders:4f6e")).topic.text == scope.topic("orders"))
    let bus = scope.eventBus("default")
    #expect(try arn(scope.arn("events", "rule/nightly")).eventBus?.text == bus)
    #expect(try arn(scope.arn("events", "rule/shop/nightly")).eventBus?.text == scope.eventBus("shop"))
    #expect(try arn(bus).eventBus?.text == bus)
    #expect(try arn(scope.arn("events", "archive/x")).eventBus == nil)
    let consumer = try arn(scope.arn("kinesis", "stream/s/consumer/c:1")).kinesisStream
    #expect(consumer.arn.text == scope.arn("kinesis", "stream/s"))
    #expect(consumer.isConsumer)
    #expect(try !arn(scope.arn("kinesis", "stream/s")).kinesisStream.isConsumer)
    #expect(try arn(scope.key("1234")).resourceType == "key")
    #expect(try arn(scope.arn("kms", "alias/aws/lambda")).isAliasOfAWS)
    #expect(try !arn(scope.arn("kms", "alias/own")).isAliasOfAWS)
  }

  @Test(arguments: scopes)
  func `APIs as callers and as their configuration name them`(scope: ARNScope) throws {
    #expect(scope.executeAPI("a1") == "arn:\(scope.partition):execute-api:\(scope.region):111122223333:a1")
    for text in [scope.restAPI("a1"), scope.api("a1")] {
      let api = try arn(text)
      #expect(api.apiPath == "a1")
      #expect(api.stagesOfAPIs.isEmpty)
      let stages = try arn(text + "/stages/$default").stagesOfAPIs
      #expect(stages.map { "\($0.api) \($0.stage)" } == ["a1 $default"])
    }
    #expect(try arn(scope.arn("apigateway", "/restapis")).apiPath == nil)
  }

  @Test(arguments: scopes)
  func `principals, their paths and the roles of sessions`(scope: ARNScope) throws {
    let root = try arn(scope.root)
    #expect(root.text == "arn:\(scope.partition):iam::111122223333:root")
    #expect(root.isRoot && root.accountID?.text == "111122223333" && root.identityName == nil)
    let role = try arn(scope.role("service-role/deploy"))
    #expect(role.isRole && !role.isUser && !role.isServiceLinkedRole)
    #expect(role.identityName == "deploy")
    let session = try arn(role.with(resource: "assumed-role/deploy/ci").text)
    #expect(session.roleOfSession == "deploy")
    #expect(role.roleOfSession == nil)
    #expect(try arn(scope.role("aws-service-role/batch.amazonaws.com/AWSServiceRoleForBatch")).isServiceLinkedRole)
    #expect(role.with(resource: "assumed-role/AWSServiceRoleForBatch/x").isServiceLinkedRole)
    #expect(try arn(scope.role("aws-reserved/sso.amazonaws.com/eu-west-1/AWSReservedSSO_A_1")).isPermissionSetRole)
    #expect(role.with(resource: "federated-user/dana").isFederatedUser)
    #expect(try arn("arn:\(scope.partition):iam::aws:policy/AdministratorAccess").isOwnedByAWS)
  }

  @Test(arguments: scopes)
  func `sources of events by the name people use`(scope: ARNScope) throws {
    for (service, resource, name) in [
      ("dynamodb", "table/orders/stream/2025-01-01", "orders"), ("events", "rule/nightly", "nightly"),
      ("sns", "orders", "orders"), ("execute-api", "a1b2c3/*/GET/x", "a1b2c3"),
    ] {
      #expect(try arn(scope.arn(service, resource)).sourceName == name)
    }
  }

  @Test(arguments: scopes)
  func `functions in the URIs of integrations, and names as calls take them`(scope: ARNScope) throws {
    let function = scope.function("f", qualifier: "live")
    let path = "path/2015-03-31/functions/\(function)/invocations"
    let uri = "arn:\(scope.partition):apigateway:\(scope.region):lambda:\(path)"
    #expect(FunctionName.isNamed(in: uri))
    for text in [function, uri] {
      #expect(parts(text) { FunctionNameBytes(in: $0) } == [scope.account, scope.region, "f", "live"])
    }
    #expect(parts(function) { FunctionNameBytes($0) } == [scope.account, scope.region, "f", "live"])
    #expect(parts("f") { FunctionNameBytes($0) } == ["", "", "f", ""])
    #expect(parts("f:7") { FunctionNameBytes($0) } == ["", "", "f", "7"])
    #expect(parts("111122223333:function:f:7") { FunctionNameBytes($0) } == ["", "", "f", "7"])
    #expect(parts("") { FunctionNameBytes($0) } == ["", "", "", ""])
    for other in ["", "f", scope.queue("q"), scope.layer("l:1"), scope.arn("lambda", "function")] {
      #expect(parts(other) { FunctionNameBytes(in: $0) } == nil)
    }
  }

  private func parts(_ text: String, _ read: (UnsafeRawBufferPointer) -> FunctionNameBytes?) -> [String]? {
    Array(text.utf8).withUnsafeBytes { bytes in
      read(bytes).map { name in
        [name.account, name.region, name.name, name.qualifier].map { String(decoding: $0, as: UTF8.self) }
      }
    }
  }
}
