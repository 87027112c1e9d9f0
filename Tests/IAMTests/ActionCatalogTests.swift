import IAM
import Testing

@Suite struct ActionCatalogTests {
  private let catalog = ActionCatalog.builtIn

  @Test func holdsAllServices() {
    #expect(catalog.count > 20_000)
    #expect(catalog.all.count == catalog.count)
  }

  @Test func knowsWhatAnActionDoes() throws {
    let action = try #require(catalog.action(named: "lambda:invokefunction"))
    #expect(catalog.name(of: action) == "lambda:InvokeFunction")
    #expect(catalog.level(of: action) == .write)
    #expect(catalog.conditionKeys(of: action).contains("lambda:EventSourceToken"))
    let kind = try #require(catalog.resourceKinds(of: action).first)
    #expect(kind.name == "function")
    #expect(kind.isRequired)
    #expect(kind.wildcardARN == "arn:*:lambda:*:*:function:*")
  }

  @Test(arguments: [
    ("iam:PassRole", AccessLevel.permissions), ("s3:GetObject", .read), ("s3:ListBucket", .list),
    ("lambda:TagResource", .tagging), ("sqs:SendMessage", .write),
  ])
  func knowsAccessLevels(_ name: String, _ level: AccessLevel) throws {
    let action = try #require(catalog.action(named: name))
    #expect(catalog.level(of: action) == level)
  }

  @Test(arguments: [
    ("sqs:SendMessage", ["sqs:SendMessage"]),
    ("SQS:sendmessage*", ["sqs:SendMessage"]),
    ("sts:Assume*Role", ["sts:AssumeRole"]),
    ("sts:AssumeRol?", ["sts:AssumeRole"]),
    // The service has to be written out. Source: IAM user guide, Action, as known on 2026-11-28.
    ("s?s:AssumeRole", []),
    ("st*:AssumeRole", []),
    ("sts*Root", []),
    ("nosuchservice:*", []),
    ("sqs:NoSuchAction", []),
    ("sqs", []),
  ])
  func expandsWildcards(_ pattern: String, _ names: [String]) {
    #expect(catalog.actions(matching: pattern).actions.map(catalog.name) == names)
  }

  @Test(arguments: ["*", "*:*"])
  func aStarIsEverything(_ pattern: String) {
    #expect(catalog.actions(matching: pattern) == catalog.all)
  }

  @Test func exceptionsAreTheRest() {
    let everythingElse = catalog.actions(.allExcept(["s3:*"]))
    #expect(everythingElse.count == catalog.count - catalog.actions(matching: "s3:*").count)
    #expect(catalog.actions(.allExcept([])) == catalog.all)
  }

  @Test func setsCombine() {
    var set = catalog.actions(matching: "s3:Get*")
    set.subtract(catalog.actions(matching: "s3:GetObject*"))
    set.formIntersection(catalog.actions(matching: "s3:*Policy*"))
    #expect(set.actions.map(catalog.name).contains("s3:GetBucketPolicy"))
    #expect(!set.actions.map(catalog.name).contains("s3:GetBucketAcl"))
    set.subtract(catalog.all)
    #expect(set.isEmpty)
  }

  @Test func setsFallIntoServicesAndLevels() {
    var set = catalog.actions(matching: "sqs:SendMessage")
    set.formUnion(catalog.actions(matching: "sts:AssumeRole"))
    set.formUnion(catalog.actions(matching: "sqs:ListQueues"))
    let services = catalog.byService(set).map { "\($0.service) \($0.actions.count)" }
    #expect(services == ["sqs 2", "sts 1"])
    #expect(catalog.byLevel(set).map(\.level) == [.read, .write])
    #expect(catalog.byService(catalog.all).reduce(0) { $0 + $1.actions.count } == catalog.count)
    #expect(catalog.byLevel(catalog.all).reduce(0) { $0 + $1.actions.count } == catalog.count)
  }

  @Test func setsAreEqualByWhatTheyHold() {
    var long = catalog.all
    long.subtract(catalog.actions(.allExcept(["a2c:*"])))
    let short = catalog.actions(matching: "a2c:*")
    #expect(long == short)
    #expect(Set([long, short]).count == 1)
    #expect(short.isSubset(of: catalog.all))
    #expect(!catalog.all.isSubset(of: short))
    #expect(short.isDisjoint(with: catalog.actions(matching: "sqs:*")))
    #expect(short.intersection(catalog.all) == short)
    #expect(catalog.all.subtracting(catalog.all) == ActionSet())
  }

  @Test func expansionsAreRememberedWithinBounds() {
    let first = catalog.actions(matching: "sqs:Send*")
    for number in 0..<5_000 { _ = catalog.actions(matching: "sqs:\(number)*") }
    #expect(catalog.actions(matching: "sqs:Send*") == first)
  }
}
