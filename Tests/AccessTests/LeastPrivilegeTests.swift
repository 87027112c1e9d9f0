import AWSNames
import IAM
import Inventory
import JSON
import Testing

@testable import Access
@testable import Checks

/// Policies proposed for the roles of small snapshots.
@Suite struct LeastPrivilegeTests {
  private let table = "arn:aws:dynamodb:us-east-1:111122223333:table/orders"
  private let queue = "arn:aws:sqs:us-east-1:111122223333:failures"
  private let log = "arn:aws:logs:us-east-1:111122223333:log-group:/aws/lambda/checkout:*"

  private func privilege(_ add: (inout ExampleBuilder) -> Void) throws -> LeastPrivilege {
    var builder = ExampleBuilder()
    add(&builder)
    let (context, resource) = try #require(builder.build())
    return context.access.leastPrivilege(of: RowID(resource.row))
  }

  /// Actions and resources of each statement but the one that all functions need for their log.
  private func statements(_ privilege: LeastPrivilege) -> [String] {
    privilege.statements.filter { !$0.resources.values.contains(log) }.map { statement in
      "\(statement.actions.joined(separator: " ")) on \(statement.resources.values.joined(separator: " "))"
    }
  }

  private func function(_ change: @escaping (inout FunctionRecord, ExampleBuilder) -> Void = { _, _ in })
    -> (inout ExampleBuilder) -> Void
  {
    { builder in
      builder.addFunction { function, builder in
        function.tracing = .passThrough
        change(&function, builder)
      }
    }
  }

