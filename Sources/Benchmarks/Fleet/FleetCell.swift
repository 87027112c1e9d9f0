import Foundation

/// The functions of one account and region, with what hangs on them.
struct FleetCell {
  private let account: String
  private let region: String
  private var random: SplitMix
  private(set) var roles: [String] = []
  private var functions: [String] = []
  private var policies: [String] = []
  private var urls: [String] = []
  private var limits: [String] = []
  private var groups: [String] = []
  private let vpc: String
  private let subnets: [String]
  private let group: String

  init(fleet: Fleet, account: String, region: String, cell: Int) {
    self.account = account
    self.region = region
    random = SplitMix(seed: fleet.seed &* 1_000_003 &+ UInt64(cell))
    vpc = String(format: "vpc-%017d", cell)
    subnets = (0..<3).map { String(format: "subnet-%016d%d", cell, $0) }
    group = String(format: "sg-%017d", cell)
  }

  mutating func addFunction(_ serial: Int) {
    let team = random.one(of: ["payments", "orders", "identity", "search", "catalog", "billing"])
    let kind = random.one(of: ["api", "worker", "stream", "cron", "resize", "export"])
    let name = "\(team)-\(kind)-\(serial)"
    addRole(name, team: team)
    functions.append(configuration(name, team: team))
    addPolicy(name, serial)
    if random.chance(0.3) {
      limits.append("{\"parameter\":\"\(name)\",\"output\":{\"ReservedConcurrentExecutions\":10}}")
    }
    if random.chance(0.95) { addLogGroup(name) }
  }

  private mutating func addRole(_ name: String, team: String) {
    let statement =
      #"{"Effect":"Allow","Action":["dynamodb:GetItem","dynamodb:PutItem"],"Resource":"#
      + "\"arn:aws:dynamodb:\(region):\(account):table/\(team)\"}"
    let wide = random.chance(0.02) ? #",{"Effect":"Allow","Action":"*","Resource":"*"}"# : ""
    roles.append(
      """
      {"Path": "/", "RoleName": "\(name)-role", "RoleId": "AROA\(name.hashText)", "Arn": "\(roleARN(name))",
       "CreateDate": "2024-03-02T10:00:00+00:00", "AssumeRolePolicyDocument": {"Version": "2012-10-17", "Statement": [
        {"Effect": "Allow", "Principal": {"Service": "lambda.amazonaws.com"}, "Action": "sts:AssumeRole"}]},
       "InstanceProfileList": [], "RolePolicyList": [{"PolicyName": "inline", "PolicyDocument": {"Version": "2012-10-17",
        "Statement": [\(statement)\(wide)]}}], "AttachedManagedPolicies": [], "Tags": []}
      """
    )
  }

  private mutating func configuration(_ name: String, team: String) -> String {
    let attached =
      #""VpcConfig": {"SubnetIds": ["\#(subnets[0])", "\#(subnets[1])"], "SecurityGroupIds": ["#
      + #""\#(group)"], "VpcId": "\#(vpc)"},"#
    let secret = random.chance(0.03) ? #", "DB_PASSWORD": "correct-horse-\#(name)""# : ""
    let runtime = random.one(of: ["python3.13", "python3.12", "nodejs22.x", "java21", "python3.8", "nodejs14.x"])
    return """
              {
                  "FunctionName": "\(name)",
                  "FunctionArn": "\(functionARN(name))",
                  "Runtime": "\(runtime)",
                  "Role": "\(roleARN(name))",
                  "Handler": "app.handler",
                  "CodeSize": \(Int.random(in: 900...9_000_000, using: &random)),
                  "Description": "one of \(team)",
                  "Timeout": \(random.one(of: ["3", "10", "30", "900"])),
                  "MemorySize": \(random.one(of: ["128", "256", "512", "1024"])),
                  "LastModified": "2025-0\(Int.random(in: 1...9, using: &random))-11T03:11:33.487+0000",
                  "CodeSha256": "\(name.hashText)\(name.hashText)=",
                  "Version": "$LATEST", \(random.chance(0.3) ? attached : "")
                  "Environment": {"Variables": {"STAGE": "prod", "TABLE": "\(team)"\(secret)}},
                  "TracingConfig": {"Mode": "\(random.chance(0.6) ? "PassThrough" : "Active")"},
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

  private mutating func addPolicy(_ name: String, _ serial: Int) {
    var statements: [String] = []
    let arn = functionARN(name)
    let allow = { (sid: String, principal: String, rest: String) in
      #"{\"Sid\":\"\#(sid)\",\"Effect\":\"Allow\",\"Principal\":\#(principal),\"Action\":\"lambda:InvokeFunction\","#
        + #"\"Resource\":\"\#(arn)\"\#(rest)}"#
    }
    if random.chance(0.3) {
      let pin = #",\"Condition\":{\"StringEquals\":{\"AWS:SourceAccount\":\"\#(account)\"}}"#
      statements.append(allow("bucket", #"{\"Service\":\"s3.amazonaws.com\"}"#, pin))
    }
    if random.chance(0.01) { statements.append(allow("open", #"\"*\""#, "")) }
    if random.chance(0.03) { statements.append(allow("partner", #"{\"AWS\":\"arn:aws:iam::999999999999:root\"}"#, "")) }
    guard !statements.isEmpty else { return }
    policies.append(
      #"{"parameter":"\#(name)","output":{"Policy":"{\"Version\":\"2012-10-17\",\"Statement\":["#
        + statements.joined(separator: ",") + #"]}","RevisionId":"r\#(serial)"}}"#
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

  private func functionARN(_ name: String) -> String { "arn:aws:lambda:\(region):\(account):function:\(name)" }

  private func roleARN(_ name: String) -> String { "arn:aws:iam::\(account):role/\(name)-role" }
}

extension FleetCell {
  /// Writes the files of this account and region and returns the number of bytes.
  func write(to folder: URL) throws -> Int {
    let files: [(String, String)] = [
      ("lambda-list-functions.json", "{\n    \"Functions\": [\n\(functions.joined(separator: ",\n"))\n    ]\n}\n"),
      ("lambda-list-event-source-mappings.json", "{\"EventSourceMappings\": []}\n"),
      ("lambda-get-policy.ndjson", policies.map { $0 + "\n" }.joined()),
      ("lambda-list-function-url-configs.ndjson", urls.map { $0 + "\n" }.joined()),
      ("lambda-get-function-concurrency.ndjson", limits.map { $0 + "\n" }.joined()),
      ("logs-describe-log-groups.json", "{\"logGroups\": [\(groups.joined(separator: ",\n"))]}\n"),
      ("ec2-describe-subnets.json", "{\"Subnets\": [\(subnets.enumerated().map(subnet).joined(separator: ",\n"))]}\n"),
    ]
    return try files.reduce(0) { try $0 + FleetCell.put($1.1, at: folder.appending(path: $1.0)) }
  }

  private func subnet(_ number: Int, _ id: String) -> String {
    """
    {"SubnetId": "\(id)", "VpcId": "\(vpc)", "AvailabilityZone": "\(region)\("abc".map(String.init)[number])",
     "CidrBlock": "10.0.\(number).0/24", "AvailableIpAddressCount": 240, "Tags": []}
    """
  }

  static func put(_ text: String, at url: URL) throws -> Int {
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    let bytes = Data(text.utf8)
    try bytes.write(to: url)
    return bytes.count
  }
}

extension String {
  /// Twenty-odd characters that look like a hash of the text and are the same in every run.
  fileprivate var hashText: String {
    let hash = utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    return String(hash, radix: 36) + String(hash &* 31, radix: 36)
  }
}
