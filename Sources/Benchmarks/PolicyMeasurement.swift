import IAM

/// Measures the policy engine on one core: evaluation, compilation and reach of role policies as functions have them.
struct PolicyMeasurement {
  var evaluations = 1_000_000
  var roles = 2_000

  /// The figures; one that answered nothing would be no figure.
  func figures() throws -> [Figure] {
    // Every other role is the one whose resources the requests name, so that half of the answers need them.
    let asked = try (0..<50).map { try RolePolicy(number: $0 % 2 == 0 ? RolePolicy.askedFor : $0).policies }
    let alone = asked.map { PrincipalPolicies(identity: $0.identity).stack }
    let limited = asked.map(\.stack)
    let clock = ContinuousClock()
    var sum = 0
    let evaluating = clock.measure { sum += allowed(of: alone) }
    let limiting = clock.measure { sum += allowed(of: limited) }
    let requests = RolePolicy.requests
    let answering = clock.measure {
      for round in 0..<(evaluations / 10) {
        sum += limited[round % limited.count].answer(to: requests[round % requests.count]).reasons.count
      }
    }
    var policies: [PrincipalPolicies] = []
    let parsing = try clock.measure { policies = try (0..<roles).map { try RolePolicy(number: $0).policies } }
    let compiling = clock.measure { for policies in policies { sum += policies.stack.identity == nil ? 0 : 1 } }
    let reaching = clock.measure { for policies in policies { sum += policies.reach(.builtIn).actions.count } }
    let functions = try (0..<roles).map { try FunctionPolicy(number: $0).document }
    let question = ExposureQuestion(ownerAccount: "111122223333", organization: "o-acme")
    let exposing = clock.measure { for document in functions { sum += document.exposure(question).statements.count } }
    precondition(sum > evaluations, "something was allowed and something was reached")
    func each(_ duration: Duration, _ count: Int) -> Double { duration.microseconds / Double(count) }
    return [
      Figure(name: "a million evaluations, 20 statements", value: perMillion(evaluating), unit: "ms", budget: 1000),
      Figure(name: "the same within boundary and control policies", value: perMillion(limiting), unit: "ms"),
      Figure(name: "one of those with reasons", value: each(answering, evaluations / 10), unit: "µs"),
      Figure(name: "reading one role's policies", value: each(parsing, roles), unit: "µs"),
      Figure(name: "compiling them", value: each(compiling, roles), unit: "µs"),
      Figure(name: "reach of one role", value: each(reaching, roles), unit: "µs"),
      Figure(name: "exposure of one function policy", value: each(exposing, roles), unit: "µs"),
      // A fleet of 100,000 functions in five seconds on two cores.
      Figure(name: "both", value: each(reaching + exposing, roles), unit: "µs", budget: 100),
    ]
  }

  private func allowed(of stacks: [PolicyStack]) -> Int {
    let requests = RolePolicy.requests
    var allowed = 0
    for round in 0..<evaluations {
      // Rounds of stacks and of requests differ in length, so that every pair comes up.
      let request = requests[(round / stacks.count) % requests.count]
      if stacks[round % stacks.count].decision(on: request) == .allowed { allowed += 4 }
    }
    return allowed
  }

  private func perMillion(_ duration: Duration) -> Double {
    duration.milliseconds * 1_000_000 / Double(evaluations)
  }
}

extension Duration {
  fileprivate var microseconds: Double { self / .microseconds(1) }
}

/// The policies of one execution role: twenty statements over the services functions use, each role with its own
/// resources; a Deny, conditions, a boundary and two levels of control policies.
private struct RolePolicy {
  var number: Int

  /// The number in the resources of the requests.
  static let askedFor = 7

  var policies: PrincipalPolicies {
    get throws {
      let own = try PolicyDocument.parse("{\"Version\": \"2012-10-17\", \"Statement\": [\(statements)]}")
      let all = #"{"Effect": "Allow", "Action": "*", "Resource": "*"}"#
      let stay = #"{"Effect": "Deny", "Action": ["organizations:Leave*", "iam:CreateUser"], "Resource": "*"}"#
      let around = #"{"Effect": "Allow", "NotAction": ["iam:*", "organizations:*"], "Resource": "*"}"#
      return PrincipalPolicies(
        identity: [NamedPolicy("inline", own)],
        boundary: .policy(NamedPolicy("boundary", try PolicyDocument.parse("{\"Statement\": [\(around)]}"))),
        serviceControl: [
          [NamedPolicy("full", try PolicyDocument.parse("{\"Statement\": [\(all)]}"))],
          [NamedPolicy("stay", try PolicyDocument.parse("{\"Statement\": [\(all), \(stay)]}"))],
        ]
      )
    }
  }