  @Test func `the log group, and nothing else, of a function without settings`() throws {
    let privilege = try privilege {
      function()(&$0)
      $0.addRole()
    }
    #expect(
      privilege.statements.map(\.actions) == [["logs:CreateLogGroup", "logs:CreateLogStream", "logs:PutLogEvents"]]
    )
    #expect(privilege.statements.map(\.resources.values) == [[log]])
    #expect(
      JSONWriter.text(privilege) == #"{"Version":"2012-10-17","Statement":[{"Sid":"Logs","Effect":"Allow","Action":"#
        + #"["logs:CreateLogGroup","logs:CreateLogStream","logs:PutLogEvents"],"Resource":"\#(log)"}]}"#
    )
    #expect(privilege.differences.count == 3, "all three are lacking")
  }

  @Test(arguments: [
    ("arn:aws:sqs:us-east-1:111122223333:jobs", "sqs:DeleteMessage sqs:GetQueueAttributes sqs:ReceiveMessage"),
    (
      "arn:aws:dynamodb:us-east-1:111122223333:table/orders/stream/2026-01-01T00:00:00.000",
      "dynamodb:DescribeStream dynamodb:GetRecords dynamodb:GetShardIterator"
    ),
    (
      "arn:aws:kinesis:us-east-1:111122223333:stream/clicks",
      "kinesis:DescribeStream kinesis:DescribeStreamSummary kinesis:GetRecords kinesis:GetShardIterator "
        + "kinesis:ListShards"
    ),
    (
      "arn:aws:kafka:us-east-1:111122223333:cluster/c/1",
      "kafka:DescribeCluster kafka:DescribeClusterV2 kafka:GetBootstrapBrokers"
    ),
    ("arn:aws:mq:us-east-1:111122223333:broker:b:1", "mq:DescribeBroker"),
  ])
  func `polling an event source`(_ source: String, _ actions: String) throws {
    let privilege = try privilege {
      function()(&$0)
      $0.addRole()
      $0.addMapping(source: source)
    }
    #expect(statements(privilege).contains("\(actions) on \(source)"))
  }

  @Test func `a consumer of a stream is read through the stream`() throws {
    let stream = "arn:aws:kinesis:us-east-1:111122223333:stream/clicks"
    let privilege = try privilege {
      function()(&$0)
      $0.addRole()
      $0.addMapping(source: "\(stream)/consumer/c:1")
    }
    #expect(statements(privilege).last == "kinesis:SubscribeToShard on \(stream)/consumer/c:1")
    #expect(statements(privilege).first?.hasSuffix("kinesis:ListShards on \(stream)") == true)
  }

  @Test func `settings are needed whether or not they were used`() throws {
    let privilege = try privilege {
      function {
        $0.deadLetterTarget = $1.id("arn:aws:sqs:us-east-1:111122223333:failures")
        $0.key = $1.id("arn:aws:kms:us-east-1:111122223333:key/k")
        $0.vpc = $1.id("vpc-1")
        $0.tracing = .active
      }(&$0)
      $0.addRole("checkout-role", #"{"Effect": "Allow", "Action": ["sqs:*", "ses:*"], "Resource": "*"}"#)
      $0.addEventInvokeConfig(onFailure: "arn:aws:s3:::failures")
      $0.addUsageReport(["sqs": nil, "ses": nil])
    }
    #expect(
      statements(privilege) == [
        "ec2:AssignPrivateIpAddresses ec2:CreateNetworkInterface ec2:DeleteNetworkInterface "
          + "ec2:DescribeNetworkInterfaces ec2:DescribeSubnets ec2:UnassignPrivateIpAddresses on *",
        "xray:PutTelemetryRecords xray:PutTraceSegments on *",
        "kms:Decrypt on arn:aws:kms:us-east-1:111122223333:key/k", "sqs:SendMessage on \(queue)",
        "s3:ListBucket on arn:aws:s3:::failures", "s3:PutObject on arn:aws:s3:::failures/*",
      ]
    )
    let kinds = privilege.differences.compactMap { difference -> String? in
      switch difference {
      case .unusedService(let service, _): "unused \(service)"
      case .unusedActions(let service, let actions, _): "unused \(service) \(actions.contains("sqs:SendMessage"))"
      case .actionWildcard(_, let pattern, let named): "\(pattern) \(named)"
      default: nil
      }
    }
    #expect(kinds == ["unused ses", "unused sqs false", #"sqs:* ["sqs:SendMessage"]"#])
  }

  @Test func `recorded calls name actions and resources`() throws {
    let privilege = try privilege {
      function()(&$0)
      $0.addRole("checkout-role", #"{"Effect": "Allow", "Action": ["dynamodb:*", "s3:Get*"], "Resource": "*"}"#)
      $0.addUsageReport(["dynamodb": 1, "s3": 1])
      $0.addRecordedCall("GetItem", source: "dynamodb.amazonaws.com", on: table, count: 3)
      $0.addRecordedCall("HeadObject", source: "s3.amazonaws.com", on: "arn:aws:s3:::uploads/2026/a.png")
    }
    let named = statements(privilege).filter { $0.hasPrefix("dynamodb:GetItem ") || $0.hasPrefix("s3:GetObject ") }
    #expect(named == ["dynamodb:GetItem on \(table)", "s3:GetObject on arn:aws:s3:::uploads/*"])
  }

  @Test func `an action that is tracked and was not used is left out, one that is not tracked stays`() throws {
    var builder = ExampleBuilder()
    function()(&builder)
    builder.addRole(
      "checkout-role",
      #"{"Effect": "Allow", "Action": ["s3:GetObject", "s3:PutBucketAcl"], "Resource": "*"}"#
    )
    builder.addUsageReport(["s3": 1])
    builder.rows.append(ServiceUseRecord(service: builder.id("s3"), action: builder.id("PutBucketAcl")))
    builder.rows.change(UsageReportRecord.self) { $0[0].useCount = 2 }
    let (context, resource) = try #require(builder.build())
    let privilege = context.access.leastPrivilege(of: RowID(resource.row))
    #expect(statements(privilege) == ["s3:GetObject on *"])
    guard case .unusedActions("s3", ["s3:PutBucketAcl"], _)? = privilege.differences.first else {
      Issue.record("\(privilege.differences)")
      return
    }
  }

  @Test func `without any report nothing is unused, and a variable shows what is used`() throws {
    let privilege = try privilege {
      function {
        $0.environmentState = .known
        $0.environment = $1.pairs(["TABLE": "arn:aws:dynamodb:us-east-1:111122223333:table/orders", "STAGE": "prod"])
      }(&$0)
      $0.addRole("checkout-role", #"{"Effect": "Allow", "Action": ["dynamodb:GetItem", "ses:*"], "Resource": "*"}"#)
    }
    #expect(statements(privilege) == ["dynamodb:GetItem on \(table)"])
    #expect(privilege.missing.map(\.operation) == [.iamGetServiceLastAccessedDetails])
    let unknown = privilege.differences.compactMap { difference -> String? in
      guard case .unknownUse(let service, _) = difference else { return nil }
      return service
    }
    #expect(unknown == ["ses"])
    #expect(
      privilege.differences.allSatisfy { difference in
        if case .unusedService = difference { return false }
        if case .unusedActions = difference { return false }
        return true
      }
    )
  }

  @Test func `a name that a granted ARN ends in is that resource, other values are nothing`() throws {
    let privilege = try privilege {
      function {
        $0.environmentState = .known
        $0.environment = $1.pairs(["TABLE": "orders", "PASSWORD": "hunter2-arn:aws:nothing"])
      }(&$0)
      $0.addRole(
        "checkout-role",
        #"""
        {"Effect": "Allow", "Action": "dynamodb:Query", "Resource": [
          "arn:aws:dynamodb:us-east-1:111122223333:table/orders", "arn:aws:dynamodb:us-east-1:111122223333:table/*"]}
        """#
      )
    }
    #expect(statements(privilege) == ["dynamodb:Query on \(table) \(table)/index/*"])
    #expect(JSONWriter.text(privilege).contains("hunter2") == false)
  }

  @Test func `conditions of a grant stay with what is left of it`() throws {
    let privilege = try privilege {
      function()(&$0)
      $0.addRole(
        "checkout-role",
        #"""
        {"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*",
         "Condition": {"Bool": {"aws:SecureTransport": "true"}}}
        """#
      )
      $0.addUsageReport(["s3": 1])
    }
    #expect(JSONWriter.text(privilege).contains(#""Condition":{"Bool":{"aws:SecureTransport":"true"}}"#))
  }

  @Test func `the proposed policy is one, and grants no more than the role holds beyond its settings`() throws {
    let privilege = try privilege {
      function()(&$0)
      $0.addRole("checkout-role", #"{"Effect": "Allow", "NotAction": "iam:*", "NotResource": "arn:aws:s3:::secret/*"}"#)
      $0.addUsageReport(["s3": 1, "ec2": nil])
      $0.addRecordedCall("CreateUser", source: "iam.amazonaws.com")
    }
    let document = try PolicyDocument.parse(JSONWriter.text(privilege))
    #expect(document.remarks.isEmpty)
    #expect(document.statements.last?.resource == .allExcept(["arn:aws:s3:::secret/*"]))
    #expect(!JSONWriter.text(privilege).contains("iam:") && !JSONWriter.text(privilege).contains("ec2:"))
  }

  @Test func `a role that the snapshot lacks leaves the settings alone`() throws {
    let privilege = try privilege {
      function()(&$0)
      $0.forget(.iamGetAccountAuthorizationDetails)
    }
    #expect(privilege.role == nil && privilege.statements.count == 1)
    #expect(privilege.missing.map(\.operation) == [.iamGetAccountAuthorizationDetails])
  }

  @Test(arguments: [
    ("lambda.amazonaws.com", "GetFunction20150331v2", ["lambda:GetFunction"]),
    ("lambda.amazonaws.com", "Invoke", ["lambda:InvokeFunction"]),
    ("lambda.amazonaws.com", "ListTags20170331", ["lambda:ListTags"]),
    ("monitoring.amazonaws.com", "PutMetricData", ["cloudwatch:PutMetricData"]),
    ("s3.amazonaws.com", "CopyObject", ["s3:GetObject", "s3:PutObject"]),
    ("dynamodb.amazonaws.com", "GetItem", ["dynamodb:GetItem"]), ("dynamodb.amazonaws.com", "NoSuchThing", []),
  ])
  func `operations as trails name them`(_ source: String, _ operation: String, _ actions: [String]) {
    let service = TrailAction.service(ofEndpoint: source)
    #expect(TrailAction.actions(service: service, operation: operation, .builtIn) == actions)
  }
}
