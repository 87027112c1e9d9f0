import Foundation
import JSON

/// The functions of one account and region, with what hangs on them and what was planted.
struct FleetCell {
  private let account: String
  private let region: String
  private var random: SplitMix
  private let network: FleetNetwork
  private var functions: [String] = []
  private var policies: [String] = []
  private var urls: [String] = []
  private var limits: [String] = []
  private var groups: [String] = []
  /// ARNs of the functions that each check must find.
  private(set) var planted: [String: Set<String>] = [:]
  /// ARNs of functions whose role may hand any role to a new function, though it is no administrator.
  private(set) var passing: Set<String> = []

  init(fleet: Fleet, account: String, region: String, cell: Int) {
    self.account = account
    self.region = region
    random = SplitMix(seed: fleet.seed &* 1_000_003 &+ UInt64(cell))
    network = FleetNetwork(region: region, cell: cell)
  }

  mutating func addFunction(_ serial: Int, _ roles: inout FleetRoles) {
    let team = random.one(of: ["payments", "orders", "identity", "search", "catalog", "billing"])
    let kind = random.one(of: ["api", "worker", "stream", "cron", "resize", "export"])
    let name = "\(team)-\(kind)-\(serial)"
    let role = addRole(name, team: team, &roles)
    functions.append(configuration(name, team: team, role: role))
    addPolicy(name, serial)
    if !plants("lambda-no-reserved-concurrency", name, 0.7) {
      limits.append("{\"parameter\":\"\(name)\",\"output\":{\"ReservedConcurrentExecutions\":10}}")
    }
    if random.chance(0.95) { addLogGroup(name) }
  }

  /// Draws whether a weakness is planted in a function, and notes it.
  private mutating func plants(_ check: String, _ name: String, _ probability: Double) -> Bool {
    guard random.chance(probability) else { return false }
    planted[check, default: []].insert(arn(name))
    return true
  }

