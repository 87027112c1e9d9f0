import Access
import IAM
import Inventory
import JSON
import Workers

extension Check {
  static let roleTrustNotLambda = Check(
    id: "role-trust-not-lambda",
    title: "Execution role cannot be assumed by Lambda",
    severity: .high,
    subjects: [.role],
    rationale: """
      Every invocation of a function fails whose role does not let lambda.amazonaws.com in; and a role that was made \
      for something else holds permissions that were not meant for a function.
      """,
    remedy: Remedy(
      "Give the functions a role that Lambda may assume, or let lambda.amazonaws.com into this one.",
      command: .trustPolicy
    ),
    responsibility: .customer,
    duty: .identityAndAccess,
    operations: [.lambdaListFunctions, .iamGetAccountAuthorizationDetails],
    examples: [
      .fails("another service is let in", .high) {
        $0.addRole(
          trust: #"{"Effect": "Allow", "Principal": {"Service": "ec2.amazonaws.com"}, "Action": "sts:AssumeRole"}"#
        )
        $0.addFunction()
      },
      .fails("a Deny keeps Lambda out again", .high) {
        $0.addRole(
          trust: """
            \(ExampleBuilder.lambdaTrust), {"Effect": "Deny", "Principal": "*", "Action": "sts:AssumeRole"}
            """
        )
        $0.addFunction()
      },
      .passes("Lambda is let in beside another service") {
        $0.addRole(
          trust: #"""
            {"Effect": "Allow", "Principal": {"Service": ["edgelambda.amazonaws.com", "lambda.amazonaws.com"]},
             "Action": "sts:AssumeRole"}
            """#
        )
        $0.addFunction()
      },
      .passes("Lambda is let in under a condition that the snapshot cannot decide") {
        $0.addRole(
          trust: #"""
            {"Effect": "Allow", "Principal": {"Service": "lambda.amazonaws.com"}, "Action": "sts:AssumeRole",
             "Condition": {"StringEquals": {"aws:SourceAccount": "111122223333"}}}
            """#
        )
        $0.addFunction()
      },
      .doesNotApply("no function runs with it") { $0.addRole() },
      .isUnknown("the trust policy is not in the snapshot") {
        $0.addRole(trust: "")
        $0.addFunction()
      },
    ]
  ) { context, resource in
    let row = RowID<RoleRecord>(resource.row)
    let functions = context.inventory.links.functionsOfRole[row]
    let role = context.inventory.roles[row.index]
    guard let first = functions.first else {
      let account = context.inventory.scopes[role.scope.index].account
      let missing = context.fact(FunctionLists.self).withUnknownRoles[account.index]
      return missing.map { .unknown([$0]) } ?? .notApplicable("no function runs with it")
    }
    guard context.access.policy(role.trustPolicy) != nil else { return .unknown([context.missingTrust(of: role)]) }
    guard !context.isOpenToLambda(role) else { return .passes }
    return .fails([
      context.failure(
        .high,
        cause: .trust(row),
        command: context.trustUpdate(role) { statements in
          statements.append(
            .fields([
              "Effect": .string("Allow"), "Principal": .fields(["Service": .string("lambda.amazonaws.com")]),
              "Action": .string("sts:AssumeRole"),
            ])
          )
        },
        evidence: """
          no statement lets lambda.amazonaws.com assume it, though \
          \(context.text(context.inventory.functions.name[first.index])) \
          \(functions.count == 1 ? "runs" : "and \(functions.count - 1) more run") with it
          """
      )
    ])
  }
}

extension CheckContext {
  /// Whether Lambda may assume a role, or may as far as conditions tell that only a request decides.
  fileprivate func isOpenToLambda(_ role: RoleRecord) -> Bool {
    let policy = PolicyKey(document: role.trustPolicy, owner: inventory.scopes[role.scope.index].account)
    return fact(LambdaTrust.self, for: SharedTrust(policy: policy, role: role.arn)).isOpen
  }
}

/// The trust policy of an account's roles, with one of those that have it: whichever asks first stands for all.
private struct SharedTrust: Hashable {
  let policy: PolicyKey
  let role: StringID

  static func == (left: SharedTrust, right: SharedTrust) -> Bool { left.policy == right.policy }

  func hash(into hasher: inout Hasher) { hasher.combine(policy) }
}

/// Whether a trust policy lets Lambda in.
private struct LambdaTrust: KeyedFact {
  let isOpen: Bool

  init(_ key: SharedTrust, _ model: AccessModel) {
    let role = model.inventory.strings[key.role]
    let question = Caller(.service, "lambda.amazonaws.com").map {
      AccessQuestion(caller: $0, action: "sts:AssumeRole", resource: role)
    }
    isOpen = question.map { model.decision(on: $0).isPossible } ?? false
  }
}