  private var statements: String {
    let services = [
      ("logs", #""logs:CreateLogStream", "logs:PutLogEvents""#, "log-group:/aws/lambda/f\(number):*"),
      ("dynamodb", #""dynamodb:GetItem", "dynamodb:Query", "dynamodb:BatchGet*""#, "table/t\(number)"),
      ("sqs", #""sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes""#, "q\(number)"),
      ("sns", #""sns:Publish""#, "topic-\(number)*"), ("kms", #""kms:Decrypt", "kms:GenerateDataKey*""#, "key/*"),
      ("secretsmanager", #""secretsmanager:GetSecretValue""#, "secret:app\(number)/*"),
      ("ssm", #""ssm:GetParameter*""#, "parameter/app\(number)/*"), ("states", #""states:StartExecution""#, "*"),
      ("events", #""events:PutEvents""#, "event-bus/default"), ("lambda", #""lambda:InvokeFunction""#, "function:g*"),
    ]
    var statements = services.map { service, actions, resource in
      #"{"Effect": "Allow", "Action": [\#(actions)], "Resource": "arn:aws:\#(service):us-east-1:111122223333:\#(resource)"}"#
    }
    statements += [
      #"{"Effect": "Allow", "Action": ["s3:Get*", "s3:List*"], "Resource": ["arn:aws:s3:::data-\#(number)/*"]}"#,
      #"{"Effect": "Allow", "Action": "s3:PutObject", "Resource": "arn:aws:s3:::out-\#(number)/${aws:PrincipalTag/team}/*"}"#,
      #"{"Effect": "Allow", "Action": ["xray:Put*"], "Resource": "*"}"#,
      #"{"Effect": "Allow", "Action": ["ec2:*NetworkInterface*", "ec2:Describe*"], "Resource": "*"}"#,
      #"{"Effect": "Allow", "Action": "cloudwatch:PutMetricData", "Resource": "*", "#
        + #""Condition": {"StringEquals": {"cloudwatch:namespace": "app\#(number)"}}}"#,
      #"{"Effect": "Allow", "Action": "iam:PassRole", "Resource": "arn:aws:iam::111122223333:role/w\#(number)", "#
        + #""Condition": {"StringEquals": {"iam:PassedToService": "states.amazonaws.com"}}}"#,
      #"{"Effect": "Allow", "Action": "sts:AssumeRole", "Resource": "arn:aws:iam::444455556666:role/read-*"}"#,
      #"{"Effect": "Allow", "NotAction": ["iam:*", "kms:*", "s3:*"], "Resource": "arn:aws:app\#(number):::*"}"#,
      #"{"Effect": "Deny", "Action": "s3:*", "Resource": "*", "Condition": {"Bool": {"aws:SecureTransport": "false"}}}"#,
      #"{"Effect": "Deny", "Action": ["s3:DeleteObject*", "dynamodb:Delete*"], "Resource": "*"}"#,
    ]
    return statements.joined(separator: ",\n")
  }

  /// Requests of which some are allowed, by exact names, prefixes and conditions, and some are not.
  static var requests: [AccessRequest] {
    guard let caller = Caller(.role, "arn:aws:iam::111122223333:role/app") else { return [] }
    var context = RequestContext()
    context["aws:SecureTransport"] = .value("true")
    context["aws:PrincipalTag/team"] = .value("orders")
    return [
      ("logs:PutLogEvents", "arn:aws:logs:us-east-1:111122223333:log-group:/aws/lambda/f7:log-stream:x"),
      ("dynamodb:GetItem", "arn:aws:dynamodb:us-east-1:111122223333:table/t7"),
      ("dynamodb:DeleteItem", "arn:aws:dynamodb:us-east-1:111122223333:table/t7"),
      ("s3:GetObject", "arn:aws:s3:::data-7/2026/11/21/part-0001.json"),
      ("s3:PutObject", "arn:aws:s3:::out-7/orders/x"),
      ("s3:DeleteObject", "arn:aws:s3:::data-7/x"), ("ec2:DescribeNetworkInterfaces", "*"),
      ("xray:PutTraceSegments", "*"),
      ("kms:Decrypt", "arn:aws:kms:us-east-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab"),
      ("secretsmanager:GetSecretValue", "arn:aws:secretsmanager:us-east-1:111122223333:secret:app7/db-AbCdEf"),
      ("iam:PassRole", "arn:aws:iam::111122223333:role/w7"), ("iam:CreateUser", "arn:aws:iam::111122223333:user/eve"),
      ("sts:AssumeRole", "arn:aws:iam::444455556666:role/read-1"), ("rds:DeleteDBInstance", "*"),
      ("lambda:InvokeFunction", "arn:aws:lambda:us-east-1:111122223333:function:g1"), ("cloudwatch:PutMetricData", "*"),
    ].map { AccessRequest(caller: caller, action: $0, resource: $1, context: context) }
  }
}

/// A function's policy: a few triggers, one of another account.
private struct FunctionPolicy {
  var number: Int

  var document: PolicyDocument {
    get throws {
      let own = "arn:aws:lambda:us-east-1:111122223333:function:f\(number)"
      let triggers = [
        (#"{"Service": "s3.amazonaws.com"}"#, "arn:aws:s3:::data-\(number)"),
        (#"{"Service": "sns.amazonaws.com"}"#, "arn:aws:sns:us-east-1:111122223333:t\(number)"),
        (#"{"Service": "apigateway.amazonaws.com"}"#, "arn:aws:execute-api:us-east-1:111122223333:a\(number)/*/*/*"),
        (#"{"AWS": "arn:aws:iam::444455556666:role/partner"}"#, "arn:aws:events:us-east-1:444455556666:rule/r"),
      ]
      let statements = triggers.enumerated().map { index, trigger in
        #"""
        {"Sid": "\#(index)", "Effect": "Allow", "Principal": \#(trigger.0), "Action": "lambda:InvokeFunction",
         "Resource": "\#(own)", "Condition": {"ArnLike": {"AWS:SourceArn": "\#(trigger.1)"}}}
        """#
      }
      return try PolicyDocument.parse(
        "{\"Version\": \"2012-10-17\", \"Statement\": [\(statements.joined(separator: ","))]}"
      )
    }
  }
}
