import Inventory
import Testing

@testable import SnapshotFormats

/// A page that says there are more is part of a list (reports: aws/aws-cli#6870, rebuy-de/aws-nuke#575, read on
/// 2026-11-27; names: botocore's paginators).
@Suite struct PageTests {
  static let tokens = [
    #""NextToken": "x""#, #""nextToken": "x""#, #""NextMarker": "x""#, #""Marker": "x""#, #""IsTruncated": true"#,
    #""Truncated": true"#, #""position": "x""#, #""PaginationToken": "x""#, #""HasMoreStreams": true"#,
    #""LastEvaluatedTableName": "x""#, #""LastEvaluatedKey": {"id": "x"}"#, #""NextContinuationToken": "x""#,
  ]
  static let ends = [
    #""NextToken": null"#, #""NextToken": """#, #""IsTruncated": false"#, #""PaginationToken": """#, #""Note": "x""#,
    #""HasMoreStreams": false"#, #""LastEvaluatedKey": {}"#,
  ]
  static let lists: [(operation: Operation, name: String)] = [
    (.lambdaListFunctions, "Functions"), (.iamGetAccountAuthorizationDetails, "RoleDetailList"),
    (.ec2DescribeSubnets, "Subnets"), (.snsListTopics, "Topics"), (.sqsListQueues, "QueueUrls"),
    (.lambdaListEventSourceMappings, "EventSourceMappings"), (.apigatewayGetRestApis, "items"),
    (.logsDescribeLogGroups, "logGroups"), (.organizationsListAccounts, "Accounts"), (.kmsListKeys, "Keys"),
    (.eventsListRules, "Rules"), (.elbv2DescribeLoadBalancers, "LoadBalancers"),
  ]

  @Test(arguments: lists, tokens)
  func tellsACutListFromAWholeOne(_ list: (operation: Operation, name: String), _ token: String) throws {
    let isGlobal = ["iam", "organizations"].contains(list.operation.name.split(separator: "-").first)
    let text = #"{"\#(list.name)": [], \#(token)}"#
    let file = "\(list.operation.name).json"
    let result = try isGlobal ? readGlobal(file, text) : readRegion(file, text)
    let name = token.split(separator: "\"").first.map(String.init) ?? ""
    #expect(result.inventory.state(list.operation, isGlobal ? "global" : "us-east-1") == .partlyCollected)
    #expect(result.problems.map(\.kind) == [.partOfAnswer(token: name)])
    #expect(result.problems.allSatisfy { $0.losesRecords })
  }

  @Test(arguments: ends)
  func takesTheLastPageForTheEnd(_ end: String) throws {
    let result = try readRegion("sns-list-topics.json", #"{"Topics": [], \#(end)}"#)
    #expect(result.inventory.state(.snsListTopics) == .collected)
    #expect(result.problems == [])
  }

  @Test(arguments: ["-2", "_2", ".2", "-page2", "-page-2", "-002"])
  func joinsThePagesOfSeveralFiles(_ number: String) throws {
    let region = "111122223333/us-east-1"
    let result = try read([
      "\(region)/lambda-list-functions.json": #"{"Functions": [\#(functionJSON("a"))], "NextMarker": "x"}"#,
      "\(region)/lambda-list-functions\(number).json": #"{"Functions": [\#(functionJSON("b"))]}"#,
    ])
    #expect(result.inventory.names(result.inventory.functions).sorted() == ["a", "b"])
    #expect(result.inventory.state(.lambdaListFunctions) == .collected)
    #expect(result.problems == [])
  }

  @Test func missesTheLastOfSeveralPages() throws {
    let region = "111122223333/us-east-1"
    let page = #"{"Functions": [], "NextMarker": "x"}"#
    let result = try read([
      "\(region)/lambda-list-functions.json": page, "\(region)/lambda-list-functions-2.json": page,
    ])
    #expect(result.inventory.state(.lambdaListFunctions) == .partlyCollected)
    #expect(result.problems.map(\.file).sorted() == result.problems.map(\.file) && result.problems.count == 2)
  }

  @Test func knowsWhichResourceAPageIsOf() throws {
    let lines = """
      {"parameter": "a", "output": {"FunctionUrlConfigs": [], "NextMarker": "x"}}
      {"parameter": "b", "output": {"FunctionUrlConfigs": [], "NextMarker": "x"}}
      {"parameter": "b", "output": {"FunctionUrlConfigs": []}}
      """
    let result = try readRegion("lambda-list-function-url-configs.ndjson", lines)
    #expect(result.inventory.absence(.lambdaListFunctionUrlConfigs, "a") == .partlyCollected)
    #expect(result.inventory.absence(.lambdaListFunctionUrlConfigs, "b") == .knownToHaveNone)
    #expect(result.problems.map(\.kind) == [.partOfAnswer(token: "NextMarker")])
  }
}
