import Foundation

/// A snapshot of one function, of which one thing is there as often as asked for.
struct GrowingSnapshot {
  /// What can grow.
  static let kinds = [
    "problems", "failures", "accounts", "routes", "statements", "variables", "secrets", "layers", "groups", "subnets",
    "tags",
  ]

  private static let account = "111122223333"
  private static let region = "us-east-1"
  private let kind: String
  private let size: Int

  init(kind: String, size: Int) {
    self.kind = kind
    self.size = size
  }

  /// Writes the snapshot's files.
  func write(to folder: URL) throws {
    for (path, value) in files {
      let url = folder.appending(path: "\(Self.account)/\(path).json")
      try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try JSONSerialization.data(withJSONObject: value, options: .sortedKeys).write(to: url)
    }
  }

  private func times<Value>(_ make: (Int) -> Value) -> [Value] { (0..<size).map(make) }
}

// MARK: Files

extension GrowingSnapshot {
  private var files: [String: Any] {
    var files: [String: Any] = [
      "\(Self.region)/lambda-list-functions": ["Functions": [function]],
      "global/iam-get-account-authorization-details": [
        "RoleDetailList": [role], "UserDetailList": [], "GroupDetailList": [], "Policies": [],
      ],
    ]
    switch kind {
    case "failures":
      files["\(Self.region)/lambda-get-policy/f"] = ["Policy": text(policy(grants)), "RevisionId": "r"]
    case "accounts":
      files["global/organizations-describe-organization"] = [
        "Organization": ["Id": "o-abcdefghij", "MasterAccountId": Self.account, "FeatureSet": "ALL"]
      ]
      files["global/organizations-list-accounts"] = ["Accounts": times(member)]
    case "routes": addAPI(to: &files)
    case "groups", "subnets": addNetwork(to: &files)
    case "tags":
      let tags = Dictionary(uniqueKeysWithValues: times { ("k\($0)", "v") })
      files["\(Self.region)/lambda-list-tags/f"] = ["Tags": tags]
    default: break
    }
    return files
  }

  private func text(_ value: [String: Any]) -> String {
    let data = try? JSONSerialization.data(withJSONObject: value, options: .sortedKeys)
    return String(decoding: data ?? Data(), as: UTF8.self)
  }

  private func policy(_ statements: [[String: Any]]) -> [String: Any] {
    ["Version": "2012-10-17", "Statement": statements]
  }

  private func arn(_ service: String, _ resource: String, region: String = GrowingSnapshot.region) -> String {
    ["arn", "aws", service, region, Self.account, resource].joined(separator: ":")
  }

  private var function: [String: Any] {
    var function: [String: Any] = [
      "FunctionName": "f", "FunctionArn": arn("lambda", "function:f"), "Runtime": "python3.12", "Handler": "a.b",
      "Role": arn("iam", "role/r", region: ""), "Timeout": 3, "MemorySize": 128, "Version": "$LATEST",
      "PackageType": "Zip", "LastModified": "2026-01-01T00:00:00.000+0000",
    ]
    switch kind {
    case "problems": function["Layers"] = times { $0 }
    case "layers":
      function["Layers"] = times { ["Arn": "arn:aws:lambda:us-east-1:444455556666:layer:l:\($0)", "CodeSize": 1] }
    case "variables", "secrets":
      let name = kind == "secrets" ? "DB_PASSWORD_" : "V_"
      let variables = times { ("\(name)\($0)", "hunter2xk\($0)Qz") }
      function["Environment"] = ["Variables": Dictionary(uniqueKeysWithValues: variables)]
    case "groups": function["VpcConfig"] = network(groups: names("sg"), subnets: ["subnet-1"])
    case "subnets": function["VpcConfig"] = network(groups: ["sg-1"], subnets: names("subnet"))
    default: break
    }
    return function
  }

