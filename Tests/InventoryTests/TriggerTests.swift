import Inventory
import Testing

@Suite struct TriggerTests {
  private func triggers(_ sample: SampleSnapshot) -> [Trigger] {
    let inventory = sample.build().inventory
    return (0..<inventory.triggers.count).map { Trigger(inventory, RowID(index: $0)) }
  }

  @Test func joinsBothHalvesOfASubscription() {
    var sample = SampleSnapshot()
    sample.function("relay")
    sample.allow("relay", service: "sns.amazonaws.com", source: "arn:aws:sns:us-east-1:111122223333:alerts")
    var subscription = SubscriptionRecord(scope: sample.scope, provenance: sample.place)
    subscription.topic = sample.id("arn:aws:sns:us-east-1:111122223333:alerts")
    subscription.protocolName = sample.id("lambda")
    subscription.endpoint = sample.arn("relay")
    sample.rows.append(subscription)

    let found = triggers(sample)
    #expect(found.map(\.kind) == [.sns])
    #expect(found.map(\.hasPermission) == [true])
    #expect(found.map(\.hasConfiguration) == [true])
    #expect(found.map { $0.inventory.strings[$0.sourceName] } == ["alerts"])
  }

  @Test func aStatementAloneIsATriggerWithoutConfiguration() {
    var sample = SampleSnapshot()
    sample.function("thumbnails")
    sample.allow("thumbnails", service: "s3.amazonaws.com", source: "arn:aws:s3:::uploads")
    let found = triggers(sample)
    #expect(found.map(\.kind) == [.s3])
    #expect(found.map(\.hasPermission) == [true])
    #expect(found.map(\.hasConfiguration) == [false])
  }

  @Test func aStatementForAnotherTopicDoesNotLetThisOneIn() {
    var sample = SampleSnapshot()
    sample.function("relay")
    sample.allow("relay", service: "sns.amazonaws.com", source: "arn:aws:sns:us-east-1:111122223333:billing")
    var subscription = SubscriptionRecord(scope: sample.scope, provenance: sample.place)
    subscription.topic = sample.id("arn:aws:sns:us-east-1:111122223333:alerts")
    subscription.protocolName = sample.id("lambda")
    subscription.endpoint = sample.arn("relay")
    sample.rows.append(subscription)

    let found = triggers(sample)
    #expect(found.map(\.hasConfiguration) == [true, false])
    #expect(found.map(\.hasPermission) == [false, true])
  }

  @Test(arguments: [
    ("arn:aws:sqs:us-east-1:111122223333:orders", TriggerKind.sqs, "orders"),
    ("arn:aws:dynamodb:us-east-1:111122223333:table/orders/stream/2026-01-01", .dynamoDB, "orders"),
    ("arn:aws:kinesis:us-east-1:111122223333:stream/clicks", .kinesis, "clicks"),
    ("arn:aws:kafka:us-east-1:111122223333:cluster/events/1a2b", .otherEventSource, "events"),
  ])
  func tellsEventSourcesApart(_ source: String, _ kind: TriggerKind, _ name: String) {
    var sample = SampleSnapshot()
    sample.function("worker")
    var mapping = EventSourceMappingRecord(scope: sample.scope, provenance: sample.place)
    mapping.function = FunctionReference(name: sample.id("worker"))
    mapping.source = sample.id(source)
    mapping.state = sample.id("Disabled")
    sample.rows.append(mapping)
    let found = triggers(sample)
    #expect(found.map(\.kind) == [kind])
    #expect(found.map { $0.inventory.strings[$0.sourceName] } == [name])
    #expect(found.map(\.isEnabled) == [false])
  }

  @Test(arguments: [
    (APIKind.http, TriggerKind.httpAPI), (.webSocket, .webSocketAPI), (.rest, .restAPI),
  ])
  func findsTheFunctionBehindARoute(_ api: APIKind, _ kind: TriggerKind) {
    var sample = SampleSnapshot()
    sample.function("shop")
    sample.allow(
      "shop",
      service: "apigateway.amazonaws.com",
      source: "arn:aws:execute-api:us-east-1:111122223333:a1b2c3/*/GET/items"
    )
    var record = APIRecord(kind: api, scope: sample.scope, provenance: sample.place)
    record.id = sample.id("a1b2c3")
    record.name = sample.id("storefront")
    sample.rows.append(record)
    var route = APIRouteRecord(scope: sample.scope, provenance: sample.place)
    route.api = record.id
    route.key = sample.id("GET /items")
    route.authorization = sample.id("NONE")
    route.target = sample.id(
      "arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/"
        + "arn:aws:lambda:us-east-1:111122223333:function:shop/invocations"
    )
    sample.rows.append(route)

    let found = triggers(sample)
    #expect(found.map(\.kind) == [kind])
    #expect(found.map(\.hasPermission) == [true])
    #expect(found.map { $0.inventory.strings[$0.sourceName] } == ["storefront"])
    #expect(found.map { $0.inventory.strings[$0.authorization] } == ["NONE"])
  }

  @Test func namesTheLoadBalancerOfATargetGroup() {
    var sample = SampleSnapshot()
    sample.function("login")
    var balancer = LoadBalancerRecord(scope: sample.scope, provenance: sample.place)
    balancer.arn = sample.id("arn:aws:elasticloadbalancing:us-east-1:111122223333:loadbalancer/app/front/1")
    balancer.name = sample.id("front")
    balancer.isInternetFacing = true
    sample.rows.append(balancer)
    var listener = ListenerRecord(scope: sample.scope, provenance: sample.place)
    listener.loadBalancer = balancer.arn
    listener.targetGroups = sample.list("group")
    sample.rows.append(listener)
    var target = TargetRecord(scope: sample.scope, provenance: sample.place)
    target.targetGroup = sample.id("group")
    target.target = sample.arn("login")
    sample.rows.append(target)

    let inventory = sample.build().inventory
    #expect(inventory.triggers.kind == [.loadBalancer])
    #expect(inventory.strings[inventory.triggers.sourceName[0]] == "front")
    #expect(inventory.strings[inventory.triggers.detail[0]] == "internet-facing")
    #expect(Array(inventory.links.functionsOfLoadBalancer[RowID(0)]) == [RowID(0)])
  }

  @Test func aURLNeedsItsOwnAction() {
    var sample = SampleSnapshot()
    sample.function("form")
    sample.allow("form", principal: "*", action: "lambda:InvokeFunctionUrl")
    var url = FunctionURLRecord(authType: .none, scope: sample.scope, provenance: sample.place)
    url.function = FunctionReference(name: sample.id("form"))
    url.url = sample.id("https://abc.lambda-url.us-east-1.on.aws/")
    sample.rows.append(url)
    let found = triggers(sample)
    #expect(found.map(\.kind) == [.functionURL])
    #expect(found.map(\.hasPermission) == [true])
    #expect(found.map { $0.inventory.strings[$0.authorization] } == ["NONE"])
  }

  @Test func crossAccountPrincipalsAreTriggers() {
    var sample = SampleSnapshot()
    sample.function("feed")
    sample.allow("feed", principal: "arn:aws:iam::444455556666:root")
    sample.allow("feed", principal: "*")
    let found = triggers(sample)
    #expect(found.map(\.kind) == [.account, .anyone])
    #expect(found.map { $0.inventory.strings[$0.sourceAccount] } == ["444455556666", ""])
  }
}
