import AWSNames
import Access
import IAM
import Inventory
import JSON
import Workers

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
        .option("role-name", .role).option("policy-name", "logs").option("policy-document", file: "logs.json")
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
      .fails("Lambda@Edge writes in every region, the role in one alone", .medium) {
        $0.addFunction()
        $0.addEdgeRole("checkout-role", logs(group: "/aws/lambda/us-east-1.checkout:*"))
      },
      .fails("Lambda@Edge puts the home region before the name", .medium) {
        $0.addFunction()
        $0.addEdgeRole("checkout-role", logs(group: "/aws/lambda/checkout:*", region: "*"))
      },
      .passes("the group of Lambda@Edge in every region") {
        $0.addFunction()
        $0.addEdgeRole("checkout-role", logs(group: "/aws/lambda/us-east-1.checkout:*", region: "*"))
      },
      .passes("its own log group") {
        $0.addFunction()
        $0.addRole("checkout-role", logs(group: "/aws/lambda/checkout:*"))
      },
      .passes("the group that the function's configuration names") {
        $0.addFunction { $0.logGroup = $1.id("shop") }
        $0.addRole("checkout-role", logs(group: "shop:*"))
      },
      .foreignRole,
      .unreadPolicyOfRole,
    ],
    edgeReplicas: .byRegion
  ) { context, resource in
    let function = context.function(resource)
    return context.verdict(onRoleOf: function) { row, held in
      let logging = context.logging(of: function, .role(row))
      switch logging.decision {
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
          cause: .setting(.logging, of: ResourceID(row)),
          provenance: role.provenance,
          command: context.put(
            context.unusedName("logs", on: .role(row)),
            // What a Deny takes away, no Allow gives back.
            logging.decision == .explicitlyDenied ? .file("logs.json") : .text(context.logging(on: logging.group)),
            on: .role(row)
          ),
          evidence: """
            \(context.text(role.name)) may not do logs:CreateLogStream and logs:PutLogEvents on \(logging.group)
            """
        )
      ])
    }
  }

  private static func logs(group: String, region: String = ExampleBuilder.region) -> String {
    let resource = group == "*" ? "*" : ARNScope(region: region, account: ExampleBuilder.account).logGroup(group)
    return #"{"Effect": "Allow", "Action": ["logs:CreateLogStream", "logs:PutLogEvents"], "Resource": "\#(resource)"}"#
  }
}

extension CheckContext {
  /// Whether a role may write a function's logs, and the log group on which it may least.
  fileprivate func logging(of function: Function, _ role: PrincipalRow) -> (decision: Decision, group: String) {
    if wording == .brief, let decision = sharedDecision(of: role, on: function) { return (decision, "") }
    return findLogging(of: function, role)
  }

  /// What those of a set of policies may log in an account and region, where that does not depend on the log group.
  private func sharedDecision(of role: PrincipalRow, on function: Function) -> Decision? {
    // Control policies leave out service-linked roles.
    if case .role(let row) = role, inventory.isServiceLinked(row) { return nil }
    let key = SharedLogging.Key(policySet: access.policySet(of: role), scope: function.scope, role, function.row)
    return fact(SharedLogging.self, for: key).decision
  }

  fileprivate func findLogging(of function: Function, _ role: PrincipalRow) -> (decision: Decision, group: String) {
    var least: (decision: Decision, group: String)?
    for group in logGroupARNs(of: function) {
      let decision = logDecision(of: role, on: group)
      guard decision.isPossible else { return (decision, group) }
      if least == nil || decision == .conditional { least = (decision, group) }
    }
    return least ?? (.allowed, "")
  }

  /// A policy that lets a log group be written to.
  fileprivate func logging(on group: String) -> String {
    let actions = ["logs:CreateLogStream", "logs:PutLogEvents"]
    return PolicyText([
      .fields([
        "Effect": .string("Allow"), "Action": .strings(actions), "Resource": .string(ARN.streams(ofLogGroup: group)),
      ])
    ]).text
  }

  /// The log groups that a function writes to: a function at the edge in every region that its viewers may be near, a
  /// replica in its own.
  private func logGroupARNs(of function: Function) -> [String] {
    let name = inventory.logGroupName(of: function.row)
    let home = inventory.names(in: function.scope)
    guard function.runsAtEdge, !function.isEdgeReplica else { return [home.logGroup(name)] }
    return Region.edge.map {
      ARNScope(partition: home.partition, region: $0.name, account: home.account).logGroup(name)
    }
  }

  /// Whether the role may both create a stream and write to it; the worse of the two decisions.
  private func logDecision(of role: PrincipalRow, on group: String) -> Decision {
    let stream = ARN.stream("stream", ofLogGroup: group)
    let decisions = access.ownDecisions(of: role, on: SharedLogging.actions, stream)
    let (creation, put) = (decisions[0], decisions[1])
    // Creating a stream is checked on the group or on the stream, by whom one asks: either will do.
    let create = creation.isPossible ? creation : access.ownDecision(of: role, on: "logs:CreateLogStream", group)
    guard create.isPossible else { return create }
    return put == .allowed ? create : put
  }
}

/// What roles with equal policies may log of all functions of an account and region: nil where it depends on the log
/// group, or on who asks.
private struct SharedLogging: KeyedFact {
  /// A set of policies in an account and region, with a role and a function that stand for all: whoever asks first.
  struct Key: Hashable, Sendable {
    let policySet: Int
    let scope: RowID<ScopeRecord>
    let role: PrincipalRow
    let function: RowID<FunctionRecord>

    init(policySet: Int, scope: RowID<ScopeRecord>, _ role: PrincipalRow, _ function: RowID<FunctionRecord>) {
      self.policySet = policySet
      self.scope = scope
      self.role = role
      self.function = function
    }

    static func == (left: Key, right: Key) -> Bool { left.policySet == right.policySet && left.scope == right.scope }

    func hash(into hasher: inout Hasher) {
      hasher.combine(policySet)
      hasher.combine(scope)
    }
  }

  static let actions = ["logs:CreateLogStream", "logs:PutLogEvents"]

  let decision: Decision?

  init(_ key: Key, _ context: CheckContext) {
    let isShared = context.access.decidesAlike(policySet: key.policySet, on: Self.actions.map { $0.lowercased() })
    decision =
      isShared ? context.findLogging(of: Function(context.inventory, key.function), key.role).decision : nil
  }
}
