import JSON
import Inventory
import Testing

@testable import SnapshotFormats

@Suite struct LambdaTests {
  @Test func readsAllOfAFunction() throws {
    let more = """
      "Runtime": "python3.13", "Role": "arn:aws:iam::111122223333:role/r", "Handler": "app.handler", "CodeSize": 900,
      "Description": "takes orders", "Timeout": 30, "MemorySize": 512, "LastModified": "2026-11-20T06:00:00.487+0000",
      "Version": "$LATEST", "PackageType": "Zip", "Architectures": ["arm64"], "EphemeralStorage": {"Size": 1024},
      "Environment": {"Variables": {"STAGE": "prod", "TABLE": "orders"}}, "KMSKeyArn": "arn:aws:kms:k",
      "TracingConfig": {"Mode": "Active"}, "State": "Failed", "StateReasonCode": "InvalidSubnet",
      "LastUpdateStatus": "Successful", "DeadLetterConfig": {"TargetArn": "arn:aws:sqs:q"},
      "VpcConfig": {"SubnetIds": ["subnet-1", "subnet-2"], "SecurityGroupIds": ["sg-1"], "VpcId": "vpc-1"},
      "Layers": [{"Arn": "arn:aws:lambda:l:1", "CodeSize": 7}], "SnapStart": {"ApplyOn": "PublishedVersions"},
      "LoggingConfig": {"LogFormat": "JSON", "LogGroup": "/aws/lambda/checkout"}
      """
    let text = #"{"Functions": [\#(functionJSON("checkout", more))]}"#
    let result = try readRegion("lambda-list-functions.json", text)
    let inventory = result.inventory
    let functions = inventory.functions
    #expect(result.problems == [])
    let texts = [
      functions.runtime, functions.role, functions.handler, functions.description, functions.architecture,
      functions.key, functions.state, functions.stateReasonCode, functions.lastUpdateStatus, functions.deadLetterTarget,
      functions.vpc, functions.snapStart, functions.logFormat, functions.logGroup,
    ].map { inventory.strings[$0[0]] }
    #expect(
      texts == [
        "python3.13", "arn:aws:iam::111122223333:role/r", "app.handler", "takes orders", "arm64", "arn:aws:kms:k",
        "Failed", "InvalidSubnet", "Successful", "arn:aws:sqs:q", "vpc-1", "PublishedVersions", "JSON",
        "/aws/lambda/checkout",
      ]
    )
    #expect([functions.timeout[0], functions.memory[0], functions.ephemeralStorage[0]] == [30, 512, 1024])
    #expect(functions.codeSize == [900])
    #expect(functions.lastModified == [1_795_154_400])
    #expect(functions.packageType == [.zip])
    #expect(functions.tracing == [.active])
    #expect(functions.environmentState == [.known])
    let lists = [functions.environment, functions.subnets, functions.securityGroups, functions.layers]
    #expect(
      lists.map { inventory.list($0[0]) } == [
        ["STAGE", "prod", "TABLE", "orders"], ["subnet-1", "subnet-2"], ["sg-1"], ["arn:aws:lambda:l:1"],
      ]
    )
    let source = functions.provenance[0]
    #expect(source.offset == 15)
    #expect(Int(source.length) == text.utf8.count - 17)
  }

  @Test(arguments: [
    ("", EnvironmentState.none), (#""Environment": {"Variables": {}}"#, .known),
    (#""Environment": {"Error": {"ErrorCode": "AccessDeniedException"}}"#, .withheld),
    (#""Environment": {}"#, .withheld), (#""Environment": {"Error": null, "Variables": {}}"#, .known),
  ])
  func tellsNoVariablesFromWithheldOnes(more: String, state: EnvironmentState) throws {
    let result = try readRegion("lambda-list-functions.json", #"{"Functions": [\#(functionJSON("f", more))]}"#)
    #expect(result.inventory.functions.environmentState == [state])
  }

  /// ScoutSuite, issue 1390, 2026-11-28.
  @Test(arguments: [
    (#"{"ErrorCode": "KMSDisabledException", "Message": "the key is disabled"}"#, "the key is disabled"),
    (#"{"ErrorCode": "KMSInvalidStateException"}"#, "KMSInvalidStateException"), ("{}", "no reason is given"),
  ])
  func keepsWhyVariablesCouldNotBeDecrypted(error: String, words: String) throws {
    let function = functionJSON("f", #""Environment": {"Error": \#(error)}"#)
    for (file, text) in [
      ("lambda-list-functions.json", #"{"Functions": [\#(function)]}"#),
      ("lambda-get-function/f.json", #"{"Configuration": \#(function)}"#),
    ] {
      let inventory = try readRegion(file, text).inventory
      #expect(inventory.functions.environmentState == [.withheld])
      #expect(inventory.functions.environmentError.map { inventory.strings[$0] } == [words])
    }
  }

  @Test func keepsVersionsApart() throws {
    let versions = functionJSON("f", #""Version": "$LATEST""#) + "," + functionJSON("f", #""Version": "3""#)
    for (file, count) in [("lambda-list-functions.json", 1), ("lambda-list-versions-by-function/f.json", 0)] {
      let list = file.contains("versions") ? "Versions" : "Functions"
      let result = try readRegion(file, #"{"\#(list)": [\#(versions)]}"#)
      #expect(result.problems == [])
      #expect(result.inventory.functions.count == count)
      #expect(result.inventory.functionVersions.map { result.inventory.strings[$0.function.qualifier] } == ["3"])
    }
  }

  @Test func takesTagsAndConcurrencyFromGetFunction() throws {
    let answer =
      #"{"Configuration": \#(functionJSON("f")), "Tags": {"team": "a"}, "Concurrency": {"ReservedConcurrentExecutions": 0}}"#
    let alone = try readRegion("lambda-get-function/f.json", answer).inventory
    #expect(alone.functions.reservedConcurrency == [0])
    #expect(alone.functions.tags.map(alone.list) == [["team", "a"]])
    let listed = try read([
      "111122223333/us-east-1/lambda-get-function/f.json": answer,
      "111122223333/us-east-1/lambda-list-functions.json": #"{"Functions": [\#(functionJSON("f"))]}"#,
    ])
    #expect(listed.problems == [])
    #expect(listed.inventory.functions.count == 1)
    #expect(listed.inventory.functions.tags.map(listed.inventory.list) == [["team", "a"]])
  }

  @Test func takesTagsFromTheTaggingAPI() throws {
    let arn = "arn:aws:lambda:us-east-1:111122223333:function:f"
    let inventory = try read([
      "111122223333/us-east-1/lambda-list-functions.json":
        #"{"Functions": [\#(functionJSON("f")), \#(functionJSON("g"))]}"#,
      "111122223333/us-east-1/resourcegroupstaggingapi-get-resources.json":
        #"{"ResourceTagMappingList": [{"ResourceARN": "\#(arn)", "Tags": [{"Key": "team", "Value": "a"}]}]}"#,
    ]).inventory
    #expect(inventory.functions.tags.map(inventory.list) == [["team", "a"], []])
    #expect(inventory.functions.tagsKnown == [true, true])
  }

  @Test func neverTakesWithheldTagsForNone() throws {
    let answer = #"{"Configuration": \#(functionJSON("f")), "TagsError": {"ErrorCode": "AccessDenied"}}"#
    let inventory = try readRegion("lambda-get-function/f.json", answer).inventory
    #expect(inventory.functions.tagsKnown == [false])
    #expect(inventory.functions.reservedConcurrencyKnown == [true])
  }

  @Test func readsFunctionURLs() throws {
    let url = """
      {"FunctionUrl": "https://x.lambda-url.us-east-1.on.aws/", "AuthType": "NONE", "InvokeMode": "BUFFERED",
       "FunctionArn": "arn:aws:lambda:us-east-1:111122223333:function:f:live",
       "Cors": {"AllowOrigins": ["*"], "AllowMethods": ["GET", "POST"], "AllowCredentials": true}}
      """
    for (file, text) in [
      ("lambda-get-function-url-config/f.json", url),
      ("lambda-list-function-url-configs/f.json", #"{"FunctionUrlConfigs": [\#(url)]}"#),
    ] {
      let inventory = try readRegion(file, text).inventory
      let record = try #require(inventory.functionURLs.first)
      #expect(record.authType == .none)
      #expect(record.hasCORS && record.allowCredentials)
      #expect(inventory.list(record.allowOrigins) == ["*"])
      #expect(inventory.list(record.allowMethods) == ["GET", "POST"])
      #expect(inventory.strings[record.function.qualifier] == "live")
    }
  }

  @Test func readsWhatHappensToAsynchronousFailures() throws {
    let config = """
      {"FunctionArn": "arn:aws:lambda:us-east-1:111122223333:function:f:$LATEST", "MaximumRetryAttempts": 0,
       "DestinationConfig": {"OnFailure": {"Destination": "arn:aws:sqs:d"}, "OnSuccess": {}}}
      """
    let inventory = try readRegion("lambda-get-function-event-invoke-config/f.json", config).inventory
    let record = try #require(inventory.eventInvokeConfigs.first)
    #expect(inventory.strings[record.onFailure] == "arn:aws:sqs:d")
    #expect(record.onSuccess.isEmpty)
    #expect(record.function.qualifier.isEmpty)
    #expect([record.maximumRetryAttempts, record.maximumEventAge] == [0, -1])
  }

  @Test func readsEventSourceMappings() throws {
    let mapping = """
      {"EventSourceMappings": [
        {"UUID": "u1", "FunctionArn": "arn:aws:lambda:us-east-1:111122223333:function:f", "State": "Enabled",
         "EventSourceArn": "arn:aws:sqs:us-east-1:111122223333:q", "BatchSize": 10, "MaximumRetryAttempts": -1,
         "DestinationConfig": {"OnFailure": {"Destination": "arn:aws:sns:t"}}},
        {"UUID": "u2", "FunctionArn": "arn:aws:lambda:us-east-1:111122223333:function:f",
         "SelfManagedEventSource": {"Endpoints": {"KAFKA_BOOTSTRAP_SERVERS": ["a:9092", "b:9092"]}}}]}
      """
    let result = try readRegion("lambda-list-event-source-mappings.json", mapping)
    let inventory = result.inventory
    #expect(result.problems == [])
    #expect(inventory.eventSourceMappings.map { inventory.strings[$0.uuid] } == ["u1", "u2"])
    #expect(inventory.eventSourceMappings.map(\.batchSize) == [10, -1])
    #expect(inventory.eventSourceMappings.map { inventory.strings[$0.onFailure] } == ["arn:aws:sns:t", ""])
    #expect(inventory.eventSourceMappings.map { inventory.strings[$0.selfManaged] } == ["", "a:9092,b:9092"])
  }

  @Test func readsAliasesAndLayers() throws {
    let alias = """
      {"Aliases": [{"AliasArn": "arn:aws:lambda:us-east-1:111122223333:function:f:live", "Name": "live",
        "FunctionVersion": "3", "RoutingConfig": {"AdditionalVersionWeights": {"2": 0.1}}}]}
      """
    let aliases = try readRegion("lambda-list-aliases/f.json", alias).inventory
    #expect(aliases.functionAliases.map { aliases.strings[$0.function.qualifier] } == ["live"])
    #expect(aliases.functionAliases.map { aliases.list($0.weights) } == [["2", "0.1"]])
    let layer =
      #"{"LayerVersions": [{"LayerVersionArn": "arn:aws:lambda:l:2", "Version": 2, "CompatibleRuntimes": ["x"]}]}"#
    let layers = try readRegion("lambda-list-layer-versions/l.json", layer).inventory
    #expect(layers.layerVersions.map(\.version) == [2])
    #expect(layers.layerVersions.map { layers.strings[$0.layer] } == ["l"])
  }

  @Test func readsAnEmptyAnswerAsNone() throws {
    let limits = try readRegion("lambda-get-function-concurrency/f.json", "{}")
    #expect(limits.problems == [])
    let signing = try readRegion("lambda-get-function-code-signing-config/f.json", #"{"FunctionName": "f"}"#)
    #expect(signing.inventory.codeSignings.map(\.configuration.isEmpty) == [true])
    let strange = try readRegion("lambda-get-function-concurrency/f.json", #"{"Message": "Forbidden"}"#)
    #expect(strange.problems.map(\.kind) == [.unexpectedAnswer(.object)])
    #expect(strange.inventory.absence(.lambdaGetFunctionConcurrency, "f") == .failed)
  }
}