  private mutating func addRole(_ name: String, team: String, _ roles: inout FleetRoles) -> String {
    let table = "arn:aws:dynamodb:\(region):\(account):table/\(team)"
    var statements = [#"{"Effect":"Allow","Action":["dynamodb:GetItem","dynamodb:PutItem"],"Resource":"\#(table)"}"#]
    // An innocent role of a team, used by many.
    if random.chance(0.1) { return roles.use("\(team)-shared", statements: statements, by: arn(name)) }
    if plants("lambda-role-admin", name, 0.02) {
      statements.append(#"{"Effect":"Allow","Action":"*","Resource":"*"}"#)
    } else if random.chance(0.02) {
      let actions = #"["iam:PassRole","lambda:CreateFunction","lambda:InvokeFunction"]"#
      statements.append(#"{"Effect":"Allow","Action":\#(actions),"Resource":"*"}"#)
      passing.insert(arn(name))
      planted["lambda-passrole-star", default: []].insert(roles.arn("\(name)-role"))
    }
    if random.chance(0.05) {
      planted["lambda-role-service-wildcard", default: []].insert(arn(name))
      statements.append(#"{"Effect":"Allow","Action":"s3:*","Resource":"*"}"#)
    }
    return roles.use("\(name)-role", statements: statements, by: arn(name))
  }

  private mutating func configuration(_ name: String, team: String, role: String) -> String {
    let ended = plants("lambda-runtime-deprecated", name, 0.12)
    let runtimes = ended ? ["python3.7", "nodejs14.x", "go1.x"] : ["python3.13", "java21", "nodejs22.x"]
    let secret = plants("lambda-env-secrets", name, 0.03) ? #", "DB_PASSWORD": "correct-horse-\#(name)""# : ""
    let tracing = plants("lambda-tracing-off", name, 0.6) ? "PassThrough" : "Active"
    return """
              {
                  "FunctionName": "\(name)",
                  "FunctionArn": "\(arn(name))",
                  "Runtime": "\(random.one(of: runtimes))",
                  "Role": "\(role)",
                  "Handler": "app.handler",
                  "CodeSize": \(Int.random(in: 900...9_000_000, using: &random)),
                  "Description": "one of \(team)",
                  "Timeout": \(random.one(of: ["3", "10", "30", "900"])),
                  "MemorySize": \(random.one(of: ["128", "256", "512", "1024"])),
                  "LastModified": "2025-0\(Int.random(in: 1...9, using: &random))-11T03:11:33.487+0000",
                  "CodeSha256": "\(name.hashText)\(name.hashText)=",
                  "Version": "$LATEST",\(attachment(name))
                  "Environment": {"Variables": {"STAGE": "prod", "TABLE": "\(team)"\(secret)}},
                  "TracingConfig": {"Mode": "\(tracing)"},
                  "RevisionId": "\(name.hashText)",
                  "State": "Active",
                  "LastUpdateStatus": "Successful",
                  "PackageType": "Zip",
                  "Architectures": ["\(random.chance(0.5) ? "arm64" : "x86_64")"],
                  "EphemeralStorage": {"Size": 512},
                  "SnapStart": {"ApplyOn": "None", "OptimizationStatus": "Off"},
                  "LoggingConfig": {"LogFormat": "JSON", "LogGroup": "/aws/lambda/\(name)"}
              }
      """
  }

  private mutating func attachment(_ name: String) -> String {
    if plants("lambda-vpc-single-az", name, 0.03) { return network.attachment(to: [0]) }
    if plants("lambda-vpc-public-subnet", name, 0.02) { return network.attachment(to: [0, 1, 3]) }
    return random.chance(0.25) ? network.attachment(to: [0, 1]) : ""
  }

  private mutating func addPolicy(_ name: String, _ serial: Int) {
    var statements: [FleetStatement] = []
    if plants("lambda-policy-service-unscoped", name, 0.04) {
      statements.append(FleetStatement("bucket", #"{"Service":"s3.amazonaws.com"}"#))
    } else if random.chance(0.3) {
      let pin = #"{"StringEquals":{"AWS:SourceAccount":"\#(account)"}}"#
      statements.append(FleetStatement("bucket", #"{"Service":"s3.amazonaws.com"}"#, condition: pin))
    }
    if plants("lambda-policy-public", name, 0.01) { statements.append(FleetStatement("open", #""*""#)) }
    if plants("lambda-policy-cross-account", name, 0.03) {
      statements.append(FleetStatement("partner", #"{"AWS":"arn:aws:iam::999999999999:root"}"#))
    }
    if plants("lambda-url-auth-none", name, 0.01) {
      // An open URL is a policy that lets anyone in as well.
      planted["lambda-policy-public", default: []].insert(arn(name))
      addURL(name)
      let pin = #"{"StringEquals":{"lambda:FunctionUrlAuthType":"NONE"}}"#
      statements.append(FleetStatement("url", #""*""#, action: "lambda:InvokeFunctionUrl", condition: pin))
      let call = #"{"Bool":{"lambda:InvokedViaFunctionUrl":"true"}}"#
      statements.append(FleetStatement("call", #""*""#, condition: call))
    }
    guard !statements.isEmpty else { return }
    let text = statements.map { $0.text(arn(name)) }.joined(separator: ",")
    let policy = JSONWriter.text(#"{"Version":"2012-10-17","Statement":[\#(text)]}"#)
    policies.append(#"{"parameter":"\#(name)","output":{"Policy":\#(policy),"RevisionId":"r\#(serial)"}}"#)
  }

  private mutating func addURL(_ name: String) {
    let url = "https://\(name.hashText).lambda-url.\(region).on.aws/"
    urls.append(
      #"{"parameter":"\#(name)","output":{"FunctionUrlConfigs":[{"FunctionUrl":"\#(url)","FunctionArn":"#
        + #""\#(arn(name))","AuthType":"NONE","InvokeMode":"BUFFERED"}]}}"#
    )
  }

  private mutating func addLogGroup(_ name: String) {
    let retention = random.chance(0.6) ? ", \"retentionInDays\": 90" : ""
    groups.append(
      """
      {"logGroupName": "/aws/lambda/\(name)", "creationTime": 1700000000000, "metricFilterCount": 0,
       "arn": "arn:aws:logs:\(region):\(account):log-group:/aws/lambda/\(name):*", "storedBytes": 1\(retention)}
      """
    )
  }

  private func arn(_ name: String) -> String { "arn:aws:lambda:\(region):\(account):function:\(name)" }
}

extension FleetCell {
  /// Writes the files of this account and region and returns the number of bytes.
  func write(to folder: URL) throws -> Int {
    let files =
      network.files + [
        ("lambda-list-functions.json", "{\n    \"Functions\": [\n\(functions.joined(separator: ",\n"))\n    ]\n}\n"),
        ("lambda-list-event-source-mappings.json", "{\"EventSourceMappings\": []}\n"),
        ("lambda-get-policy.ndjson", policies.map { $0 + "\n" }.joined()),
        ("lambda-list-function-url-configs.ndjson", urls.map { $0 + "\n" }.joined()),
        ("lambda-get-function-concurrency.ndjson", limits.map { $0 + "\n" }.joined()),
        ("logs-describe-log-groups.json", "{\"logGroups\": [\(groups.joined(separator: ",\n"))]}\n"),
      ]
    return try files.reduce(0) { try $0 + Fleet.put($1.1, at: folder.appending(path: $1.0)) }
  }
}

/// A statement that lets someone invoke a function.
private struct FleetStatement {
  var sid: String
  var principal: String
  var action: String
  var condition: String?

  init(_ sid: String, _ principal: String, action: String = "lambda:InvokeFunction", condition: String? = nil) {
    self.sid = sid
    self.principal = principal
    self.action = action
    self.condition = condition
  }

  func text(_ resource: String) -> String {
    let rest = condition.map { #","Condition":\#($0)"# } ?? ""
    return #"{"Sid":"\#(sid)","Effect":"Allow","Principal":\#(principal),"Action":"\#(action)","#
      + #""Resource":"\#(resource)"\#(rest)}"#
  }
}