  private var role: [String: Any] {
    let statements: [[String: Any]] =
      kind == "statements"
      ? times { ["Sid": "s\($0)", "Effect": "Allow", "Action": "s3:*", "Resource": "*"] }
      : [["Effect": "Allow", "Action": "s3:GetObject", "Resource": "*"]]
    let trust: [String: Any] = [
      "Effect": "Allow", "Principal": ["Service": "lambda.amazonaws.com"], "Action": "sts:AssumeRole",
    ]
    return [
      "RoleName": "r", "Path": "/", "RoleId": "AROAX", "Arn": arn("iam", "role/r", region: ""),
      "AssumeRolePolicyDocument": policy([trust]), "AttachedManagedPolicies": [],
      "RolePolicyList": [["PolicyName": "p", "PolicyDocument": policy(statements)]],
    ]
  }

  private var grants: [[String: Any]] {
    times { number in
      [
        "Sid": "s\(number)", "Effect": "Allow", "Principal": "*", "Action": "lambda:InvokeFunction",
        "Resource": arn("lambda", "function:f"),
      ]
    }
  }

  private func member(_ number: Int) -> [String: Any] {
    let id = "\(100_000_000_000 + number)"
    return [
      "Id": id, "Arn": arn("organizations", "account/o-abcdefghij/\(id)", region: ""), "Name": "a\(number)",
      "Email": "a\(number)@example.com", "Status": "ACTIVE",
    ]
  }

  private func names(_ kind: String) -> [String] {
    times { number in
      let digits = String(number, radix: 16)
      return "\(kind)-" + String(repeating: "0", count: 8 - digits.utf8.count) + digits
    }
  }

  private func network(groups: [String], subnets: [String]) -> [String: Any] {
    ["VpcId": "vpc-1", "SubnetIds": subnets, "SecurityGroupIds": groups]
  }

  private func addNetwork(to files: inout [String: Any]) {
    let everywhere: [[String: Any]] = [["IpProtocol": "-1", "IpRanges": [["CidrIp": "0.0.0.0/0"]]]]
    let groups = kind == "groups" ? names("sg") : ["sg-1"]
    let subnets = kind == "subnets" ? names("subnet") : ["subnet-1"]
    files["\(Self.region)/ec2-describe-security-groups"] = [
      "SecurityGroups": groups.map { group -> [String: Any] in
        [
          "GroupId": group, "GroupName": group, "VpcId": "vpc-1", "IpPermissions": everywhere,
          "IpPermissionsEgress": everywhere,
        ]
      }
    ]
    files["\(Self.region)/ec2-describe-subnets"] = [
      "Subnets": subnets.map {
        ["SubnetId": $0, "VpcId": "vpc-1", "CidrBlock": "10.0.0.0/24", "AvailabilityZone": "us-east-1a"]
      }
    ]
    files["\(Self.region)/ec2-describe-route-tables"] = [
      "RouteTables": [
        [
          "RouteTableId": "rtb-1", "VpcId": "vpc-1", "Associations": [["Main": true]],
          "Routes": [["DestinationCidrBlock": "0.0.0.0/0", "GatewayId": "igw-1"]],
        ] as [String: Any]
      ]
    ]
  }

  private func addAPI(to files: inout [String: Any]) {
    files["\(Self.region)/apigatewayv2-get-apis"] = [
      "Items": [
        [
          "ApiId": "a1", "Name": "x", "ProtocolType": "HTTP",
          "ApiEndpoint": "https://a1.execute-api.us-east-1.amazonaws.com",
        ]
      ]
    ]
    files["\(Self.region)/apigatewayv2-get-routes/a1"] = [
      "Items": times { number in
        [
          "RouteId": "r\(number)", "RouteKey": "GET /p\(number)", "Target": "integrations/i",
          "AuthorizationType": "NONE",
        ]
      }
    ]
    files["\(Self.region)/apigatewayv2-get-integrations/a1"] = [
      "Items": [
        [
          "IntegrationId": "i", "IntegrationType": "AWS_PROXY", "IntegrationUri": arn("lambda", "function:f"),
          "PayloadFormatVersion": "2.0",
        ]
      ]
    ]
    files["\(Self.region)/apigatewayv2-get-stages/a1"] = ["Items": [["StageName": "$default", "AutoDeploy": true]]]
  }
}
