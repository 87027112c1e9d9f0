import AWSNames
import Access
import IAM
import Inventory

extension Check {
  static let lambdaRoleCannotLog = Check(
    id: "lambda-role-cannot-log",
    title: "Execution role cannot write the function's logs",
    severity: .medium,
    subjects: [.function],
    rationale: """
      Lambda writes logs with the function's role. When that may not, the function runs all the same, and nothing of \
      what it did or what was done to it is kept.
      """,
    remedy: Remedy(
      "Let the role create log streams and put events into the function's log group.",
      command: .aws("iam put-role-policy")
        .option("role-name", .role).option("policy-name", "logs").option("policy-document", "file://logs.json")
    ),
    responsibility: .customer,
    duty: .loggingAndAudit,
    operations: [.lambdaListFunctions, .iamGetAccountAuthorizationDetails, .organizationsDescribePolicy],
    examples: [
      .fails("no word of logs", .medium) {
        $0.addFunction()
        $0.addRole("checkout-role", #"{"Effect": "Allow", "Action": "sqs:SendMessage", "Resource": "*"}"#)
      },
      .fails("the log group of another function", .medium) {
        $0.addFunction()
        $0.addRole("checkout-role", logs(group: "/aws/lambda/orders:*"))
      },
      .fails("a Deny takes it back", .medium) {
        $0.addFunction()
        $0.addRole(
          "checkout-role",
          logs(group: "*"),
          #"{"Effect": "Deny", "Action": "logs:Put*", "Resource": "*"}"#
        )
      },
      .fails("the permissions boundary leaves logs out", .medium) {
        $0.addFunction()
        $0.addManagedPolicy(
          "arn:aws:iam::111122223333:policy/boundary",
          #"{"Effect": "Allow", "Action": "s3:*", "Resource": "*"}"#
        )
        $0.addRole("checkout-role", logs(group: "*"), boundary: "arn:aws:iam::111122223333:policy/boundary")
      },
      .passes("its own log group") {
        $0.addFunction()
        $0.addRole("checkout-role", logs(group: "/aws/lambda/checkout:*"))
      },
      .passes("the group that the function's configuration names") {
        $0.addFunction { $0.logGroup = $1.id("shop") }
        $0.addRole("checkout-role", logs(group: "shop:*"))
      },
      .doesNotApply("the role belongs to another account") {
        $0.addFunction { $0.role = $1.id("arn:aws:iam::444455556666:role/elsewhere") }
      },
      .isUnknown("an attached policy has no document") {
        $0.addFunction()
        $0.addRole(attached: ["arn:aws:iam::111122223333:policy/team"])
      },
    ]
  ) { context, resource in
    let function = context.function(resource)
    return context.verdict(onRoleOf: function) { row, held in
      switch context.logDecision(of: function, .role(row)) {
      case .allowed: return .passes
      case .conditional:
        let isOpen = held.hasUnread || held.hasUnknownBoundary
        return isOpen ? .unknown([context.missingPolicy(of: row)]) : .passes
      case .explicitlyDenied, .implicitlyDenied: break
      }
      let role = context.inventory.roles[row.index]
      return .fails([
        context.failure(
          .medium,
          provenance: role.provenance,
          command: Command.aws("iam put-role-policy").option("role-name", context.text(role.name))
            .option("policy-name", "logs").option("policy-document", "file://logs.json"),
          evidence: """
            \(context.text(role.name)) may not do logs:CreateLogStream and logs:PutLogEvents on \
            \(context.logGroupARN(of: function))
            """
        )
      ])
    }
  }

  private static func logs(group: String) -> String {
    let resource = group == "*" ? "*" : "arn:aws:logs:us-east-1:111122223333:log-group:\(group)"
    return #"{"Effect": "Allow", "Action": ["logs:CreateLogStream", "logs:PutLogEvents"], "Resource": "\#(resource)"}"#
  }
}

extension CheckContext {
  fileprivate func logGroupARN(of function: Function) -> String {
    inventory.names(in: function.scope).logGroup(expectedLogGroup(of: function))
  }

  /// Whether the role may both create a stream and write to it; the worse of the two decisions.
  fileprivate func logDecision(of function: Function, _ role: PrincipalRow) -> Decision {
    let group = logGroupARN(of: function)
    let stream = ARN.stream("stream", ofLogGroup: group)
    // Creating a stream is checked on the group or on the stream, by whom one asks: either will do.
    let creation = access.ownDecision(of: role, on: "logs:CreateLogStream", stream)
    let create = creation.isPossible ? creation : access.ownDecision(of: role, on: "logs:CreateLogStream", group)
    guard create.isPossible else { return create }
    let put = access.ownDecision(of: role, on: "logs:PutLogEvents", stream)
    return put == .allowed ? create : put
  }
}
