import Inventory
import Synchronization
import Testing
import Workers

@testable import SnapshotFormats

@Suite struct SnapshotReaderTests {
  static let region = "111122223333/us-east-1"

  @Test func readsWithoutAManifest() throws {
    let result = try readRegion("lambda-list-functions.json", #"{"Functions": [\#(functionJSON("checkout"))]}"#)
    #expect(result.problems == [])
    #expect(result.inventory.names(result.inventory.functions) == ["checkout"])
    #expect(result.inventory.accounts.map { result.inventory.strings[$0.id] } == ["111122223333"])
    #expect(result.inventory.state(.lambdaListFunctions) == .collected)
    #expect(result.inventory.state(.lambdaGetPolicy) == .notCollected)
  }

  @Test func takesNamesAndTimeFromTheManifest() throws {
    let manifest = """
      {"formatVersion": 1, "collectedAt": "2026-11-20T06:00:00Z", "collector": "aws-cli/2",
       "accounts": [{"id": "111122223333", "name": "prod", "regions": ["us-east-1", "eu-west-1"]}],
       "collected": {"111122223333/us-east-1": ["lambda-get-policy", "iam-list-account-aliases"]},
       "errors": [
        {"account": "111122223333", "region": "us-east-1", "operation": "sqs-list-queues", "parameter": null,
         "code": "AccessDeniedException", "message": "no"},
        {"account": "111122223333", "region": "us-east-1", "operation": "lambda-get-policy", "parameter": "checkout",
         "code": "TooManyRequestsException", "message": "slow down"}]}
      """
    let result = try read(["snapshot.json": manifest])
    let inventory = result.inventory
    #expect(result.problems.map(\.kind) == [.emptySnapshot])
    #expect(inventory.collectedAt == "2026-11-20T06:00:00Z")
    #expect(inventory.accounts.map { inventory.strings[$0.name] } == ["prod"])
    #expect(inventory.state(.lambdaGetPolicy) == .collected)
    #expect(inventory.state(.iamListAccountAliases, "global") == .collected)
    #expect(inventory.state(.lambdaGetPolicy, "eu-west-1") == .notCollected)
    #expect(inventory.state(.sqsListQueues) == .denied)
    #expect(inventory.absence(.lambdaGetPolicy, "checkout") == .failed)
    #expect(inventory.absence(.lambdaGetPolicy, "other") == .knownToHaveNone)
  }

  @Test func findsTheSameRowsOnAnyNumberOfThreads() throws {
    let folder = try TemporaryFolder()
    for number in 0..<600 {
      let account = "11112222\(3000 + number % 7)"
      let functions = functionJSON("f\(number)", account: account)
      let path = "\(account)/us-east-1/lambda-get-function/f\(number).json"
      try folder.write(#"{"Configuration": \#(functions), "Tags": {"n": "\#(number)"}}"#, to: path)
    }
    let names = try [1, 2, 5].map { threads in
      let inventory = try read(folder, threads: threads).inventory
      return inventory.names(inventory.functions)
    }
    #expect(names[0].count == 600)
    #expect(names[0] == names[1])
    #expect(names[0] == names[2])
  }

  @Test func reportsProgressToTheEnd() throws {
    let folder = try TemporaryFolder()
    for name in ["a", "b", "c"] { try folder.write("{}", to: "\(Self.region)/lambda-get-policy/\(name).json") }
    let seen = Mutex<[SnapshotReader.Progress]>([])
    let result = SnapshotReader.read(folder.path, options: .init(threads: 2)) { progress in
      seen.withLock { $0.append(progress) }
    }
    #expect(result != nil)
    let progress = seen.withLock { $0 }
    #expect(progress.map(\.files) == [1, 2, 3])
    #expect(progress.last?.bytes == 6)
    #expect(progress.last?.byteCount == 6)
  }

  @Test func endsWithoutAResultWhenCancelled() throws {
    let folder = try TemporaryFolder()
    try folder.write("{}", to: "\(Self.region)/lambda-get-policy/a.json")
    #expect(SnapshotReader.read(folder.path, options: .init(cancellation: Cancellation { true })) == nil)
  }

  @Test(arguments: [
    ("one-object.json.gz", "lambda-list-functions.json.gz"), ("two-members.json.gz", "lambda-list-functions.json.gz"),
  ])
  func readsCompressedFiles(fixtureName: String, file: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(try fixture(fixtureName), to: "\(Self.region)/\(file)")
    let result = try read(folder)
    #expect(result.problems == [])
    #expect(result.inventory.state(.lambdaListFunctions) == .collected)
  }

  @Test func findsTheIDOfAnAccountInItsFiles() throws {
    let result = try read([
      "by-identity/us-east-1/sts-get-caller-identity.json": #"{"Account": "111122223333"}"#,
      "by-identity-above/sts-get-caller-identity.json": #"{"Account": "123456789012"}"#,
      "by-function/us-east-1/lambda-list-functions.json":
        #"{"Functions": [\#(functionJSON("f", account: "444455556666"))]}"#,
      "by-owner/eu-west-1/ec2-describe-vpcs.json": #"{"Vpcs": [{"VpcId": "vpc-1", "OwnerId": "555555555555"}]}"#,
      "by-nothing/eu-west-1/kms-list-keys.json": #"{"Keys": []}"#,
    ])
    let inventory = result.inventory
    let ids = Dictionary(
      uniqueKeysWithValues: inventory.accounts.map { (inventory.strings[$0.folder], inventory.strings[$0.id]) }
    )
    #expect(
      ids == [
        "by-identity": "111122223333", "by-identity-above": "123456789012", "by-function": "444455556666",
        "by-owner": "555555555555", "by-nothing": "",
      ]
    )
    #expect(result.problems == [SnapshotProblem(file: "by-nothing", kind: .unknownAccount)])
  }

  @Test func readsTheLayoutOfCloudMapper() throws {
    let policy = #"{"Policy": "{\"Statement\": []}", "RevisionId": "1"}"#
    let result = try read([
      "prod/describe-regions.json": #"{"Regions": []}"#,
      "prod/us-east-1/iam-get-account-authorization-details.json":
        #"{"RoleDetailList": [{"Arn": "arn:aws:iam::111122223333:role/r"}]}"#,
      "prod/us-east-1/lambda-list-functions.json": #"{"Functions": [\#(functionJSON("a.b"))]}"#,
      "prod/us-east-1/lambda-get-policy/a.b": policy,
    ])
    #expect(result.problems == [])
    #expect(result.inventory.roles.count == 1)
    #expect(result.inventory.state(.iamGetAccountAuthorizationDetails, "global") == .collected)
    #expect(result.inventory.resourcePolicies.of(RowID(0)).count == 1)
  }

  @Test func listsOperationsItDoesNotRead() throws {
    let result = try read([
      "\(Self.region)/ecs-list-clusters.json": "{}", "\(Self.region)/ecs-describe-clusters/a.json": "{}",
      "\(Self.region)/ecs-describe-clusters/b.json": "{}",
    ])
    #expect(
      result.problems.map(\.kind) == [
        .unknownOperation("ecs-describe-clusters", files: 2), .unknownOperation("ecs-list-clusters", files: 1),
      ]
    )
    #expect(!result.problems.contains { $0.losesRecords })
  }
}
